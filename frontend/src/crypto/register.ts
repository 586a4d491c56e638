// Who holds what in a log: verified certificates, when each ended, and who may sign.
import { type Bytes, equal } from "./bytes.ts";
import type { Day } from "./days.ts";
import { keyId } from "./framing.ts";
import { Expired, Fork, Revoked, WronglySigned } from "./refusals.ts";
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

/** A verified certificate, its line, and the day it was ended, if it was. */
export class Entry<S extends DatedStatement = DatedStatement> {
  readonly n: number;
  readonly hash: Bytes;
  readonly statement: S;
  /** The key id of its signing key; only people have one. */
  readonly signerId: Bytes | undefined;
  /** The public keys it certifies, as text: what sets can compare. */
  readonly keys: ReadonlySet<string>;
  ended: Day | undefined;
  /** The line that ended it. */
  endedAt: number | undefined;
  revoked = false;

  private constructor(n: number, hash: Bytes, statement: S, signerId: Bytes | undefined) {
    this.n = n;
    this.hash = hash;
    this.statement = statement;
    this.signerId = signerId;
    this.keys = publicKeys(statement);
  }

  static async of<S extends DatedStatement>(n: number, hash: Bytes, statement: S): Promise<Entry<S>> {
    const signerId = "sign_pk" in statement ? await keyId(statement.sign_pk) : undefined;
    return new Entry(n, hash, statement, signerId);
  }

  // spec: 9 keys.log
  /** Within its life, ended or not. */
  within(day: Day): boolean {
    return this.statement.not_before <= day && day <= this.statement.not_after;
  }

  // spec: 9 keys.log
  /** Revoked or replaced on that day or before. */
  isEnded(day: Day): boolean {
    return this.ended !== undefined && this.ended <= day;
  }

  // spec: 9 keys.log
  /** Within its life, and before the day it was ended. */
  holds(day: Day): boolean {
    return this.within(day) && !this.isEnded(day);
  }

  // spec: 9 keys.log
  /** Whether it stands among the first so many lines, and none of them ended it. */
  isInForce(lines: number): boolean {
    return this.n < lines && (this.endedAt === undefined || this.endedAt >= lines);
  }

  /** Ends it from a day on, by line `n`; an earlier end stays. */
  end(day: Day, n: number): void {
    if (this.ended === undefined || day < this.ended) this.ended = day;
    this.endedAt ??= n;
  }
}

// spec: 9 keys.log
/** The public keys a statement certifies: only people have one that signs, an authority may have none. */
export function publicKeys(statement: DatedStatement): ReadonlySet<string> {
  const keys = "sign_pk" in statement ? [statement.sign_pk, statement.kem_pk] : [statement.kem_pk];
  return new Set(keys.filter(({ length }) => length > 0).map(toText));
}

// spec: 9 keys.log
/** Whether two certificates have a key in common. */
export function share(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return [...left].some((key) => right.has(key));
}

/** Verified certificates in the order of the log. Only verification adds to it. */
export class Register {
  readonly root: RootStatement;
  readonly rootHash: Bytes;
  readonly people: Entry<PersonStatement>[] = [];
  readonly epochs: Entry<EpochStatement>[] = [];
  readonly authorities: Entry<AuthorityStatement>[] = [];
  readonly #rootKeys: ReadonlySet<string>;

  constructor(root: RootStatement, rootHash: Bytes) {
    this.root = root;
    this.rootHash = rootHash;
    this.#rootKeys = new Set([root.sign_pk, root.recovery_kem_pk].map(toText));
  }

  /** Everything but the root and what ends something. */
  entries(): readonly Entry[] {
    return [...this.people, ...this.epochs, ...this.authorities];
  }

  // spec: 9 keys.log
  /** A team's epochs, the first first. */
  epochsOf(team: string): readonly Entry<EpochStatement>[] {
    return this.epochs.filter(({ statement }) => statement.team === team);
  }

  // spec: 8 certificates
  /** The administrator with this signing key, if it may be used on that day. */
  administratorWhoMaySign(by: Bytes, day: Day): AdministratorStatement {
    const found = this.people.flatMap((entry) =>
      entry.statement.kind === "administrator" && entry.signerId !== undefined && equal(entry.signerId, by)
        ? [{ entry, statement: entry.statement }]
        : [],
    );
    if (found.length === 0)
      throw new WronglySigned("signed by nobody who was an administrator before that line");
    const holding = found.find(({ entry }) => entry.holds(day));
    if (holding) return holding.statement;
    if (found.every(({ entry }) => entry.isEnded(day)))
      throw new Revoked("signed by an administrator after being revoked or replaced");
    throw new Expired("signed by an administrator outside their days");
  }

  // spec: 10 epochs and rotation
  /** The member who may have made an epoch: certified for its team in an earlier line, and not ended by one. */
  makerOf({ team, on, made_by }: EpochStatement): StaffStatement {
    const found = this.people.flatMap((entry) =>
      entry.statement.kind === "staff" && equal(entry.statement.id, made_by)
        ? [{ entry, statement: entry.statement }]
        : [],
    );
    const last = found.filter(({ entry }) => entry.holds(on)).at(-1);
    if (found.length === 0 || (last && !last.statement.teams.includes(team)))
      throw new WronglySigned("made by nobody who was of the team before that line");
    if (last) return last.statement;
    if (found.every(({ entry }) => entry.isEnded(on)))
      throw new Revoked("made by somebody who was revoked or replaced before that line");
    throw new Expired("made by somebody outside their days");
  }

  // spec: 9 keys.log
  /** Fork if one of its keys stands for somebody else; Revoked if it was revoked, whoever had it. */
  checkKeys(statement: DatedStatement): void {
    const keys = publicKeys(statement);
    if (share(keys, this.#rootKeys)) throw new Fork("a key of the root for somebody else");
    const sharing = this.entries().filter((entry) => share(keys, entry.keys));
    if (sharing.some((entry) => !sameHolder(entry.statement, statement)))
      throw new Fork("one key for two holders");
    if (sharing.some(({ revoked }) => revoked)) throw new Revoked("a revoked key cannot be certified again");
  }
}

/** Epochs have no id: each is a holder of its own. */
function sameHolder(left: DatedStatement, right: DatedStatement): boolean {
  return left.kind !== "epoch" && right.kind !== "epoch" && equal(left.id, right.id);
}
