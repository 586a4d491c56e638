// What this console puts up for signing, and reading what somebody else did. Days are in UTC, as in the log.
import type { Day } from "../crypto/days.ts";
import { readDay } from "../crypto/days.ts";
import { fromText, toText } from "../crypto/text.ts";
import { readStatement, writeStatement } from "../crypto/statementReading.ts";
import { type Reason, readingRoles, roles, type Statement } from "../crypto/statements.ts";
import type { VerifiedKeysLog } from "../crypto/verifiedLog.ts";
import { checkProposal } from "../vault/index.ts";
import type { LogLine } from "./logLines.ts";
import { rotationNeed } from "./needs.ts";
import { team } from "./roles.ts";
import type { Person, Proposal } from "./schemas.ts";

/** How long certificates last: less than the protocol's most, so that renewing has some days to spare. */
const staffDays = 365;
const epochDays = 35;
/** Keys are changed every thirty days; the rest is for whoever is late. */
const rotationDays = 30;

function dayAfter(day: Day, days: number): Day {
  return readDay(new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10));
}

/** Which role a certificate of kind "staff" may name; administrators are certified by the root. */
function certifiedRole(role: Person["role"]): (typeof roles)[number] | undefined {
  return roles.find((each) => each === role);
}

export function staffBody(person: Person, today: Day): string {
  const role = certifiedRole(person.role);
  if (!role || !person.public_keys) throw new Error("only staff with keys can be certified here");
  const statement: Statement = {
    kind: "staff",
    on: today,
    id: fromText(person.person),
    alias: person.alias,
    role,
    teams: readingRoles.some((each) => each === role) ? [team] : [],
    sign_pk: fromText(person.public_keys.sign_pk),
    kem_pk: fromText(person.public_keys.kem_pk),
    not_before: today,
    not_after: dayAfter(today, staffDays - 1),
  };
  return toText(writeStatement(statement));
}

export function revocationBody(of: Uint8Array<ArrayBuffer>, reason: Reason, today: Day): string {
  return toText(writeStatement({ kind: "revocation", on: today, of, reason }));
}

/** The days of the team's next keys: after those that are certified ahead, or from today when they are due or asked for. */
export function nextEpochDays(
  log: VerifiedKeysLog,
  isToday: boolean,
): { readonly notBefore: Day; readonly notAfter: Day } {
  const last = log.standingEpochs(team).at(-1)?.statement;
  const need = rotationNeed(log);
  const follows =
    last && need !== "departed" && !isToday ? dayAfter(last.not_before, rotationDays) : log.today;
  const notBefore = follows > log.today ? follows : log.today;
  return { notBefore, notAfter: dayAfter(notBefore, epochDays - 1) };
}

/** What a proposal would say, or nothing when it is not a certificate this version can read: then nobody signs it. */
export function statementOf(proposal: Pick<Proposal, "body">): Statement | undefined {
  try {
    return readStatement(fromText(proposal.body));
  } catch {
    return undefined;
  }
}

/** A first look at whether a certificate could follow the log's last line; the second signature is checked in full. */
export async function fitsLog(
  statement: Statement,
  lines: readonly LogLine[],
  log: VerifiedKeysLog,
): Promise<boolean> {
  const last = lines.at(-1)?.statement.on;
  if (last === undefined || statement.on < last) return false;
  const isOffered = await checkProposal(statement, log).then(
    () => true,
    () => false,
  );
  if (!isOffered || statement.kind !== "revocation") return isOffered;
  const of = toText(statement.of);
  const isRevoked = lines.some(
    (line) => line.statement.kind === "revocation" && toText(line.statement.of) === of,
  );
  return !isRevoked && lines.some(({ hash }) => hash === of);
}
