// What to do when a socket was closed, for each code of origo_chat/protocol/close_codes.py.
import type { components } from "./frames.ts";

type CloseCode = components["schemas"]["CloseCode"];

type AfterClosing = "again" | "when-back" | "stop";

/** A code that the server learns is a type error here until it has its line. */
const behaviours: Readonly<Record<CloseCode, AfterClosing>> = {
  4400: "stop",
  4401: "stop",
  4408: "when-back",
  4413: "stop",
  4426: "stop",
  4429: "stop",
  4500: "again",
  4503: "again",
  4508: "again",
  4509: "again",
  4529: "again",
};

/** A newer server may know more codes; 4400 to 4499 always say that the client is wrong. */
export function afterClosing(code: number): AfterClosing {
  const known = (behaviours as Readonly<Partial<Record<number, AfterClosing>>>)[code];
  return known ?? (code >= 4400 && code <= 4499 ? "stop" : "again");
}

const shortestMilliseconds = 1_000;
const longestMilliseconds = 30_000;

/** Doubles with each failure; the jitter keeps thousands of clients from returning in the same second. */
export function pauseBeforeTry(failures: number, chance: number): number {
  const whole = Math.min(longestMilliseconds, shortestMilliseconds * 2 ** Math.max(0, failures - 1));
  return whole / 2 + (whole / 2) * chance;
}
