// Leaving without leaving the page behind: SAFETY S2 and S3. Later parts drop keys and end sessions here too.

function emptyPage(): void {
  document.documentElement.dataset["left"] = "";
  document.title = "";
  document.body.replaceChildren();
}

/** Not href: pages left that way came back readable from the back/forward cache. */
function goTo(address: string): void {
  location.replace(address);
}

/** All in one task: nothing is painted between the press and the next page. */
export function leave(address: string, go = goTo): void {
  emptyPage();
  go(address);
}

export function emptyWhenLeft(go = goTo): void {
  addEventListener("pagehide", emptyPage);
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) go(location.pathname);
  });
}
