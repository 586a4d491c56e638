// How this page was come to, as far as it matters before anything is asked of the server.

/** A page that was loaded again may have a session; the cookie that would tell is out of reach, as it should be. */
export function wasHereBefore(): boolean {
  const [navigation] = performance.getEntriesByType("navigation");
  return !(navigation instanceof PerformanceNavigationTiming) || navigation.type !== "navigate";
}
