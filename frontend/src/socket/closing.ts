// What to do when a socket was closed. The codes are those of origo_chat/protocol/close_codes.py.

export type AfterClosing = "again" | "when-back" | "stop";

const silent = 4408;
const firstClientFault = 4400;
const lastClientFault = 4499;

export function afterClosing(code: number): AfterClosing {
  if (code === silent) return "when-back";
  if (code >= firstClientFault && code <= lastClientFault) return "stop";
  return "again";
}

const shortestMilliseconds = 1_000;
const longestMilliseconds = 30_000;

/** Doubles with each failure; the jitter keeps thousands of clients from returning in the same second. */
export function pauseBeforeTry(failures: number, chance: number): number {
  const whole = Math.min(longestMilliseconds, shortestMilliseconds * 2 ** Math.max(0, failures - 1));
  return whole / 2 + (whole / 2) * chance;
}
