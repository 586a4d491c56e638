// What a verified certificate changes in the register, and whether it may: the last check of a line.
import { type Bytes, equal } from "./bytes.ts";
import type { Day } from "./days.ts";
import { Absent, Expired, Fork, Gap, WronglySigned } from "./refusals.ts";
import { Entry, type Register, publicKeys, share } from "./register.ts";
import type {
  AuthorityStatement,
  DatedStatement,
  EpochStatement,
  PersonStatement,
  RecoveryUseStatement,
  RevocationStatement,
  RootStatement,
  Statement,
} from "./statements.ts";

const noPrevious: Bytes = new Uint8Array(32);
/** So many epochs of a team may be certified before they begin: a holiday does not shut the service. */
export const epochsAhead = 3;

// spec: 9 keys.log
/** Adds a certificate whose signatures were verified, or refuses it. */
export async function enter(
  register: Register,
  n: number,
  hash: Bytes,
  statement: Exclude<Statement, RootStatement>,
): Promise<void> {
  switch (statement.kind) {
    case "administrator":
    case "staff":
      checkPerson(register, n, statement);
      register.people.push(await Entry.of(n, hash, statement));
      break;
    case "authority":
      checkAuthority(register, n, statement);
      register.authorities.push(await Entry.of(n, hash, statement));
      break;
    case "epoch":
      checkEpoch(register, statement);
      register.epochs.push(await Entry.of(n, hash, statement));
      break;
    case "revocation":
      revoke(register, n, statement);
      break;
    case "recovery-use":
      checkRecovery(register, statement);
  }
}

function checkPerson(register: Register, n: number, statement: PersonStatement): void {
  const earlier = register.people.filter((each) => equal(each.statement.id, statement.id));
  const others = register.authorities.some((each) => equal(each.statement.id, statement.id));
  if (others || earlier.some((each) => each.statement.kind !== statement.kind))
    throw new Fork("one id for two kinds of holder");
  register.checkKeys(statement);
  endReplaced(earlier, n, statement);
}

function checkAuthority(register: Register, n: number, statement: AuthorityStatement): void {
  if (register.people.some((each) => equal(each.statement.id, statement.id)))
    throw new Fork("one id for two kinds of holder");
  register.checkKeys(statement);
  endReplaced(
    register.authorities.filter((each) => equal(each.statement.id, statement.id)),
    n,
    statement,
  );
}

function endReplaced(
  earlier: readonly Entry[],
  n: number,
  statement: PersonStatement | AuthorityStatement,
): void {
  const keys = publicKeys(statement);
  for (const each of earlier)
    if (keys.size !== each.keys.size || ![...keys].every((key) => each.keys.has(key)))
      each.end(statement.not_before, n);
}

function checkEpoch(register: Register, statement: EpochStatement): void {
  register.checkKeys(statement);
  const last = register.epochsOf(statement.team).at(-1);
  const expected = last === undefined ? 1 : last.statement.n + 1;
  if (statement.n > expected) throw new Gap("an epoch before this one is missing");
  if (statement.n < expected) throw new Fork("this epoch stands in the log already");
  if (!equal(statement.previous, last === undefined ? noPrevious : last.hash))
    throw new Fork("the epoch follows another one than the team's last");
  const standing = register.epochsOf(statement.team).filter(({ revoked }) => !revoked);
  const before = standing.at(-1)?.statement.not_before;
  if (before !== undefined && statement.not_before < before)
    throw new Expired("the epoch begins before the one it follows");
  const ahead = [...standing.map((each) => each.statement), statement];
  if (ahead.filter((each) => each.not_before > statement.on).length > epochsAhead)
    throw new Expired("more epochs ahead than a holiday needs");
}

function revoke(register: Register, n: number, statement: RevocationStatement): void {
  if (equal(statement.of, register.rootHash)) throw new WronglySigned("nobody can revoke the root");
  const found = register.entries().find((each) => equal(each.hash, statement.of));
  if (found === undefined) throw new Gap("what is revoked does not stand in the log");
  if (found.revoked) throw new Fork("revoked already");
  const ended = register.entries().filter((each) => each === found || share(each.keys, found.keys));
  for (const each of [...ended, ...seenAhead(register, found.statement, statement.on)]) {
    each.revoked = true;
    each.end(statement.on, n);
  }
}

/** Epochs that have not begun when a member goes: who goes knows their seeds, so the team begins anew. */
function seenAhead(register: Register, revoked: DatedStatement, day: Day): readonly Entry[] {
  const teams = revoked.kind === "staff" ? revoked.teams : [];
  return teams.flatMap((team) =>
    register.epochsOf(team).filter(({ statement }) => statement.not_before > day),
  );
}

function checkRecovery(register: Register, statement: RecoveryUseStatement): void {
  if (register.root.recovery_kem_pk.length === 0) throw new Absent("this organisation has no recovery key");
  const known = new Set(register.epochsOf(statement.team).map((each) => each.statement.n));
  if (!statement.epochs.every((each) => known.has(each)))
    throw new Gap("an epoch that is named does not stand in the log");
}
