// A verified keys.log and what a client asks it. Only verifyKeysLog in keysLog.ts makes one.
import { type Bytes, equal } from "./bytes.ts";
import type { Day } from "./days.ts";
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

/** A good log on one day. `n` and `hash` of its last line are the next pin. */
export class VerifiedKeysLog {
  readonly today: Day;
  readonly n: number;
  readonly hash: Bytes;
  readonly #register: Register;

  constructor(register: Register, today: Day, n: number, hash: Bytes) {
    this.#register = register;
    this.today = today;
    this.n = n;
    this.hash = hash;
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

  // spec: 10 epochs and rotation
  /** Everybody the team's epoch is sealed to today. */
  members(team: string): readonly Holding<StaffStatement>[] {
    return this.#working().flatMap(({ n, hash, statement }) =>
      statement.kind === "staff" && statement.teams.includes(team) ? [{ n, hash, statement }] : [],
    );
  }

  // spec: 9 keys.log
  /** Who had this signing key on the day of a message. */
  signer(by: Bytes, day: Day): Holding<PersonStatement> {
    const found = this.#register.people.filter(({ signerId }) => signerId && equal(signerId, by));
    if (found.length === 0) throw new Absent("nobody in the log has this key");
    const holding = found.filter(
      (each) => each.within(day) && (each.ended === undefined || day <= each.ended),
    );
    const last = holding.at(-1);
    if (last) return held(last);
    if (found.every(({ ended }) => ended !== undefined && ended < day))
      throw new Revoked("signed with a key after it was revoked or replaced");
    throw new Expired("signed outside the days of the key");
  }

  /** The last certificate that holds, for everybody who has one, in the order in which people first appear. */
  #working(): readonly Entry<PersonStatement>[] {
    const holding = this.#register.people.filter((each) => each.holds(this.today));
    return [...new Map(holding.map((each) => [toText(each.statement.id), each])).values()];
  }
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
