// What the team has to see to, read from a believed log: keys that are old or were known to somebody who has left.
import { daysBetween } from "../crypto/days.ts";
import { epochsAhead } from "../crypto/references.ts";
import type { VerifiedKeysLog } from "../crypto/verifiedLog.ts";
import { team } from "./roles.ts";

export type RotationNeed = "first" | "departed" | "lapsed" | "old" | "ended";

/** So long before the last certified keys end, members and administrators are told (spec: 10 epochs and rotation). */
const warningDays = 14;

export function rotationNeed(log: VerifiedKeysLog): RotationNeed | undefined {
  if (log.epochs(team).length === 0) return "first";
  const last = log.standingEpochs(team).at(-1);
  if (!last || last.statement.not_after < log.today) return "ended";
  // Those that wait cannot be passed by: they end when whoever has them is said to have left.
  if (log.isKnownOutside(last)) return countAhead(log) > 0 ? "lapsed" : "departed";
  return daysBetween(log.today, last.statement.not_after) < warningDays ? "old" : undefined;
}

/** Whether as many wait as may: then there is nothing to make before one of them begins. */
export function isFullAhead(log: VerifiedKeysLog): boolean {
  return countAhead(log) >= epochsAhead;
}

/** Whether keys can begin today: not before others that wait already. */
export function mayBeginToday(log: VerifiedKeysLog): boolean {
  return countAhead(log) === 0;
}

function countAhead(log: VerifiedKeysLog): number {
  return log.standingEpochs(team).filter(({ statement }) => statement.not_before > log.today).length;
}
