// What a person reads in an element: one line, without the invisible marks around values.

export function plainText(element: Element): string {
  return element.textContent
    .replace(/[\u2068\u2069]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
