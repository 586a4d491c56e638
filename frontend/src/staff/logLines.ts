// The lines of a log that was believed, as they are shown: which certificate each holds and where it stands today.
import type { Bytes } from "../crypto/bytes.ts";
import type { Day } from "../crypto/days.ts";
import { digest } from "../crypto/framing.ts";
import type { PersonStatement, Statement } from "../crypto/statements.ts";
import { readStatement } from "../crypto/statementReading.ts";
import { fromText, toText } from "../crypto/text.ts";
import type { VerifiedKeysLog } from "../crypto/verifiedLog.ts";

export interface LogLine {
  readonly n: number;
  readonly statement: Statement;
  /** The hash of the certificate's body: how a revocation names it. */
  readonly hash: string;
}

export type Standing = "holds" | "later" | "expired" | "revoked" | "replaced";

interface WrittenLine {
  readonly n: number;
  readonly certificate: { readonly body: string };
}

const decoder = new TextDecoder();

/** Call it with a verified log only: it takes every line at its word. */
export async function linesOf(log: Bytes): Promise<LogLine[]> {
  const written = decoder.decode(log).split("\n").slice(0, -1);
  return Promise.all(
    written.map(async (text) => {
      const { n, certificate } = JSON.parse(text) as WrittenLine;
      const body = fromText(certificate.body);
      return { n, statement: readStatement(body), hash: toText(await digest(body)) };
    }),
  );
}

export function isPerson(statement: Statement): statement is PersonStatement {
  return statement.kind === "administrator" || statement.kind === "staff";
}

/** Somebody with one pair of keys; terms that follow each other are shown as one. */
export interface ShownPerson {
  readonly n: number;
  readonly statement: PersonStatement;
  readonly until: Day;
  readonly standing: Standing;
}

/** Everybody's certificates and where they stand: first what holds, each in the order of names. */
export function peopleIn(lines: readonly LogLine[], log: VerifiedKeysLog): ShownPerson[] {
  const byKeys = new Map<string, ShownPerson>();
  for (const { n, statement } of lines) {
    if (!isPerson(statement)) continue;
    const key = toText(statement.sign_pk);
    const [standing, before] = [standingOf(n, statement, log), byKeys.get(key)];
    const isShown = before && (before.standing === "holds" || standing === "later");
    const until = before && before.until > statement.not_after ? before.until : statement.not_after;
    byKeys.set(key, isShown ? { ...before, until } : { n, statement, until, standing });
  }
  return [...byKeys.values()].sort(
    (one, other) =>
      Number(one.standing !== "holds") - Number(other.standing !== "holds") ||
      one.statement.alias.localeCompare(other.statement.alias),
  );
}

function standingOf(n: number, statement: PersonStatement, log: VerifiedKeysLog): Standing {
  const working = [...log.administrators(), ...log.members("team")];
  if (working.some((each) => each.n === n)) return "holds";
  if (statement.not_before > log.today) return "later";
  if (statement.not_after < log.today) return "expired";
  return statementHolds(statement, log, n);
}

/** For those who are in no team the log is asked by name. */
function statementHolds(statement: PersonStatement, log: VerifiedKeysLog, n: number): Standing {
  try {
    const now = log.person(statement.id);
    if (now.n === n) return "holds";
    return toText(now.statement.sign_pk) === toText(statement.sign_pk) ? "holds" : "replaced";
  } catch {
    return "revoked";
  }
}
