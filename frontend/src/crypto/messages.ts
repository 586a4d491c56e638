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
import { randomBytes } from "./randomness.ts";
import { Malformed, WronglySigned } from "./refusals.ts";
import { signatureBytes, type SigningKeyPair, signPkBytes, verifySignature } from "./signing.ts";
import type { ThreadKey } from "./slots.ts";
import { readVersioned, version, writeJson } from "./spelling.ts";
import { readWish, type Wish, writeWish } from "./wishes.ts";

export const nothingSeen: Bytes = new Uint8Array(32);
const longestAlias = 64;
const unsigned = 0;
const signed = 1;
const bodyStarts = new Map([
  [unsigned, 1],
  [signed, 1 + 16 + signatureBytes],
]);
const fields = ["from", "alias", "n", "prev", "day", "text", "wish", "att", "release"] as const;

export type Side = "visitor" | "staff";

/** One message as its writer meant it. */
export interface Message {
  readonly side: Side;
  readonly alias: string;
  readonly n: number;
  readonly previous: Bytes;
  readonly day: Day;
  readonly text: string;
  /** A visitor's; a newer one replaces an older. */
  readonly wish?: Wish | undefined;
  /** Empty but in a visitor's first message. */
  readonly releasePk: Bytes;
}

/** Says that the holder of this key signed. Nobody has checked it yet. */
class UnverifiedAuthor {
  readonly keyId: Bytes;
  readonly #signature: Bytes;
  readonly #signed: Bytes;

  constructor(keyId: Bytes, signature: Bytes, covered: Bytes) {
    this.keyId = keyId;
    this.#signature = signature;
    this.#signed = covered;
  }

  // spec: 5 envelopes
  /** Returns only if that key signed this message. The caller took the key from a verified keys.log. */
  verify(signPk: Bytes): Promise<void> {
    return verifySignature(signPk, this.#signature, this.#signed);
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
    v: version,
    from: message.side,
    alias: message.alias,
    n: message.n,
    prev: message.previous,
    day: message.day,
    text: message.text,
    wish: writeWish(message.wish),
    att: [],
    release: message.releasePk,
  });
}

// spec: 5 envelopes
/** The message of a body, or a refusal. */
export function readBody(body: Bytes): Message {
  const record = readVersioned(body, largestPadded, fields);
  record.items("att", 0);
  const side = record.text("from");
  if (side !== "visitor" && side !== "staff") throw new Malformed("from is neither visitor nor staff");
  const staff = side === "staff";
  const wish = readWish(record.text("wish"));
  if (staff && wish) throw new Malformed("only a visitor wishes");
  return {
    side,
    alias: record.text("alias", staff ? 1 : 0, longestAlias),
    n: record.number("n", 1),
    previous: record.data("prev", 32),
    day: record.day("day"),
    text: record.text("text"),
    ...(wish && { wish }),
    releasePk: staff ? record.data("release", 0) : record.data("release", 0, signPkBytes),
  };
}

// spec: 5 envelopes
/** A message of a visitor, or of the staff member who signs it. */
export async function sealMessage(
  threadKey: ThreadKey,
  message: Message,
  signer?: SigningKeyPair,
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
  signer: SigningKeyPair | undefined,
): Promise<Bytes> {
  if ((signer !== undefined) !== (message.side === "staff"))
    throw new WronglySigned("staff sign what they write, a visitor never does");
  const body = writeBody(message);
  readBody(body);
  if (signer === undefined) return concat(Uint8Array.of(unsigned), body);
  const signature = await signer.sign(lp("origo/v1/staff-message", writeHeader(header), body));
  return concat(Uint8Array.of(signed), signer.id, signature, body);
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
  const covered = lp("origo/v1/staff-message", envelope.slice(0, headerBytes), body);
  const author =
    marker === signed
      ? new UnverifiedAuthor(content.slice(1, 17), content.slice(17, start), covered)
      : undefined;
  return { header: readHeader(envelope), message, author, hash: await digest(envelope) };
}
