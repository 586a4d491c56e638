// Keys of what the team writes to itself: vouched for by who made them, bound to the thread they are about.
import { type Believed, staffInForce } from "./authors.ts";
import { type Bytes, concat, equal, utf8 } from "./bytes.ts";
import { derive, digest, lp, u32 } from "./framing.ts";
import { type KemKeyPair, openSecret, sealSecret } from "./hpke.ts";
import { type LogPosition, positionBytes, readPosition, writePosition } from "./positions.ts";
import { randomBytes } from "./randomness.ts";
import { type RecordKind, writers } from "./recordKinds.ts";
import { Fork, Gap, Malformed, Rollback, SealingError, UnknownVersion, WronglySigned } from "./refusals.ts";
import { signatureBytes, type SigningKeyPair, verifySignature } from "./signing.ts";
import { type SealedSlot, slotInfo } from "./slots.ts";

const magic = utf8("ON1");
export const noAnchor: Bytes = new Uint8Array(32);
const nothingBefore: Bytes = new Uint8Array(32);
const statementBytes = 3 + 4 + 32 + 16 + positionBytes + signatureBytes;

/** Opens what the team writes to itself in one conversation; the next generation comes when a maker has left. */
export class NotesKey {
  readonly conversation: Bytes;
  readonly generation: number;
  readonly key: Bytes;
  /** So that nobody passes a thread key where a notes key belongs. */
  readonly notes = true;

  constructor(conversation: Bytes, generation: number, key: Bytes) {
    this.conversation = conversation;
    this.generation = generation;
    this.key = key;
  }

  // spec: 6 notes and drafts
  /** What stands for the key where it is signed, and in signatures of what is written under it. */
  mark(): Promise<Bytes> {
    return derive(this.key, lp("origo/v1/notes-key-mark"), 32);
  }
}

/** Who made a notes key, at which line of keys.log, and after which key. */
export interface KeyStatement {
  readonly generation: number;
  readonly previous: Bytes;
  readonly by: Bytes;
  readonly position: LogPosition;
  readonly signature: Bytes;
}

/** What a notes key is about: its kind, and the anchor of a thread or zeros where there is none. */
export interface Shelf {
  readonly kind: RecordKind;
  readonly conversation: Bytes;
  readonly anchor: Bytes;
}

/** A notes key whose maker was a member where they stood in the log. */
export interface VouchedKey {
  readonly key: NotesKey;
  readonly mark: Bytes;
  readonly statement: KeyStatement;
  readonly hash: Bytes;
}

// spec: 6 notes and drafts
/** The 155 bytes. */
export function writeKeyStatement({ generation, previous, by, position, signature }: KeyStatement): Bytes {
  return concat(magic, u32(generation), previous, by, writePosition(position), signature);
}

// spec: 6 notes and drafts
/** A statement; nothing of it is verified. */
export function readKeyStatement(data: Bytes): KeyStatement {
  if (data.length !== statementBytes || data[0] !== magic[0] || data[1] !== magic[1])
    throw new Malformed("no statement about a notes key has this length or beginning");
  if (data[2] !== magic[2]) throw new UnknownVersion("a statement of a version this client does not know");
  const generation = new DataView(data.buffer, data.byteOffset).getUint32(3);
  const previous = data.slice(7, 39);
  if (generation < 1 || (generation === 1) !== equal(previous, nothingBefore))
    throw new Malformed("generations count from 1, and only the first follows nothing");
  return {
    generation,
    previous,
    by: data.slice(39, 55),
    position: readPosition(data.slice(55, 91)),
    signature: data.slice(91),
  };
}

// spec: 6 notes and drafts
/** The id of what has no thread: no other key can ever stand under it. */
async function recordId(kind: RecordKind, mark: Bytes, maker: Bytes): Promise<Bytes> {
  return (await digest(lp("origo/v1/record-id", kind, mark, maker))).slice(0, 16);
}

// spec: 6 notes and drafts
/** A new key, and its maker's statement. It follows the last vouched one, when there is one. */
export async function makeNotesKey(
  shelf: Shelf,
  maker: SigningKeyPair,
  position: LogPosition,
  before?: VouchedKey,
  raw: Bytes = randomBytes(32),
): Promise<VouchedKey> {
  const generation = (before?.statement.generation ?? 0) + 1;
  const key = new NotesKey(shelf.conversation, generation, raw);
  const mark = await key.mark();
  const unsigned = { generation, previous: before?.hash ?? nothingBefore, by: maker.id, position };
  const statement = { ...unsigned, signature: await maker.sign(covered(shelf, mark, unsigned)) };
  return { key, mark, statement, hash: await digest(writeKeyStatement(statement)) };
}

// spec: 6 notes and drafts
/** The first key of something without a thread, and with it its id. */
export async function makeRecordKey(
  kind: RecordKind,
  maker: SigningKeyPair,
  position: LogPosition,
  raw: Bytes = randomBytes(32),
): Promise<{ readonly shelf: Shelf; readonly vouched: VouchedKey }> {
  const mark = await new NotesKey(new Uint8Array(16), 1, raw).mark();
  const shelf = { kind, conversation: await recordId(kind, mark, maker.id), anchor: noAnchor };
  return { shelf, vouched: await makeNotesKey(shelf, maker, position, undefined, raw) };
}

// spec: 6 notes and drafts
/**
 * The keys in their order, each vouched for by its maker and naming the one before. What does not stand the test ends
 * the reading: nothing of this is written under.
 */
export async function vouch(
  shelf: Shelf,
  keys: readonly NotesKey[],
  statements: readonly KeyStatement[],
  believed: Believed,
): Promise<readonly VouchedKey[]> {
  const vouched: VouchedKey[] = [];
  const sorted = [...statements].sort((left, right) => left.generation - right.generation);
  for (const statement of sorted) {
    const expected = vouched.length + 1;
    if (statement.generation < expected) throw new Fork("two keys of one generation");
    if (statement.generation > expected) throw new Gap("a key is missing");
    if (!equal(statement.previous, vouched.at(-1)?.hash ?? nothingBefore))
      throw new Fork("the key follows another one than the last");
    const candidates = keys.filter(({ generation }) => generation === expected);
    vouched.push(await firstThatFits(shelf, candidates, statement, believed));
  }
  if (new Set(keys.map(({ generation }) => generation)).size !== vouched.length)
    throw new WronglySigned("a notes key that nobody vouches for");
  return vouched;
}

// spec: 6 notes and drafts
/**
 * Whether its maker still works here with that key, and nobody has left who may have it: else the next writer makes the
 * next one.
 */
export function mayWriteUnder({ statement }: VouchedKey, { log, team }: Believed): boolean {
  if (!log?.stillWorks(statement.by)) return false;
  return !log.hasLostMember(team, statement.position.lines);
}

/** Of several slots the one whose key was signed: another was sealed to nothing by some member. */
async function firstThatFits(
  shelf: Shelf,
  candidates: readonly NotesKey[],
  statement: KeyStatement,
  believed: Believed,
): Promise<VouchedKey> {
  let refusal: SealingError = new Gap("no slot for this notes key opens");
  for (const key of candidates)
    try {
      return await checked(shelf, key, statement, believed);
    } catch (fault) {
      if (!(fault instanceof SealingError)) throw fault;
      refusal = fault;
    }
  throw refusal;
}

async function checked(
  shelf: Shelf,
  key: NotesKey,
  statement: KeyStatement,
  believed: Believed,
): Promise<VouchedKey> {
  if (believed.log && statement.position.lines > believed.log.position.lines)
    throw new Rollback("made at a line that the list does not have");
  const maker = staffInForce(believed, statement.by, statement.position, writers[shelf.kind]);
  const mark = await key.mark();
  try {
    await verifySignature(maker.sign_pk, statement.signature, covered(shelf, mark, statement));
  } catch (refusal) {
    if (!(refusal instanceof WronglySigned)) throw refusal;
    throw new Fork("a member's statement about another key or another thread than this");
  }
  const named = shelf.kind === "notes" || statement.generation > 1;
  if (!named && !equal(await recordId(shelf.kind, mark, statement.by), shelf.conversation))
    throw new WronglySigned("not the key that its id was made from");
  return { key, mark, statement, hash: await digest(writeKeyStatement(statement)) };
}

function covered(
  { kind, conversation, anchor }: Shelf,
  mark: Bytes,
  { generation, previous, position }: Omit<KeyStatement, "signature">,
): Bytes {
  const at = writePosition(position);
  return lp("origo/v1/notes-key", kind, conversation, generation, mark, anchor, previous, at);
}

// spec: 6 notes and drafts
/** The slot for the team's epoch key. There is none for a mailbox. */
export async function sealNotesSlot(teamKemPk: Bytes, notesKey: NotesKey): Promise<SealedSlot> {
  const info = await slotInfo("origo/v1/notes-slot", notesKey.conversation, notesKey.generation, teamKemPk);
  return (await sealSecret(teamKemPk, info, notesKey.key)) as SealedSlot;
}

// spec: 6 notes and drafts
/** The notes key. A thread slot does not open here, nor a notes slot there. Nobody has vouched for it yet. */
export async function openNotesSlot(
  keys: KemKeyPair,
  conversation: Bytes,
  generation: number,
  slot: Bytes,
): Promise<NotesKey> {
  const info = await slotInfo("origo/v1/notes-slot", conversation, generation, keys.public);
  return new NotesKey(conversation, generation, await openSecret(keys, info, slot));
}
