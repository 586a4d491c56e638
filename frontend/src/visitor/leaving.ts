// Leaving without leaving the page behind: SAFETY S2 and S3. What else has to end then (keys, the session) is told here.

const lastDeeds = new Set<() => void>();

/** Done once, in the same task, when the person leaves by any way out. Gives the function that takes it back. */
export function whenLeaving(deed: () => void): () => void {
  lastDeeds.add(deed);
  return () => {
    lastDeeds.delete(deed);
  };
}

/** Everything that was held is let go, and the page stays: a tab was left alone for too long. */
export function clear(): void {
  const deeds = [...lastDeeds];
  lastDeeds.clear();
  for (const deed of deeds) deed();
}

function emptyPage(): void {
  document.documentElement.dataset["left"] = "";
  document.title = "";
  document.body.replaceChildren();
  clear();
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
