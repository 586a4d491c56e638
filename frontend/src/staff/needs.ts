// What the team has to see to, read from a believed log: keys that are old or were known to somebody who has left.
import { equal } from "../crypto/bytes.ts";
import { daysBetween } from "../crypto/days.ts";
import { epochsAhead } from "../crypto/references.ts";
import type { StaffStatement, Statement } from "../crypto/statements.ts";
import { toText } from "../crypto/text.ts";
import type { VerifiedKeysLog } from "../crypto/verifiedLog.ts";
import type { LogLine } from "./logLines.ts";
import { team } from "./roles.ts";

export type RotationNeed = "first" | "departed" | "old" | "ended";

/** So long before the last certified keys end, members and administrators are told (spec: 10 epochs and rotation). */
const warningDays = 14;

export function rotationNeed(lines: readonly LogLine[], log: VerifiedKeysLog): RotationNeed | undefined {
  if (log.epochs(team).length === 0) return "first";
  const last = log.standingEpochs(team).at(-1);
  if (!last || last.statement.not_after < log.today) return "ended";
  if (somebodyLeftAfter(last.n, lines)) return "departed";
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

/** A member's certificate was revoked after the epoch was made: it was sealed to them. */
function somebodyLeftAfter(n: number, lines: readonly LogLine[]): boolean {
  const knew = lines.filter((line) => line.n < n && isMember(line.statement));
  const since = lines.filter((line) => line.n > n);
  return since.some(({ statement }) => knew.some((earlier) => revokes(statement, earlier, lines)));
}

function isMember(statement: Statement): statement is StaffStatement {
  return statement.kind === "staff" && statement.teams.includes(team);
}

/** Whichever of somebody's certificates is revoked: a renewed one has the keys of the one before. */
function revokes(statement: Statement, earlier: LogLine, lines: readonly LogLine[]): boolean {
  if (statement.kind !== "revocation" || !isMember(earlier.statement)) return false;
  const { id } = earlier.statement;
  const of = lines.find(({ hash }) => hash === toText(statement.of))?.statement;
  return of?.kind === "staff" && equal(of.id, id);
}
