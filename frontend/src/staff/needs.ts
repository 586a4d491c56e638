// What the team has to see to, read from a believed log: keys that are old or were known to somebody who has left.
import { daysBetween } from "../crypto/days.ts";
import type { StaffStatement, Statement } from "../crypto/statements.ts";
import { toText } from "../crypto/text.ts";
import type { VerifiedKeysLog } from "../crypto/verifiedLog.ts";
import type { LogLine } from "./logLines.ts";
import { team } from "./roles.ts";

export type RotationNeed = "first" | "departed" | "old" | "ended";

/** New keys every thirty days (spec: 10 epochs and rotation); offered two days early, so that no weekend is in the way. */
const oldAfterDays = 28;

export function rotationNeed(lines: readonly LogLine[], log: VerifiedKeysLog): RotationNeed | undefined {
  const last = log.epochs(team).at(-1);
  if (!last) return "first";
  if (last.statement.not_after < log.today) return "ended";
  if (somebodyLeftAfter(last.n, lines)) return "departed";
  return daysBetween(last.statement.not_before, log.today) >= oldAfterDays ? "old" : undefined;
}

/** A member's certificate was revoked after the epoch was made: it was sealed to them. */
function somebodyLeftAfter(n: number, lines: readonly LogLine[]): boolean {
  const knew = lines.filter((line) => line.n < n && isMember(line.statement));
  const since = lines.filter((line) => line.n > n);
  return since.some(({ statement }) => knew.some((earlier) => revokes(statement, earlier)));
}

function isMember(statement: Statement): statement is StaffStatement {
  return statement.kind === "staff" && statement.teams.includes(team);
}

function revokes(statement: Statement, earlier: LogLine): boolean {
  return statement.kind === "revocation" && toText(statement.of) === earlier.hash;
}
