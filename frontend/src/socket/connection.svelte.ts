// How the live connection stands. Tiny and apart from the socket, so that a first view can show it before it loads.

type ConnectionState =
  | "opening" // the first try, or a try after a loss
  | "open" // the server has welcomed us
  | "waiting" // lost; tried again after a pause
  | "stopped"; // the server said that trying again is no use

let isStopped = $state(false);
let failures = $state(0);

/** One lost try is nothing to tell anybody about. */
const quietFailures = 2;

export function connectionIsLost(): boolean {
  return isStopped || failures > quietFailures;
}

export function setConnection(next: ConnectionState, failuresInARow: number): void {
  isStopped = next === "stopped";
  failures = failuresInARow;
  // For whoever looks from outside: the tests wait for it.
  document.documentElement.dataset["connection"] = next;
}
