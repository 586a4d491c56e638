// Who is in a room: the roster every share and statement is bound to, and each staff member's own signature.
import { type Bytes, equal } from "./bytes.ts";
import { keyId, lp } from "./framing.ts";
import { kemPkBytes } from "./hpke.ts";
import { Malformed, WrongKey, WronglySigned } from "./refusals.ts";
import { roomBytes, type VisitorKeys } from "./roomHello.ts";
import { signatureBytes, signPkBytes, type SigningKeyPair, verifySignature } from "./signing.ts";
import { JsonRecord, readVersioned, version, writeJson } from "./spelling.ts";
import { readingRoles, type StaffStatement } from "./statements.ts";
import { toText } from "./text.ts";
import type { VerifiedKeysLog } from "./verifiedLog.ts";

export const visitorId: Bytes = new Uint8Array(16);
const nothing: Bytes = new Uint8Array(0);
/** Those who read what the team reads may open a hello, and so may make an epoch; an interpreter may not. */
const hostRoles = readingRoles;
const roomRoles = ["visitor", ...hostRoles, "interpreter"] as const;
const mostMembers = 8;
const rosterLimit = 20_480;
const longestAlias = 64;
const memberFields = ["member", "role", "alias", "pk", "sign_pk", "left", "by", "sig"] as const;

export type RoomRole = (typeof roomRoles)[number];

/** One of those present. */
export interface RoomMember {
  readonly member: Bytes;
  readonly role: RoomRole;
  readonly alias: string;
  readonly pk: Bytes;
  readonly sign_pk: Bytes;
  /** Seconds from the making of the epoch for which they may write; 0 is without an end. */
  readonly left: number;
  /** Empty for the visitor. */
  readonly by: Bytes;
  /** Empty for a visitor whose keys are the hello's. */
  readonly sig: Bytes;
}

/** Everybody who can read one epoch of one room, the visitor first. */
export interface Roster {
  readonly room: Bytes;
  readonly epoch: number;
  readonly members: readonly RoomMember[];
}

// spec: 11 rooms
/** The entry of a member, if there is one. */
export function findMember({ members }: Roster, member: Bytes): RoomMember | undefined {
  return members.find((each) => equal(each.member, member));
}

// spec: 11 rooms
/** Whether this member may make epochs. */
export function mayHost({ role }: RoomMember): boolean {
  return hostRoles.some((each) => each === role);
}

// spec: 11 rooms
/** The visitor's entry, with the keys of the hello. Without an alias: a roster is read by the server. */
export function visitorMember({ pk, signPk }: Omit<VisitorKeys, "returnPk">): RoomMember {
  return {
    member: visitorId,
    role: "visitor",
    alias: "",
    pk,
    sign_pk: signPk,
    left: 0,
    by: nothing,
    sig: nothing,
  };
}

// spec: 11 rooms
/** One's own entry, as the certificate says it, with ephemeral keys that one's signature vouches for. */
export async function signMember(
  room: Bytes,
  { id, role, alias }: Pick<StaffStatement, "id" | "role" | "alias">,
  { pk, sign_pk }: Pick<RoomMember, "pk" | "sign_pk">,
  signer: SigningKeyPair,
): Promise<RoomMember> {
  const sig = await signer.sign(covered(room, { member: id, pk, sign_pk }));
  return { member: id, role: roomRole(role), alias, pk, sign_pk, left: 0, by: signer.id, sig };
}

// spec: 11 rooms
/** The entry of a visitor who came back with six words: new keys, which the return key vouches for. */
export async function signReturn(
  room: Bytes,
  keys: Omit<VisitorKeys, "returnPk">,
  signer: SigningKeyPair,
): Promise<RoomMember> {
  const entry = visitorMember(keys);
  return { ...entry, sig: await signer.sign(returned(room, entry)) };
}

// spec: 11 rooms
/** The roster in its one spelling; nobody writes what nobody would read. */
export function writeRoster({ room, epoch, members }: Roster): Bytes {
  const written = members
    .map(({ member, role, alias, pk, sign_pk, left, by, sig }) => ({
      member,
      role,
      alias,
      pk,
      sign_pk,
      left,
      by,
      sig,
    }))
    .sort((left, right) => compared(left.member, right.member));
  const data = writeJson({ v: version, room, epoch, members: written });
  readRoster(data);
  return data;
}

// spec: 11 rooms
/** The roster, or a refusal. Nobody has checked yet who vouches for the keys. */
export function readRoster(data: Bytes): Roster {
  const record = readVersioned(data, rosterLimit, ["room", "epoch", "members"]);
  const [room, epoch] = [record.data("room", roomBytes), record.number("epoch", 1)];
  const members = record.items("members", mostMembers).map(readMember);
  const first = members[0]?.member;
  // The visitor's id is the lowest there is: first, and ascending without repetition, means exactly one.
  const ascending = members.every(
    ({ member }, at) => at === 0 || compared(members[at - 1]?.member, member) < 0,
  );
  if (!first || !equal(first, visitorId) || !ascending)
    throw new Malformed("the members are not one visitor and then staff in the order of their ids");
  return { room, epoch, members };
}

// spec: 11 rooms
/** One entry, as it stands in a roster or waits for one. */
export function readMember(value: unknown): RoomMember {
  const record = new JsonRecord(value, memberFields);
  const [member, role] = [record.data("member", 16), roomRole(record.text("role"))];
  const isVisitor = equal(member, visitorId);
  if (isVisitor !== (role === "visitor"))
    throw new Malformed("a role that this member cannot have in a room");
  return {
    member,
    role,
    alias: isVisitor ? record.text("alias", 0, 0) : record.text("alias", 1, longestAlias),
    pk: record.data("pk", kemPkBytes),
    sign_pk: record.data("sign_pk", signPkBytes),
    left: isVisitor ? record.number("left", 0, 0) : record.number("left"),
    by: record.data("by", isVisitor ? 0 : 16),
    sig: isVisitor ? record.data("sig", 0, signatureBytes) : record.data("sig", signatureBytes),
  };
}

function roomRole(said: string): RoomRole {
  const role = roomRoles.find((each) => each === said);
  if (!role) throw new Malformed("a role that nobody can have in a room");
  return role;
}

/** Of the same length, so their texts would compare otherwise than their bytes. */
function compared(left: Bytes | undefined, right: Bytes): number {
  const at = right.findIndex((byte, place) => byte !== left?.[place]);
  return at === -1 ? 0 : (left?.[at] ?? 0) - (right[at] ?? 0);
}

// spec: 11 rooms
/**
 * The signing key of every staff member: each of them who the roster says, by a certificate that holds today, and of
 * the team, interpreters apart.
 */
export async function verifyMembers(
  roster: Roster,
  log: VerifiedKeysLog,
  team: string,
): Promise<ReadonlyMap<string, Bytes>> {
  const certified = new Map<string, Bytes>();
  for (const each of roster.members.slice(1))
    certified.set(toText(each.member), await verifyMember(roster.room, each, log, team));
  return certified;
}

// spec: 11 rooms
/** The signing key of one of them. */
export async function verifyMember(
  room: Bytes,
  entry: RoomMember,
  log: VerifiedKeysLog,
  team: string,
): Promise<Bytes> {
  const signPk = await certifiedKey(entry, log, team);
  await verifySignature(signPk, entry.sig, covered(room, entry));
  return signPk;
}

// spec: 11 rooms
/** Returns only if the visitor's keys are the hello's, or new ones that the hello's return key vouches for. */
export async function verifyVisitor(
  { room, members: [entry] }: Roster,
  { pk, signPk, returnPk }: VisitorKeys,
): Promise<void> {
  if (!entry) throw new Malformed("a roster begins with the visitor");
  const [samePk, sameSignPk] = [equal(entry.pk, pk), equal(entry.sign_pk, signPk)];
  if (entry.sig.length === 0) {
    if (!samePk || !sameSignPk)
      throw new WrongKey("the roster has another key for the visitor than the hello");
    return;
  }
  if (returnPk.length === 0 || samePk || sameSignPk)
    throw new WrongKey("this visitor cannot have come back, or not with keys that were used before");
  await verifySignature(returnPk, entry.sig, returned(room, entry));
}

async function certifiedKey(entry: RoomMember, log: VerifiedKeysLog, team: string): Promise<Bytes> {
  const { statement } = log.person(entry.member);
  if (statement.kind !== "staff") throw new WronglySigned("an administrator is nobody in a room");
  if (statement.role !== entry.role || statement.alias !== entry.alias)
    throw new WronglySigned("another role or alias than the certificate's");
  if (statement.role !== "interpreter" && !statement.teams.includes(team))
    throw new WronglySigned("somebody who is not of the team");
  if (!equal(await keyId(statement.sign_pk), entry.by))
    throw new WronglySigned("vouched for by another key than the one that is certified today");
  return statement.sign_pk;
}

type Keyed = Pick<RoomMember, "member" | "pk" | "sign_pk">;

function covered(room: Bytes, { member, pk, sign_pk }: Keyed): Bytes {
  return lp("origo/v1/room-member", room, member, pk, sign_pk);
}

function returned(room: Bytes, { pk, sign_pk }: Keyed): Bytes {
  return lp("origo/v1/room-return", room, pk, sign_pk);
}
