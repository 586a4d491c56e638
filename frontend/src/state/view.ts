// Where a document's view stands in its HTML.

export function viewPlace(): HTMLElement {
  const place = document.getElementById("view");
  if (!place) throw new Error('the document has no element with id "view": see its index.html');
  return place;
}
