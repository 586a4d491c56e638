// The envelope: header, commitment and padded ciphertext. What stands inside is in messages.ts.
import { type Bytes, concat, utf8 } from "./bytes.ts";
import { commitmentBytes, openCommitted, sealCommitted, tagBytes } from "./committed.ts";
import { derive, lp, u32 } from "./framing.ts";
import { pad, unpad } from "./padding.ts";
import { Malformed, UnknownVersion } from "./refusals.ts";

const magic = utf8("OC1");
export const headerBytes = 40;
/** The sizes an onlooker can tell apart. */
const paddedBytes = [1024, 4096, 16384, 65536] as const;
export const largestPadded = 65536;
const envelopeBytes = paddedBytes.map((size) => size + headerBytes + commitmentBytes + tagBytes);

declare const sealed: unique symbol;

/** An envelope that this client sealed. */
export type SealedEnvelope = Bytes & { readonly [sealed]: "envelope" };

/** What an envelope holds, as its fourth byte says it. */
export const envelopeTypes = { message: 1, note: 2, draft: 3, record: 4 } as const;
export type EnvelopeType = (typeof envelopeTypes)[keyof typeof envelopeTypes];

/** The part the server sees; every bit of it goes into the keys. */
export interface Header {
  readonly type: EnvelopeType;
  readonly conversation: Bytes;
  readonly generation: number;
  readonly messageId: Bytes;
}

// spec: 5 envelopes
/** The 40 bytes of a header. */
export function writeHeader(header: Header): Bytes {
  if (header.conversation.length !== 16 || header.messageId.length !== 16)
    throw new Malformed("a conversation id and a message id have 16 bytes");
  return concat(
    magic,
    Uint8Array.of(header.type),
    header.conversation,
    u32(header.generation),
    header.messageId,
  );
}

function isEnvelopeType(byte: number | undefined): byte is EnvelopeType {
  return Object.values<number | undefined>(envelopeTypes).includes(byte);
}

// spec: 5 envelopes
/** The header of an envelope of a permitted length. Nothing is opened. */
export function readHeader(envelope: Bytes): Header {
  if (!envelopeBytes.includes(envelope.length)) throw new Malformed("no envelope has this length");
  if (envelope[0] !== magic[0] || envelope[1] !== magic[1]) throw new Malformed("not an envelope");
  const type = envelope[3];
  if (envelope[2] !== magic[2] || !isEnvelopeType(type))
    throw new UnknownVersion("an envelope of a version or type this client does not know");
  return {
    type,
    conversation: envelope.slice(4, 20),
    generation: new DataView(envelope.buffer, envelope.byteOffset).getUint32(20),
    messageId: envelope.slice(24, 40),
  };
}

// spec: 5 envelopes
/** What opens this one envelope and no other. */
function messageSecret(key: Bytes, header: Bytes): Promise<Bytes> {
  return derive(key, lp("origo/v1/msg", header), 32);
}

// spec: 5 envelopes
/** The envelope in the smallest size class, from this one on. A header is used once: the AES key comes from it. */
export async function sealContent(
  key: Bytes,
  header: Header,
  content: Bytes,
  least = 0,
): Promise<SealedEnvelope> {
  const raw = writeHeader(header);
  const secret = await messageSecret(key, raw);
  const { commitment, ciphertext } = await sealCommitted(
    secret,
    lp("origo/v1/msg-keys"),
    pad(content, paddedBytes.slice(least)),
    raw,
  );
  return concat(raw, commitment, ciphertext) as SealedEnvelope;
}

// spec: 5 envelopes
/** The content, if the envelope is of the wanted type and sealed under this key. */
export async function openContent(key: Bytes, envelope: Bytes, wanted: EnvelopeType): Promise<Bytes> {
  if (readHeader(envelope).type !== wanted) throw new Malformed("an envelope of another type than asked for");
  return openWithSecret(await messageSecret(key, envelope.slice(0, headerBytes)), envelope);
}

// spec: 5 envelopes
/** The content of the one envelope this message secret belongs to. */
async function openWithSecret(secret: Bytes, envelope: Bytes): Promise<Bytes> {
  const found = {
    commitment: envelope.slice(headerBytes, headerBytes + commitmentBytes),
    ciphertext: envelope.slice(headerBytes + commitmentBytes),
  };
  const header = envelope.slice(0, headerBytes);
  return unpad(await openCommitted(secret, lp("origo/v1/msg-keys"), found, header));
}
