// A packet: one thing said in a room, under one key of its writer's chain.
import { type Bytes, concat, utf8 } from "./bytes.ts";
import { commitmentBytes, openOnce, sealOnce, tagBytes } from "./committed.ts";
import { lp, u32 } from "./framing.ts";
import { pad, unpad } from "./padding.ts";
import { Malformed, UnknownVersion } from "./refusals.ts";
import { signatureBytes, type SigningKeyPair, verifySignature } from "./signing.ts";
import { readVersioned, version, writeJson } from "./spelling.ts";

const magic = utf8("OP1");
const headerBytes = magic.length + 4 + 4;
const paddedBytes = [1024, 4096] as const;
const largestPadded = 4096;
const packetBytes = paddedBytes.map((size) => headerBytes + commitmentBytes + size + tagBytes);

export const packetKinds = ["text", "summary", "notice"] as const;
export type PacketKind = (typeof packetKinds)[number];

/** What a packet says. */
export interface Said {
  readonly kind: PacketKind;
  readonly text: string;
}

/** Where a packet belongs. Room and member are the server's word until the packet opens. */
export interface PacketPlace {
  readonly room: Bytes;
  readonly epoch: number;
  readonly member: Bytes;
  readonly counter: number;
}

// spec: 11 rooms
/** Epoch and counter of a packet of a permitted length. Nothing is opened. */
export function readPlace(packet: Bytes, room: Bytes, member: Bytes): PacketPlace {
  if (!packetBytes.includes(packet.length) || packet[0] !== magic[0] || packet[1] !== magic[1])
    throw new Malformed("not a packet");
  if (packet[2] !== magic[2]) throw new UnknownVersion("a packet of a version this client does not know");
  const view = new DataView(packet.buffer, packet.byteOffset);
  return { room, epoch: view.getUint32(3), member, counter: view.getUint32(7) };
}

// spec: 11 rooms
/** Returns only if it can be sealed: asked before a key is taken, so that a text that is too long takes none. */
export function requireFit(said: Said): void {
  pad(concat(new Uint8Array(signatureBytes), writeSaid(said)), paddedBytes);
}

// spec: 11 rooms
/**
 * The content of one place, in one roster's hash, by the writer's ephemeral key: nobody else has said it, and it can be
 * said again nowhere.
 */
export async function signSaid(
  place: PacketPlace,
  keys: Bytes,
  roster: Bytes,
  said: Said,
  signer: SigningKeyPair,
): Promise<Bytes> {
  const body = writeSaid(said);
  const sig = await signer.sign(covered(place, commitmentOf(keys), roster, body));
  return pad(concat(sig, body), paddedBytes);
}

// spec: 11 rooms
/** The packet of one place. Its keys come from a chain that gives them once. */
export async function sealPacket(place: PacketPlace, keys: Bytes, padded: Bytes): Promise<Bytes> {
  const { commitment, ciphertext } = await sealOnce(keys, padded, associated(place));
  return concat(magic, u32(place.epoch), u32(place.counter), commitment, ciphertext);
}

// spec: 11 rooms
/** What the packet of this place says, by the keys its chain has for it and its writer's key in that roster. */
export async function openPacket(
  place: PacketPlace,
  keys: Bytes,
  roster: Bytes,
  signPk: Bytes,
  packet: Bytes,
): Promise<Said> {
  const found = {
    commitment: packet.slice(headerBytes, headerBytes + commitmentBytes),
    ciphertext: packet.slice(headerBytes + commitmentBytes),
  };
  const content = unpad(await openOnce(keys, found, associated(place)));
  if (content.length < signatureBytes) throw new Malformed("a packet without room for a signature");
  const [sig, body] = [content.slice(0, signatureBytes), content.slice(signatureBytes)];
  await verifySignature(signPk, sig, covered(place, found.commitment, roster, body));
  return readSaid(body);
}

function covered(
  { room, epoch, counter, member }: PacketPlace,
  commitment: Bytes,
  roster: Bytes,
  body: Bytes,
): Bytes {
  return lp("origo/v1/room-packet", room, epoch, counter, member, commitment, roster, body);
}

function commitmentOf(keys: Bytes): Bytes {
  return keys.slice(keys.length - commitmentBytes);
}

function associated({ room, epoch, counter, member }: PacketPlace): Bytes {
  return lp("origo/v1/packet", room, epoch, counter, member);
}

// spec: 11 rooms
/** The body in its one spelling. */
export function writeSaid({ kind, text }: Said): Bytes {
  return writeJson({ v: version, kind, text });
}

// spec: 11 rooms
/** What a body says, or a refusal. */
export function readSaid(body: Bytes): Said {
  const record = readVersioned(body, largestPadded, ["kind", "text"]);
  const said = record.text("kind");
  const kind = packetKinds.find((each) => each === said);
  if (!kind) throw new Malformed("a kind of packet that does not exist");
  return { kind, text: record.text("text") };
}
