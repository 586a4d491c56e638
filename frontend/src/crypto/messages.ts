// What stands inside an envelope: the body, and the signature of a staff member.
import { type Bytes, concat } from "./bytes.ts";
import type { Day } from "./days.ts";
import {
  envelopeTypes,
  type Header,
  headerBytes,
  largestPadded,
  openContent,
  readHeader,
  sealContent,
  type SealedEnvelope,
  writeHeader,
} from "./envelopes.ts";
import { digest, lp } from "./framing.ts";
import { introductionBytes } from "./generations.ts";
import { readPart } from "./parts.ts";
import { type LogPosition, positionBytes, readPosition, writePosition } from "./positions.ts";
import { randomBytes } from "./randomness.ts";
import { Malformed, WronglySigned } from "./refusals.ts";
import { signatureBytes, type SigningKeyPair, verifySignature } from "./signing.ts";
import type { ThreadKey } from "./slots.ts";
import { readVersioned, writeJson } from "./spelling.ts";
import { readWish, type Wish, writeWish } from "./wishes.ts";

export const nothingSeen: Bytes = new Uint8Array(32);
const bodyVersion = 2;
const longestAlias = 64;
const unsigned = 0;
const signed = 1;
const bodyStarts = new Map([
  [unsigned, 1],
  [signed, 1 + 16 + signatureBytes],
]);
const fields = [
  "from",
  "alias",
  "n",
  "prev",
  "log",
  "day",
  "text",
  "part",
  "wish",
  "att",
  "release",
] as const;

export type Side = "visitor" | "staff";

/** One message as its writer meant it. */
export interface Message {
  readonly side: Side;
  readonly alias: string;
  readonly n: number;
  readonly previous: Bytes;
  /** How far its writer had read keys.log. */
  readonly log: LogPosition;
  readonly day: Day;
  readonly text: string;
  /** A step beside the text, in its one spelling. */
  readonly part?: string;
  /** A visitor's; a newer one replaces an older. */
  readonly wish?: Wish | undefined;
  /** In the first envelope of a generation: its release key, and who vouches for it. */
  readonly introduction?: Bytes;
}

/** A staff member's key, and what the signature is bound to: a thread's anchor, or the mark of a notes key. */
export interface Signer {
  readonly keys: SigningKeyPair;
  readonly bound: Bytes;
}

function covered(header: Bytes, bound: Bytes, body: Bytes): Bytes {
  return lp("origo/v1/staff-message", header, bound, body);
}

/** Says that the holder of this key signed. Nobody has checked it yet. */
class UnverifiedAuthor {
  readonly keyId: Bytes;
  readonly #signature: Bytes;
  readonly #header: Bytes;
  readonly #body: Bytes;

  constructor(keyId: Bytes, signature: Bytes, header: Bytes, body: Bytes) {
    this.keyId = keyId;
    this.#signature = signature;
    this.#header = header;
    this.#body = body;
  }

  // spec: 5 envelopes
  /**
   * Returns only if that key signed this message, in the thread or under the notes key that is meant. The caller
   * took the key from a verified keys.log.
   */
  verify(signPk: Bytes, bound: Bytes): Promise<void> {
    return verifySignature(signPk, this.#signature, covered(this.#header, bound, this.#body));
  }
}

/** An opened envelope: what it says, where it belongs, and its hash for the next message's `previous`. */
export interface OpenedMessage {
  readonly header: Header;
  readonly message: Message;
  readonly author: UnverifiedAuthor | undefined;
  readonly hash: Bytes;
}

// spec: 5 envelopes
/** The body in its one spelling. */
export function writeBody(message: Message): Bytes {
  return writeJson({
    v: bodyVersion,
    from: message.side,
    alias: message.alias,
    n: message.n,
    prev: message.previous,
    log: writePosition(message.log),
    day: message.day,
    text: message.text,
    part: message.part ?? "",
    wish: writeWish(message.wish),
    att: [],
    release: message.introduction ?? new Uint8Array(0),
  });
}

// spec: 5 envelopes
/** The message of a body, or a refusal. */
export function readBody(body: Bytes): Message {
  const record = readVersioned(body, largestPadded, fields, bodyVersion);
  record.items("att", 0);
  const side = record.text("from");
  if (side !== "visitor" && side !== "staff") throw new Malformed("from is neither visitor nor staff");
  const staff = side === "staff";
  const wish = readWish(record.text("wish"));
  if (staff && wish) throw new Malformed("only a visitor wishes");
  const part = record.text("part");
  readPart(part);
  const introduction = staff ? record.data("release", 0) : record.data("release", 0, introductionBytes);
  return {
    side,
    alias: record.text("alias", staff ? 1 : 0, longestAlias),
    n: record.number("n", 1),
    previous: record.data("prev", 32),
    log: readPosition(record.data("log", positionBytes)),
    day: record.day("day"),
    text: record.text("text"),
    ...(wish && { wish }),
    ...(part && { part }),
    ...(introduction.length > 0 && { introduction }),
  };
}

// spec: 5 envelopes
/** A message of a visitor, or of the staff member who signs it. */
export async function sealMessage(
  threadKey: ThreadKey,
  message: Message,
  signer?: Signer,
  messageId: Bytes = randomBytes(16),
): Promise<SealedEnvelope> {
  const { conversation, generation, key } = threadKey;
  const header: Header = { type: envelopeTypes.message, conversation, generation, messageId };
  return sealContent(key, header, await writeContent(header, message, signer));
}

// spec: 5 envelopes
/** The message; a staff member's author still has to be verified against keys.log. */
export async function openMessage(threadKey: ThreadKey, envelope: Bytes): Promise<OpenedMessage> {
  return readContent(envelope, await openContent(threadKey.key, envelope, envelopeTypes.message));
}

// spec: 5 envelopes
/** Body behind its marker, and the signature where staff write. */
export async function writeContent(
  header: Header,
  message: Message,
  signer: Signer | undefined,
): Promise<Bytes> {
  if ((signer !== undefined) !== (message.side === "staff"))
    throw new WronglySigned("staff sign what they write, a visitor never does");
  const body = writeBody(message);
  readBody(body);
  if (signer === undefined) return concat(Uint8Array.of(unsigned), body);
  const signature = await signer.keys.sign(covered(writeHeader(header), signer.bound, body));
  return concat(Uint8Array.of(signed), signer.keys.id, signature, body);
}

// spec: 5 envelopes
/** The message of an opened content. */
export async function readContent(envelope: Bytes, content: Bytes): Promise<OpenedMessage> {
  const marker = content[0];
  const start = marker === undefined ? undefined : bodyStarts.get(marker);
  if (start === undefined || content.length < start)
    throw new Malformed("content without a known first byte");
  const body = content.slice(start);
  const message = readBody(body);
  if ((marker === signed) !== (message.side === "staff"))
    throw new WronglySigned("staff sign what they write, a visitor never does");
  const header = envelope.slice(0, headerBytes);
  const author =
    marker === signed
      ? new UnverifiedAuthor(content.slice(1, 17), content.slice(17, start), header, body)
      : undefined;
  return { header: readHeader(envelope), message, author, hash: await digest(envelope) };
}
