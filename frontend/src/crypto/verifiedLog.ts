// A verified keys.log and what a client asks it. Only verifyKeysLog in keysLog.ts makes one.
import { type Bytes, equal } from "./bytes.ts";
import type { Day } from "./days.ts";
import type { LogPosition } from "./positions.ts";
import { Absent, Expired, Revoked } from "./refusals.ts";
import type { Entry, Register } from "./register.ts";
import type {
  AdministratorStatement,
  AuthorityStatement,
  DatedStatement,
  EpochStatement,
  PersonStatement,
  RootStatement,
  StaffStatement,
} from "./statements.ts";
import { toText } from "./text.ts";

/** What a look-up gives: a verified statement, its line and its hash. */
export interface Holding<S extends DatedStatement> {
  readonly n: number;
  readonly hash: Bytes;
  readonly statement: S;
}

/** A line that was verified: its hash, and the day it was signed. */
export interface VerifiedLine {
  readonly hash: Bytes;
  readonly on: Day;
}

/** A good log on one day. `n` and `hash` of its last line are the next pin. */
export class VerifiedKeysLog {
  readonly today: Day;
  readonly n: number;
  readonly hash: Bytes;
  /** The day the last line was signed: how old the list is. */
  readonly lastDay: Day;
  readonly #lines: readonly VerifiedLine[];
  readonly #register: Register;

  constructor(register: Register, today: Day, lines: readonly VerifiedLine[], last: VerifiedLine) {
    this.#register = register;
    this.today = today;
    this.#lines = lines;
    this.n = lines.length - 1;
    this.hash = last.hash;
    this.lastDay = last.on;
  }

  // spec: 9 keys.log
  /** How far this client has read: what it writes into bodies. */
  get position(): LogPosition {
    return { lines: this.#lines.length, hash: this.hash };
  }

  // spec: 9 keys.log
  /** Whether a writer had read this very log as far as that. False when it read on, and when it read another. */
  has({ lines, hash }: LogPosition): boolean {
    const line = this.#lines[lines - 1];
    return line !== undefined && equal(line.hash, hash);
  }

  /** The organisation. */
  get root(): RootStatement {
    return this.#register.root;
  }

  // spec: 9 keys.log
  /** The certificate of somebody who works here today. */
  person(id: Bytes): Holding<PersonStatement> {
    return current(
      this.#register.people.filter(({ statement }) => equal(statement.id, id)),
      this.today,
    );
  }

  // spec: 9 keys.log
  /** The certificate of a receiver, good today. */
  authority(id: Bytes): Holding<AuthorityStatement> {
    return current(
      this.#register.authorities.filter(({ statement }) => equal(statement.id, id)),
      this.today,
    );
  }

  // spec: 9 keys.log
  /** The epoch that is sealed to today. There is no falling back to an older one. */
  epoch(team: string): Holding<EpochStatement> {
    const epochs = this.#register.epochsOf(team);
    if (epochs.length === 0) throw new Absent("no such team in the log");
    const begun = epochs.filter(({ statement }) => statement.not_before <= this.today);
    if (begun.length === 0) throw new Expired("the team's first epoch has not begun");
    return current(begun.slice(-1), this.today);
  }

  // spec: 10 epochs and rotation
  /** Every epoch a team has had: to open what is older. */
  epochs(team: string): readonly Holding<EpochStatement>[] {
    return this.#register.epochsOf(team).map(held);
  }

  // spec: 10 epochs and rotation
  /** Those that were not revoked: begun, over, or certified ahead. */
  standingEpochs(team: string): readonly Holding<EpochStatement>[] {
    return this.#register
      .epochsOf(team)
      .filter(({ revoked }) => !revoked)
      .map(held);
  }

  // spec: 9 keys.log
  /** Everybody who may certify today. */
  administrators(): readonly Holding<AdministratorStatement>[] {
    return this.#working().flatMap(({ n, hash, statement }) =>
      statement.kind === "administrator" ? [{ n, hash, statement }] : [],
    );
  }

  // spec: 9 keys.log
  /** The administrator with this signing key, if it could be used on that day. */
  administratorOn(by: Bytes, day: Day): AdministratorStatement {
    return this.#register.administratorWhoMaySign(by, day);
  }

  // spec: 10 epochs and rotation
  /** Everybody the team's epoch is sealed to today. */
  members(team: string): readonly Holding<StaffStatement>[] {
    return this.#working().flatMap(({ n, hash, statement }) =>
      statement.kind === "staff" && statement.teams.includes(team) ? [{ n, hash, statement }] : [],
    );
  }

  // spec: 4 slots
  /**
   * Whether somebody may know a key that was made by the first so many lines, on that day: who has left after them, and
   * once there is another epoch, whoever had the one it was sealed to.
   */
  hasLostMember(team: string, lines: number, day: Day = this.today): boolean {
    const epochs = this.epochs(team).filter(({ statement }) => statement.not_before <= this.today);
    const sealedTo = epochs.filter(({ n, statement }) => n < lines && statement.not_before <= day).at(-1);
    if (sealedTo && sealedTo.n !== epochs.at(-1)?.n) return this.isKnownOutside(sealedTo);
    return this.#hasLeft(team, lines, day);
  }

  // spec: 9 keys.log
  /** Whether somebody whom the epoch may have been sealed to is of the team no more. */
  isKnownOutside({ n, statement: { team, on } }: Holding<EpochStatement>): boolean {
    return this.#hasLeft(team, n + 1, on);
  }

  /** Who was of the team after so many lines and from that day, and is not today with the same keys. */
  #hasLeft(team: string, lines: number, from: Day): boolean {
    const members = this.members(team).map(({ statement }) => statement);
    return this.#register.people.some((each) => {
      const { statement, endedAt } = each;
      if (!isOf(team, statement)) return false;
      const stood = (endedAt ?? lines) >= lines && statement.not_after >= from;
      const wasThere = stood && !this.#hadLeft(each, team, lines, from);
      const hasBegun = statement.not_before <= this.today;
      return wasThere && hasBegun && !members.some(({ kem_pk }) => equal(kem_pk, statement.kem_pk));
    });
  }

  /** Whether a later certificate of theirs, of another post, had come by then: it need not end the one before. */
  #hadLeft({ n, statement: { id } }: Entry<PersonStatement>, team: string, lines: number, day: Day): boolean {
    return this.#register.people.some(
      ({ n: later, statement }) =>
        later > n &&
        later < lines &&
        equal(statement.id, id) &&
        statement.not_before <= day &&
        !isOf(team, statement),
    );
  }

  // spec: 9 keys.log
  /** Whose certificate with this signing key was in force after the first so many lines. */
  signer(by: Bytes, lines: number): Holding<PersonStatement> {
    const found = this.#withKey(by).filter(({ n }) => n < lines);
    if (found.length === 0) throw new Absent("nobody in that log has this key");
    const inForce = found.filter((each) => each.isInForce(lines));
    if (inForce.length === 0) throw new Revoked("signed with a key after it was revoked or replaced");
    const lastDay = (this.#lines[lines - 1] ?? this.#lines.at(-1))?.on ?? this.today;
    const last = inForce.filter(({ statement }) => lastDay <= statement.not_after).at(-1);
    if (!last) throw new Expired("signed after the last day of the key");
    return held(last);
  }

  // spec: 6 notes and drafts
  /** Whether whoever has this signing key works here today with it. */
  stillWorks(by: Bytes): boolean {
    const working = this.#working();
    return this.#withKey(by).some((each) => working.includes(each));
  }

  // spec: 9 keys.log
  /** Whether a certificate of this signing key was revoked: it cannot be certified again. */
  hasRevoked(key: Bytes): boolean {
    return this.#register.people.some(({ revoked, statement }) => revoked && equal(statement.sign_pk, key));
  }

  #withKey(by: Bytes): readonly Entry<PersonStatement>[] {
    return this.#register.people.filter(({ signerId }) => signerId && equal(signerId, by));
  }

  /** The last certificate that holds, for everybody who has one, in the order in which people first appear. */
  #working(): readonly Entry<PersonStatement>[] {
    const holding = this.#register.people.filter((each) => each.holds(this.today));
    return [...new Map(holding.map((each) => [toText(each.statement.id), each])).values()];
  }
}

function isOf(team: string, statement: PersonStatement): boolean {
  return statement.kind === "staff" && statement.teams.includes(team);
}

function held<S extends DatedStatement>({ n, hash, statement }: Entry<S>): Holding<S> {
  return { n, hash, statement };
}

/** The last of these that holds on a day; else why there is none. */
function current<S extends DatedStatement>(found: readonly Entry<S>[], day: Day): Holding<S> {
  if (found.length === 0) throw new Absent("nobody of that id in the log");
  const last = found.filter((each) => each.holds(day)).at(-1);
  if (last) return held(last);
  if (found.every((each) => each.isEnded(day))) throw new Revoked("revoked or replaced: seal nothing to it");
  throw new Expired("its days are over or have not come: seal nothing to it");
}
