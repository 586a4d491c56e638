// An epoch of a room: one secret for everybody in its roster, made by a host, checked by each who takes it.
import { type Bytes, equal, wipe } from "./bytes.ts";
import { derive, digest, lp } from "./framing.ts";
import { type KemKeyPair, openSecret, sealSecret, secretBytes } from "./hpke.ts";
import { randomBytes } from "./randomness.ts";
import { Gap, Malformed, Rollback, WrongKey, WronglySigned } from "./refusals.ts";
import type { VisitorKeys } from "./roomHello.ts";
import {
  findMember,
  mayHost,
  readRoster,
  type RoomMember,
  type Roster,
  verifyMembers,
  verifyVisitor,
  visitorId,
  writeRoster,
} from "./roomRoster.ts";
import { type SigningKeyPair, verifySignature } from "./signing.ts";
import { toText } from "./text.ts";
import type { VerifiedKeysLog } from "./verifiedLog.ts";

/** What the server hands to every member alike: the roster as written, and the host's word for it. */
export interface ServedEpoch {
  readonly roster: Bytes;
  readonly host: Bytes;
  readonly sig: Bytes;
  readonly commitment: Bytes;
}

/** An epoch as its host sends it. It counts once the server has given it its number. */
export interface MadeEpoch {
  readonly served: ServedEpoch;
  readonly shares: readonly { readonly member: Bytes; readonly share: Bytes }[];
  readonly secret: Bytes;
}

/**
 * Who takes an epoch: one's own id and ephemeral keys, made for this browser and this seat, and what one knows of the
 * visitor.
 */
export interface Seat {
  readonly member: Bytes;
  readonly keys: KemKeyPair;
  readonly signing: SigningKeyPair;
  readonly team: string;
  /** As the hello says it; nobody's word where it was not opened. */
  readonly visitor: VisitorKeys | undefined;
  /** The visitor's own. */
  readonly psk?: Bytes | undefined;
  /** The id of a staff member's lasting key; empty for the visitor. */
  readonly by: Bytes;
}

/** Which number the next epoch can have. Who joins takes any; who is there already misses none. */
export interface Expected {
  readonly least: number;
  readonly most: number;
}

// spec: 11 rooms
/** The host's statement: this roster, and this secret and no other. */
export async function stateEpoch(
  roster: Roster,
  host: Bytes,
  signer: SigningKeyPair,
  secret: Bytes,
): Promise<ServedEpoch> {
  const data = writeRoster(roster);
  const commitment = await commitmentOf(secret, roster);
  return { roster: data, host, sig: await signer.sign(stated(roster, data, commitment)), commitment };
}

// spec: 11 rooms
/** A new independent secret for everybody in the roster; the visitor's share needs the secret of the hello. */
export async function makeEpoch(
  roster: Roster,
  host: Bytes,
  signer: SigningKeyPair,
  psk: Bytes,
): Promise<MadeEpoch> {
  const secret = randomBytes(secretBytes);
  const served = await stateEpoch(roster, host, signer, secret);
  const mixed = await mixWithHello(secret, psk, roster);
  const shares: { member: Bytes; share: Bytes }[] = [];
  for (const { member, pk } of roster.members) {
    const info = await shareInfo(roster, served.roster, pk);
    shares.push({ member, share: await sealSecret(pk, info, equal(member, visitorId) ? mixed : secret) });
  }
  wipe(mixed);
  return { served, shares, secret };
}

// spec: 11 rooms
/** The roster, if the epoch is one that can come now and everybody in it is certified today, and of the team. */
export async function checkEpoch(
  served: ServedEpoch,
  room: Bytes,
  { least, most }: Expected,
  log: VerifiedKeysLog,
  team: string,
): Promise<Roster> {
  const roster = readRoster(served.roster);
  if (!equal(roster.room, room)) throw new Malformed("the roster of another room");
  if (roster.epoch < least) throw new Rollback("an epoch of this room that is over");
  if (roster.epoch > most) throw new Gap("an epoch of this room before this one is missing");
  const certified = await verifyMembers(roster, log, team);
  const host = findMember(roster, served.host);
  const signPk = certified.get(toText(served.host));
  if (!host || !signPk || !mayHost(host))
    throw new WronglySigned("made by somebody who is no host of this room");
  await verifySignature(signPk, served.sig, stated(roster, served.roster, served.commitment));
  return roster;
}

// spec: 11 rooms
/** The epoch's secret for one member of a checked roster. */
export async function openShare(
  served: ServedEpoch,
  roster: Roster,
  seat: Seat,
  share: Bytes,
): Promise<Bytes> {
  const own = findOwn(roster, seat);
  if (!equal(own.pk, seat.keys.public) || !equal(own.sign_pk, seat.signing.public))
    throw new WrongKey("the roster has another key for oneself: somebody sits in one's place");
  await checkVisitor(roster, seat, own);
  const opened = await openSecret(seat.keys, await shareInfo(roster, served.roster, own.pk), share);
  const secret = seat.psk ? await mixWithHello(opened, seat.psk, roster) : opened;
  await checkSecret(served, roster, secret);
  return secret;
}

// spec: 11 rooms
/** One's own entry, by one's own lasting key. */
export function findOwn(roster: Roster, { member, by }: Seat): RoomMember {
  const own = findMember(roster, member);
  if (!own || !equal(own.by, by))
    throw new WrongKey("one is not in the roster, or by a key that is not one's own");
  return own;
}

// spec: 11 rooms
/** The visitor's keys. Who may open the hello and has none takes nobody's word instead; an interpreter may not. */
export async function checkVisitor(roster: Roster, { visitor }: Seat, own: RoomMember): Promise<void> {
  if (visitor) await verifyVisitor(roster, visitor);
  else if (mayHost(own)) throw new Gap("the hello is missing, which says who the visitor is");
}

// spec: 11 rooms
/** Returns only if it is the secret that the host told everybody of. */
async function checkSecret({ commitment }: ServedEpoch, roster: Roster, secret: Bytes): Promise<void> {
  if (!equal(await commitmentOf(secret, roster), commitment))
    throw new WrongKey("not the secret the host signed for: not everybody would read the same");
}

/** What a share is bound to: room, epoch, recipient, and everybody else in the roster. */
async function shareInfo({ room, epoch }: Roster, data: Bytes, pk: Bytes): Promise<Bytes> {
  return lp("origo/v1/room", room, epoch, await digest(pk), await digest(data));
}

/** The visitor's share, there and back: nobody makes one who could not open the hello. */
async function mixWithHello(secret: Bytes, psk: Bytes, { room, epoch }: Roster): Promise<Bytes> {
  const mask = await derive(psk, lp("origo/v1/room-psk", room, epoch), secretBytes);
  return secret.map((byte, at) => byte ^ (mask[at] ?? 0));
}

// spec: 11 rooms
/** The epoch's secret for one's own account: a reloaded browser reads on with it. */
export async function sealMemory(ownKemPk: Bytes, roster: Roster, secret: Bytes): Promise<Bytes> {
  return sealSecret(ownKemPk, await memoryInfo(roster, ownKemPk), secret);
}

// spec: 11 rooms
/** The secret one took before, if it is the one the host signed for. */
export async function openMemory(
  keys: KemKeyPair,
  served: ServedEpoch,
  roster: Roster,
  memory: Bytes,
): Promise<Bytes> {
  const secret = await openSecret(keys, await memoryInfo(roster, keys.public), memory);
  await checkSecret(served, roster, secret);
  return secret;
}

async function memoryInfo({ room, epoch }: Roster, kemPk: Bytes): Promise<Bytes> {
  return lp("origo/v1/room-memory", room, epoch, await digest(kemPk));
}

function commitmentOf(secret: Bytes, { room, epoch }: Roster): Promise<Bytes> {
  return derive(secret, lp("origo/v1/room-commitment", room, epoch), 32);
}

function stated({ room, epoch }: Roster, data: Bytes, commitment: Bytes): Bytes {
  return lp("origo/v1/room-epoch", room, epoch, data, commitment);
}
