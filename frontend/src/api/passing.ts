// Which refusals pass by themselves, and how long whoever persists waits before the same is asked again.
import { randomFraction } from "../state/randomness.ts";
import { ServerRefusal } from "./refusal.ts";

/** The refusals that say how many seconds, and how many are believed: with the chance on top ten of a busy server. */
const longestSeconds: Readonly<Record<string, number>> = { busy: 8, too_many: 3_600 };
const longestOwnSeconds = 30;

/** As long as the server says, and a little longer by chance: so a crowd does not come back in one moment. */
function toldSeconds(fault: unknown): number | undefined {
  if (!(fault instanceof ServerRefusal)) return undefined;
  const told = Math.min(Number(fault.params["seconds"]), longestSeconds[fault.code] ?? NaN);
  return told > 0 ? told + Math.min(told / 2, 2) * randomFraction() : undefined;
}

/** Trying again later may help, with nothing changed. `too_many` without seconds has no room for more. */
export function passes(fault: unknown): fault is ServerRefusal {
  return (
    fault instanceof ServerRefusal &&
    (["unavailable", "unexpected", "busy"].includes(fault.code) || toldSeconds(fault) !== undefined)
  );
}

/** As long as the server says; where it says nothing, longer each time. */
export function pauseSeconds(fault: unknown, failures = 1): number {
  return toldSeconds(fault) ?? Math.min(longestOwnSeconds, 2 ** failures + 2 * randomFraction());
}
