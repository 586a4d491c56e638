// Reading a thread: envelopes in the order the server files them, who wrote each, and whether any are missing.
import { type Bytes, equal } from "./bytes.ts";
import { readHeader } from "./envelopes.ts";
import { digest } from "./framing.ts";
import { type Message, nothingSeen, type OpenedMessage, openMessage, type Side } from "./messages.ts";
import { Absent, Gap, Malformed, Revoked, SealingError, WronglySigned } from "./refusals.ts";
import type { ThreadKey } from "./slots.ts";
import type { Role, StaffStatement } from "./statements.ts";
import { toText } from "./text.ts";
import type { VerifiedKeysLog } from "./verifiedLog.ts";

/** An envelope as the server files it. */
export interface FiledEnvelope {
  /** Numbers the whole thread from 1. */
  readonly n: number;
  readonly side: Side;
  readonly envelope: Bytes;
}

/** Whose certificates count, and the log they stand in. */
export interface Believed {
  readonly log: VerifiedKeysLog | undefined;
  readonly team: string;
}

type Author = "visitor" | "verified" | "unverified";

/** An opened message with what is known of its author. */
export interface ReadMessage {
  readonly n: number;
  readonly side: Side;
  readonly author: Author;
  /** The certificate's when verified, else what the message says. */
  readonly alias: string;
  readonly role: Role | undefined;
  readonly generation: number;
  readonly message: Message;
  readonly hash: Bytes;
}

/** An envelope that did not open, in its place. */
interface RefusedMessage {
  readonly n: number;
  readonly side: Side;
  readonly refusal: SealingError;
  readonly hash: Bytes;
}

export type ReadEnvelope = ReadMessage | RefusedMessage;

export type ThreadFault = "gap" | "reordered" | "withheld";

// spec: 5 envelopes
/** The certificate of a team's member who signed, good on the day of the message; else a refusal. */
export async function verifyAuthor(
  { author, message }: OpenedMessage,
  { log, team }: Believed,
): Promise<StaffStatement> {
  if (!author || !log) throw new Absent("no signature, or no log to look it up in");
  const { statement } = log.signer(author.keyId, message.day);
  if (statement.kind !== "staff" || !statement.teams.includes(team))
    throw new WronglySigned("signed by somebody who does not write for this team");
  await author.verify(statement.sign_pk);
  return statement;
}

// spec: 5 envelopes
/** An opened message with its author looked up; one that does not stand the test is unverified and still read. */
export async function readOpened(n: number, opened: OpenedMessage, believed: Believed): Promise<ReadMessage> {
  const { message, hash } = opened;
  const { side, alias } = message;
  const read = { n, side, alias, role: undefined, generation: opened.header.generation, message, hash };
  if (message.side === "visitor") return { ...read, author: "visitor" };
  try {
    const certificate = await verifyAuthor(opened, believed);
    return { ...read, alias: certificate.alias, role: certificate.role, author: "verified" };
  } catch (refusal) {
    if (!(refusal instanceof SealingError)) throw refusal;
    return { ...read, author: "unverified" };
  }
}

/** What was read of one conversation, and the keys of its generations. */
export class Thread {
  readonly conversation: Bytes;
  readonly #keys = new Map<number, ThreadKey>();
  readonly #read: ReadEnvelope[] = [];
  #newestSeen = 0;

  constructor(conversation: Bytes) {
    this.conversation = conversation;
  }

  // spec: 4 slots
  /** From then on envelopes of its generation open. */
  keep(key: ThreadKey): void {
    if (!equal(key.conversation, this.conversation)) throw new Malformed("a key of another conversation");
    this.#keys.set(key.generation, key);
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

  // spec: 5 envelopes
  /** The key that is written with. */
  newest(): ThreadKey {
    const key = this.keys.at(-1);
    if (!key) throw new Gap("no slot of this conversation was opened");
    return key;
  }

  // spec: 5 envelopes
  /** What the next message of a side counts and refers to, by what was read. */
  next(side: Side): { readonly n: number; readonly previous: Bytes } {
    return { n: lastCount(this.#read, side) + 1, previous: this.#read.at(-1)?.hash ?? nothingSeen };
  }

  // spec: 5 envelopes
  /** What the numbers and hashes inside say against the server's order; each at most once. */
  faults(): readonly ThreadFault[] {
    return threadFaults(this.#read);
  }

  async #readOne(
    { n, side, envelope }: FiledEnvelope,
    hash: Bytes,
    believed: Believed,
  ): Promise<ReadEnvelope> {
    try {
      const opened = await openMessage(this.#keyFor(envelope), envelope);
      this.#newestSeen = opened.header.generation;
      return await readOpened(n, opened, believed);
    } catch (refusal) {
      if (!(refusal instanceof SealingError)) throw refusal;
      return { n, side, refusal, hash };
    }
  }

  #keyFor(envelope: Bytes): ThreadKey {
    const { conversation, generation } = readHeader(envelope);
    if (!equal(conversation, this.conversation)) throw new Malformed("an envelope of another conversation");
    if (generation < this.#newestSeen) throw new Revoked("sealed under words that were replaced before");
    const key = this.#keys.get(generation);
    if (!key) throw new Gap("no slot for the generation of this envelope");
    return key;
  }
}

/** The count that a side has come to: one that does not open is taken for the next. */
function lastCount(read: readonly ReadEnvelope[], wanted: Side): number {
  let last = 0;
  for (const each of read)
    if (each.side === wanted) last = "message" in each ? Math.max(last, each.message.n) : last + 1;
  return last;
}

// spec: 5 envelopes
/** The faults of envelopes in the order they were read, in the order gap, reordered, withheld. */
function threadFaults(read: readonly ReadEnvelope[]): readonly ThreadFault[] {
  const places = new Map(read.map(({ hash }, at) => [toText(hash), at]));
  const found = new Set(
    read.flatMap((each, at) => [...placeFaults(read, each, at), ...linkFaults(places, each, at)]),
  );
  return (["gap", "reordered", "withheld"] as const).filter((fault) => found.has(fault));
}

function compared(found: number, wanted: number): ThreadFault[] {
  if (found === wanted) return [];
  return [found > wanted ? "gap" : "reordered"];
}

function placeFaults(read: readonly ReadEnvelope[], each: ReadEnvelope, at: number): ThreadFault[] {
  const byServer = compared(each.n, (read[at - 1]?.n ?? 0) + 1);
  if (!("message" in each)) return byServer;
  return [...byServer, ...compared(each.message.n, lastCount(read.slice(0, at), each.side) + 1)];
}

function linkFaults(places: ReadonlyMap<string, number>, each: ReadEnvelope, at: number): ThreadFault[] {
  if (!("message" in each) || equal(each.message.previous, nothingSeen)) return [];
  const place = places.get(toText(each.message.previous));
  if (place === undefined) return ["withheld"];
  return place < at ? [] : ["reordered"];
}
