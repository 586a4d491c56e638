// Reading a thread: envelopes in the order the server files them, who wrote each, and whether any are missing.
import { type Believed, isCurrent, verifyAuthor } from "./authors.ts";
import { type Bytes, equal } from "./bytes.ts";
import type { Day } from "./days.ts";
import { readHeader } from "./envelopes.ts";
import { digest } from "./framing.ts";
import { anchorOf, checkIntroduction, releaseKeys } from "./generations.ts";
import { type Message, nothingSeen, type OpenedMessage, openMessage, type Side } from "./messages.ts";
import type { LogPosition } from "./positions.ts";
import { Fork, Gap, Malformed, Revoked, Rollback, SealingError, WronglySigned } from "./refusals.ts";
import type { Ring } from "./ring.ts";
import type { ThreadKey } from "./slots.ts";
import type { ReadEnvelope, ReadMessage } from "./readEnvelopes.ts";
import { type ThreadFault, threadFaults, lastCount } from "./threadFaults.ts";

/** An envelope as the server files it. */
export interface FiledEnvelope {
  /** Numbers the whole thread from 1. */
  readonly n: number;
  readonly side: Side;
  readonly envelope: Bytes;
}

// spec: 5 envelopes
/** An opened message with its author looked up; one that does not stand the test is still read. */
export async function readOpened(
  n: number,
  opened: OpenedMessage,
  believed: Believed,
  bound: Bytes,
  least = 0,
): Promise<ReadMessage> {
  const { message, hash } = opened;
  const { side, alias } = message;
  const read = { n, side, alias, role: undefined, generation: opened.header.generation, message, hash };
  if (message.side === "visitor") return { ...read, author: "visitor" };
  try {
    const certificate = await verifyAuthor(opened, believed, bound, least);
    const author = isCurrent(believed) ? "verified" : "outdated";
    return { ...read, alias: certificate.alias, role: certificate.role, author };
  } catch (refusal) {
    if (!(refusal instanceof SealingError)) throw refusal;
    return { ...read, author: believed.log ? "uncertified" : "unasked", doubt: refusal };
  }
}

/** How far the log went when a generation began, and on which day: both as the person's client says. */
interface Begun {
  readonly lines: number;
  readonly day: Day;
}

/** What was read of one conversation, and the keys of its generations. */
export class Thread {
  readonly conversation: Bytes;
  readonly #keys = new Map<number, ThreadKey>();
  /** The release key of every generation that the person began. */
  readonly #begun = new Map<number, Bytes>();
  /** Of one's own ring: what the introductions have to say. */
  readonly #own = new Map<number, Bytes>();
  readonly #read: ReadEnvelope[] = [];
  #newestSeen = 0;
  #newestNamed = 0;
  #newestBegun: Begun | undefined;
  #furthest = 0;
  #forked = false;
  /** A line that a verified message names and this log lacks. */
  #ahead: LogPosition | undefined;

  constructor(conversation: Bytes) {
    this.conversation = conversation;
  }

  // spec: 4 slots
  /**
   * From then on envelopes of its generation open. Nothing is written with it before its first envelope came; whoever
   * has the release key says so, and takes no other.
   */
  keep(key: ThreadKey, releasePk?: Bytes): void {
    if (!equal(key.conversation, this.conversation)) throw new Malformed("a key of another conversation");
    this.#keys.set(key.generation, key);
    if (releasePk) this.#own.set(key.generation, releasePk);
  }

  // spec: 4 slots
  /** Every key of the words, with the release key that must have begun its generation. */
  async keepRing(ring: Ring): Promise<void> {
    for (const each of ring) this.keep(each.thread, (await releaseKeys(each)).public);
  }

  // spec: 5 envelopes
  /** Reads on, in the server's order. What was read before is left out; what does not open keeps its place. */
  async read(filed: readonly FiledEnvelope[], believed: Believed): Promise<void> {
    for (const each of filed) {
      const hash = await digest(each.envelope);
      if (this.#read.some(({ n, hash: known }) => n === each.n && equal(known, hash))) continue;
      this.#read.push(await this.#readOne(each, hash, believed));
    }
  }

  // spec: 5 envelopes
  /** Everything read so far. */
  get messages(): readonly ReadEnvelope[] {
    return this.#read;
  }

  // spec: 4 slots
  get keys(): readonly ThreadKey[] {
    return [...this.#keys.values()].sort((left, right) => left.generation - right.generation);
  }

  // spec: 4 slots
  /** The key that is written with: the newest, and only if the person began its generation. */
  newest(): ThreadKey {
    const key = this.keys.at(-1);
    if (!key) throw new Gap("no slot of this conversation was opened");
    if (this.#forked) throw new Fork("two keys that cannot both be the person's: nothing is written here");
    if (key.generation < this.#newestNamed)
      throw new Gap("an envelope of a newer generation came, and no key of it: the words were changed");
    if (!this.#begun.has(key.generation))
      throw new Gap("nobody vouches for the newest key: its first envelope did not come or does not stand");
    return key;
  }

  // spec: 4 slots
  /** What staff bind their signatures to in a generation that the person began. */
  async anchor(generation: number): Promise<Bytes> {
    const [key, releasePk] = [this.#keys.get(generation), this.#begun.get(generation)];
    if (!key || !releasePk) throw new Gap("the generation was not begun");
    return anchorOf(key, releasePk);
  }

  // spec: 4 slots
  /** The release key of every generation that counts. */
  get begun(): ReadonlyMap<number, Bytes> {
    return this.#begun;
  }

  // spec: 4 slots
  /** When the newest generation that counts began. */
  get newestBegun(): Begun | undefined {
    return this.#newestBegun;
  }

  // spec: 4 slots
  /** Whether somebody who may have the newest key has left since it was begun, by that list. */
  isKnownOutside({ log, team }: Believed): boolean {
    const begun = this.#newestBegun;
    return begun !== undefined && (log?.hasLostMember(team, begun.lines, begun.day) ?? false);
  }

  // spec: 5 envelopes
  /** For whoever is about to write by a list that lacks a line which the thread names. */
  refuseBehind(): void {
    if (this.#ahead) throw new Rollback("a message of this thread names a line that the list does not have");
  }

  // spec: 5 envelopes
  /** Keys or signatures that cannot all be true: what is written might be read by whoever put them there. */
  refuseForked(): void {
    if (this.faults().includes("fork"))
      throw new Fork("keys or signatures of this thread cannot all be true: nothing is written here");
  }

  // spec: 9 keys.log
  /** A line that a verified message names and this log lacks: a log without it is refused. */
  get ahead(): LogPosition | undefined {
    return this.#ahead;
  }

  // spec: 5 envelopes
  /** The furthest line of keys.log that a message names, as far as this client can tell. */
  get furthest(): number {
    return this.#furthest;
  }

  // spec: 5 envelopes
  /** What the next message of a side counts and refers to, by what was read. */
  next(side: Side): { readonly n: number; readonly previous: Bytes } {
    return { n: lastCount(this.#read, side) + 1, previous: this.#read.at(-1)?.hash ?? nothingSeen };
  }

  // spec: 5 envelopes
  /** What the numbers, hashes, keys and lists inside say against what was served; each at most once. */
  faults(): readonly ThreadFault[] {
    const unvouched = [...this.#keys.keys()].some((generation) => !this.#begun.has(generation));
    return threadFaults(this.#read, { forked: this.#forked || unvouched, behind: this.#ahead !== undefined });
  }

  // spec: 5 envelopes
  /** A message that no thread has yet, as it would be read at the end of this one. */
  async readAlone(n: number, envelope: Bytes, believed: Believed): Promise<ReadMessage> {
    const opened = await openMessage(this.#keyFor(envelope), envelope);
    return readOpened(n, opened, believed, await this.anchor(opened.header.generation), this.#furthest);
  }

  async #readOne(
    { n, side, envelope }: FiledEnvelope,
    hash: Bytes,
    believed: Believed,
  ): Promise<ReadEnvelope> {
    try {
      const opened = await openMessage(this.#keyFor(envelope), envelope);
      if (opened.message.side !== side)
        throw new WronglySigned("filed as somebody else's than the one who wrote it");
      await this.#begin(opened);
      const { generation } = opened.header;
      this.#newestSeen = generation;
      const read = await readOpened(n, opened, believed, await this.anchor(generation), this.#furthest);
      this.#followLog(read, believed);
      return read;
    } catch (refusal) {
      if (!(refusal instanceof SealingError)) throw refusal;
      return { n, side, refusal, hash };
    }
  }

  #keyFor(envelope: Bytes): ThreadKey {
    const { conversation, generation } = readHeader(envelope);
    if (!equal(conversation, this.conversation)) throw new Malformed("an envelope of another conversation");
    this.#newestNamed = Math.max(this.#newestNamed, generation);
    if (generation < this.#newestSeen) throw new Revoked("sealed under words that were replaced before");
    return this.#keyOf(generation);
  }

  #keyOf(generation: number): ThreadKey {
    const key = this.#keys.get(generation);
    if (!key) throw new Gap("no slot for the generation of this envelope");
    return key;
  }

  // spec: 4 slots
  /** The first envelope of a generation vouches for its key; no other says anything of keys. */
  async #begin({
    header: { generation },
    message: { introduction, log, day },
  }: OpenedMessage): Promise<void> {
    const begun = this.#begun.has(generation);
    if (!introduction) {
      if (!begun) throw new Gap("the person did not begin this generation");
      return;
    }
    if (begun) {
      this.#forked = true;
      throw new Fork("the generation was begun before");
    }
    const before = this.#begun.get(generation - 1);
    const releasePk = await checkIntroduction(this.#keyOf(generation), introduction, before);
    if (!equal(this.#own.get(generation) ?? releasePk, releasePk)) {
      this.#forked = true;
      throw new Fork("begun with a release key that is not of these words");
    }
    this.#begun.set(generation, releasePk);
    this.#newestBegun = { lines: log.lines, day };
  }

  /** What began a generation of one's own ring: one's own list of then is as good as a colleague's. */
  #isOwnFirst({ introduction, log }: Message, generation: number): boolean {
    return introduction !== undefined && log.lines > 0 && this.#own.has(generation);
  }

  // spec: 5 envelopes
  #followLog({ message, author, generation }: ReadMessage, { log }: Believed): void {
    if (!log) return;
    if (log.has(message.log)) this.#furthest = Math.max(this.#furthest, message.log.lines);
    else if (author === "verified" || author === "outdated" || this.#isOwnFirst(message, generation))
      this.#ahead = message.log;
  }
}
