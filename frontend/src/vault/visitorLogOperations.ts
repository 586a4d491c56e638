// In the worker: the organisation's log as a visitor believes it, whose telephone may have the wrong date.
import type { Day } from "../crypto/days.ts";
import { type Pin, presentDay } from "../crypto/keysLog.ts";
import { Expired } from "../crypto/refusals.ts";
import type { VerifiedKeysLog } from "../crypto/verifiedLog.ts";
import type { HeldByVisitor } from "./heldByVisitor.ts";
import { sharedOperations, type TrustedLog } from "./sharedOperations.ts";
import { team } from "./team.ts";

/** What the page learns of a log that was believed. */
export interface VisitorsLog extends Pin {
  readonly today: Day;
  /** The team's key has run out by that day: nothing may be sealed to it. */
  readonly isTooOld: boolean;
}

function hasRunOut(log: VerifiedKeysLog): boolean {
  try {
    log.epoch(team);
    return false;
  } catch (fault) {
    return fault instanceof Expired;
  }
}

export const visitorLogOperations = {
  // spec: 9 keys.log
  /** Believes a log or refuses it, by the latest of the days that are known here and the log's own last one. */
  async believeByItsDay(
    held: HeldByVisitor,
    { days, ...trusted }: TrustedLog & { readonly days: readonly Day[] },
  ): Promise<VisitorsLog> {
    held.log = undefined;
    const today = presentDay(trusted.log, ...days);
    const seen = await sharedOperations.believe(held, { ...trusted, today });
    return { ...seen, today, isTooOld: hasRunOut(held.believedLog()) };
  },
};
