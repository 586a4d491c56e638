// In the worker: the rooms a staff member sits in, several at once, and the hellos of those who wait.
import { type Bytes, equal, wipe } from "../crypto/bytes.ts";
import type { Comer, Company } from "../crypto/roomAdmission.ts";
import { makeEpoch, sealMemory } from "../crypto/roomEpochs.ts";
import { openHello } from "../crypto/roomHello.ts";
import { signInvitation } from "../crypto/roomInvitations.ts";
import {
  findMember,
  readMember,
  type RoomMember,
  type Roster,
  signMember,
  verifyMembers,
  visitorMember,
} from "../crypto/roomRoster.ts";
import { Expired, Malformed, WronglySigned } from "../crypto/refusals.ts";
import type { StaffStatement } from "../crypto/statements.ts";
import { fromText, toText } from "../crypto/text.ts";
import { readWish } from "../crypto/wishes.ts";
import { unlessRefused } from "./entries.ts";
import type { HeldByStaff } from "./heldByStaff.ts";
import type { Tell } from "./operation.ts";
import { keyText, openedPackets, presentText, rosterText, shareOf, statedOf } from "./roomEntries.ts";
import type {
  ComerText,
  DueText,
  HelloText,
  InvitationText,
  KeyText,
  MadeEpochText,
  NextEpochText,
  OpenedHello,
  PacketText,
  RememberedEpochText,
  RoomEntry,
  RosterText,
  SayingText,
  ServedEpochText,
} from "./roomTexts.ts";
import { team } from "./team.ts";
import { kemOf } from "./teamSlots.ts";

interface InRoom {
  readonly room: string;
}

async function openOne(held: HeldByStaff, each: HelloText): Promise<OpenedHello> {
  const open = held.room(each.room);
  const opened = await openHello(kemOf(held, each), open.id, fromText(each.hello));
  // Until the room is entered the hello that was served last counts: a false one must not stay.
  if (!open.isEntered) open.hello = opened;
  const { text, wish: written } = opened;
  // A wish that nobody understands hides nobody who waits.
  const wish = await unlessRefused(
    () => Promise.resolve(readWish(written)),
    () => undefined,
  );
  return { room: each.room, text, ...(wish && { wish }) };
}

function certificateOf(held: HeldByStaff, id: Bytes): StaffStatement {
  const { statement } = held.believedLog().person(id);
  if (statement.kind !== "staff") throw new WronglySigned("an administrator sits in no room");
  return statement;
}

/** One's own entry, as one's certificate says it today. */
async function ownEntry(held: HeldByStaff, room: string): Promise<RoomMember> {
  const { id, keys } = held.openAccount();
  const open = held.room(room);
  const { keys: ephemeral, signing, room: entered } = await open.enter(id, keys.signing.id);
  const ones = { pk: ephemeral.public, sign_pk: signing.public };
  const entry = await signMember(open.id, certificateOf(held, id), ones, keys.signing);
  return { ...entry, left: entered.left(entry) };
}

/** A colleague's entry, with the role and alias of their certificate. Whoever has none today has not come. */
function comerOf(held: HeldByStaff, comer: ComerText, present?: Roster): Promise<Comer | undefined> {
  return unlessRefused(
    () => Promise.resolve(readComer(held, comer, present)),
    () => undefined,
  );
}

function readComer(held: HeldByStaff, comer: ComerText, present?: Roster): Comer | undefined {
  const { member: id, key, invitation } = comer;
  if (!key) {
    const entry = present && findMember(present, fromText(id));
    return entry && { entry, invitation: undefined };
  }
  const { role, alias } = certificateOf(held, fromText(id));
  const { pk, sign_pk, by, sig } = key;
  const asked = invitation && {
    by: fromText(invitation.by),
    left: invitation.left,
    sig: fromText(invitation.sig),
  };
  return {
    entry: readMember({ member: id, role, alias, pk, sign_pk, left: 0, by, sig }),
    invitation: asked ?? undefined,
  };
}

/** Who is in the next epoch besides oneself and the visitor, and who has to be asked about. */
async function companyOf(held: HeldByStaff, room: string, others: readonly ComerText[]): Promise<Company> {
  const { id, keys } = held.openAccount();
  const open = held.room(room);
  const { room: entered } = await open.enter(id, keys.signing.id);
  const comers: Comer[] = [];
  for (const each of others) {
    const comer = await comerOf(held, each, entered.present);
    if (comer && !equal(comer.entry.member, id)) comers.push(comer);
  }
  return open.admission.company(entered, comers, held.believedLog());
}

export const staffRoomOperations = {
  // spec: 11 rooms
  /** First lines and wishes of those who wait. What does not open keeps its place. */
  async openHellos(held: HeldByStaff, hellos: readonly HelloText[], tell: Tell): Promise<OpenedHello[]> {
    const opened: OpenedHello[] = [];
    for (const each of hellos) {
      opened.push(
        await unlessRefused(
          () => openOne(held, each),
          ({ failure: fault }): OpenedHello => ({ room: each.room, fault }),
        ),
      );
      tell({ done: opened.length, total: hellos.length });
    }
    return opened;
  },

  // spec: 11 rooms
  /** The keys one comes with, made once a room, and one's signature under them. */
  async enterRoom(held: HeldByStaff, { room }: InRoom): Promise<KeyText> {
    return keyText(await ownEntry(held, room));
  },

  // spec: 11 rooms
  /** The next epoch with oneself as host. Nothing is sealed to an entry nobody vouches for. */
  async makeRoomEpoch(held: HeldByStaff, next: InRoom & NextEpochText): Promise<MadeEpochText> {
    const { id, keys } = held.openAccount();
    const [open, own] = [held.room(next.room), await ownEntry(held, next.room)];
    const { keys: visitor, psk } = open.openedHello();
    if (open.entered.room.isOver(own)) throw new Expired("the time of this seat is used up");
    const { members: others } = await companyOf(held, next.room, next.others);
    const roster = { room: open.id, epoch: next.n, members: [visitorMember(visitor), own, ...others] };
    await verifyMembers(roster, held.believedLog(), team);
    const { served, shares, secret } = await makeEpoch(roster, id, keys.signing, psk);
    const memory = await sealMemory(keys.kem.public, roster, secret);
    wipe(secret);
    return {
      n: next.n,
      roster: toText(served.roster),
      sig: toText(served.sig),
      commitment: toText(served.commitment),
      shares: shares.map(({ member, share }) => ({ member: toText(member), share: toText(share) })),
      memory: toText(memory),
    };
  },

  // spec: 11 rooms
  /** Who is there now, and one's own memory of the epoch for the server to keep; an interpreter keeps none. */
  async takeRoomEpoch(
    held: HeldByStaff,
    { room, served }: InRoom & { readonly served: ServedEpochText },
  ): Promise<RosterText & { readonly memory: string | null }> {
    const { id, keys } = held.openAccount();
    const open = held.room(room);
    const { room: entered } = open.entered;
    const secret = await entered.take(statedOf(served), shareOf(served), held.believedLog());
    open.tookEpoch();
    const isKept = certificateOf(held, id).role !== "interpreter";
    const memory = isKept ? toText(await sealMemory(keys.kem.public, entered.newest, secret)) : null;
    wipe(secret);
    return { ...rosterText(entered, id), memory };
  },

  // spec: 11 rooms
  /** After a reload: what was said can be read again. To write, enter and make or wait for the next epoch. */
  async recallRoom(
    held: HeldByStaff,
    { room, epochs }: InRoom & { readonly epochs: readonly RememberedEpochText[] },
  ): Promise<RosterText> {
    const { id, keys } = held.openAccount();
    const { room: entered } = await held.room(room).enter(id, keys.signing.id);
    for (const each of epochs)
      if (each.memory !== null)
        await entered.recall(statedOf(each), fromText(each.memory), keys.kem, held.believedLog());
    return rosterText(entered, id);
  },

  // spec: 11 rooms
  /** Whether the newest epoch has had its packets or its minutes, was only recalled, or is not for those who are in. */
  async dueRoom(
    held: HeldByStaff,
    { room, others }: InRoom & Pick<NextEpochText, "others">,
  ): Promise<DueText> {
    const { members, uninvited } = await companyOf(held, room, others);
    const open = held.room(room);
    return {
      isDue: open.needsRekey() || open.isAnotherCompany(members),
      next: members.map(({ member }) => toText(member)),
      uninvited: uninvited.map((entry) => presentText(entry, held.openAccount().id)),
    };
  },

  // spec: 11 rooms
  /** One's person lets somebody in whom nobody has asked. */
  letIn(held: HeldByStaff, { room, member }: InRoom & { readonly member: string }): void {
    held.room(room).admission.letIn(fromText(member));
  },

  // spec: 11 rooms
  /** One's own word for somebody, of a room one sits in. */
  async signInvitation(
    held: HeldByStaff,
    { room, member, left }: InRoom & { readonly member: string; readonly left: number },
  ): Promise<InvitationText> {
    const { id, keys } = held.openAccount();
    const { id: name, admission, entered } = held.room(room);
    if (!entered.room.present) throw new Malformed("nobody invites into a room whose keys they do not have");
    const made = await signInvitation(name, fromText(member), left, id, keys.signing);
    admission.invited(made);
    return { by: toText(made.by), left: made.left, sig: toText(made.sig) };
  },

  // spec: 11 rooms
  async sealPacket(held: HeldByStaff, { room, kind, text, seen }: InRoom & SayingText): Promise<string> {
    return toText(await held.room(room).entered.room.seal({ kind, text }, seen));
  },

  // spec: 11 rooms
  openPackets(
    held: HeldByStaff,
    { room, packets }: InRoom & { readonly packets: readonly PacketText[] },
  ): Promise<RoomEntry[]> {
    return openedPackets(held.room(room).entered.room, held.openAccount().id, packets);
  },

  /** Overwrites its keys, and those of a hello that somebody else took. */
  leaveRoom(held: HeldByStaff, { room }: InRoom): void {
    held.leaveRoom(room);
  },
};
