// A packet: one thing said in a room, under one key of its writer's chain.
import { type Bytes, concat, utf8 } from "./bytes.ts";
import { commitmentBytes, openOnce, sealOnce, tagBytes } from "./committed.ts";
import { lp, u32 } from "./framing.ts";
import { pad, unpad } from "./padding.ts";
import { Malformed, UnknownVersion } from "./refusals.ts";
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
/** The packet of one place. Its keys come from a chain that gives them once. */
export async function sealPacket(place: PacketPlace, keys: Bytes, padded: Bytes): Promise<Bytes> {
  const { commitment, ciphertext } = await sealOnce(keys, padded, associated(place));
  return concat(magic, u32(place.epoch), u32(place.counter), commitment, ciphertext);
}

// spec: 11 rooms
/** What the packet of this place says, by the keys its chain has for it. */
export async function openPacket(place: PacketPlace, keys: Bytes, packet: Bytes): Promise<Said> {
  const found = {
    commitment: packet.slice(headerBytes, headerBytes + commitmentBytes),
    ciphertext: packet.slice(headerBytes + commitmentBytes),
  };
  return readSaid(unpad(await openOnce(keys, found, associated(place))));
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
/** What is sealed: before a key is taken, so that a text that is too long takes none. */
export function padSaid(said: Said): Bytes {
  return pad(writeSaid(said), paddedBytes);
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
