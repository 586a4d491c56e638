// In the worker: the rooms a staff member sits in, several at once, and the hellos of those who wait.
import { type Bytes, equal, wipe } from "../crypto/bytes.ts";
import { makeEpoch, sealMemory } from "../crypto/roomEpochs.ts";
import { openHello } from "../crypto/roomHello.ts";
import {
  readMember,
  type RoomMember,
  signMember,
  verifyMembers,
  visitorMember,
} from "../crypto/roomRoster.ts";
import { WronglySigned } from "../crypto/refusals.ts";
import type { StaffStatement } from "../crypto/statements.ts";
import { fromText, toText } from "../crypto/text.ts";
import { readWish } from "../crypto/wishes.ts";
import { unlessRefused } from "./entries.ts";
import type { HeldByStaff } from "./heldByStaff.ts";
import type { Tell } from "./operation.ts";
import { keyText, openedPackets, rosterText, shareOf, statedOf } from "./roomEntries.ts";
import type {
  HelloText,
  KeyText,
  MadeEpochText,
  NextEpochText,
  OpenedHello,
  PacketText,
  RememberedEpochText,
  RoomEntry,
  RosterText,
  Said,
  ServedEpochText,
} from "./roomTexts.ts";
import { kemOf } from "./teamSlots.ts";

interface InRoom {
  readonly room: string;
}

async function openOne(held: HeldByStaff, each: HelloText): Promise<OpenedHello> {
  const open = held.room(each.room);
  open.hello ??= await openHello(kemOf(held, each), open.id, fromText(each.hello));
  const { text, wish: written } = open.hello;
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
  const { keys: ephemeral } = await open.enter(id);
  return signMember(open.id, certificateOf(held, id), ephemeral.public, keys.signing);
}

/** A colleague's entry, with the role and alias of their certificate. */
function entryOf(held: HeldByStaff, { member: id, key }: NextEpochText["others"][number]): RoomMember {
  const member = fromText(id);
  const { role, alias } = certificateOf(held, member);
  return readMember({ member: id, role, alias, ...key });
}

export const staffRoomOperations = {
  // spec: 11 rooms
  /** First lines and wishes of those who wait. What does not open keeps its place. */
  async openHellos(held: HeldByStaff, hellos: readonly HelloText[], tell: Tell): Promise<OpenedHello[]> {
    const opened: OpenedHello[] = [];
    for (const each of hellos) {
      const refused = (failure: OpenedHello): OpenedHello => failure;
      opened.push(
        await unlessRefused(
          () => openOne(held, each),
          ({ failure: fault }) => refused({ room: each.room, fault }),
        ),
      );
      tell({ done: opened.length, total: hellos.length });
    }
    return opened;
  },

  // spec: 11 rooms
  /** The key one comes with, made once a room, and one's signature under it. */
  async enterRoom(held: HeldByStaff, { room }: InRoom): Promise<KeyText> {
    return keyText(await ownEntry(held, room));
  },

  // spec: 11 rooms
  /** The next epoch with oneself as host. Nothing is sealed to an entry nobody vouches for. */
  async makeRoomEpoch(held: HeldByStaff, next: InRoom & NextEpochText): Promise<MadeEpochText> {
    const { id, keys } = held.openAccount();
    const [open, own] = [held.room(next.room), await ownEntry(held, next.room)];
    const { pk, psk } = open.openedHello();
    const others = next.others.map((each) => entryOf(held, each)).filter(({ member }) => !equal(member, id));
    const members = [visitorMember(pk, next.alias), own, ...others];
    const roster = { room: open.id, epoch: next.n, members };
    await verifyMembers(roster, held.believedLog());
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
  /** Who is there now, and one's own memory of the epoch for the server to keep. */
  async takeRoomEpoch(
    held: HeldByStaff,
    { room, served }: InRoom & { readonly served: ServedEpochText },
  ): Promise<RosterText & { readonly memory: string }> {
    const { id, keys } = held.openAccount();
    const open = held.room(room);
    const { room: entered } = open.entered;
    const secret = await entered.take(statedOf(served), shareOf(served), held.believedLog());
    open.tookEpoch();
    const memory = await sealMemory(keys.kem.public, entered.newest, secret);
    wipe(secret);
    return { ...rosterText(entered.newest, id), memory: toText(memory) };
  },

  // spec: 11 rooms
  /** After a reload: what was said can be read again. To write, enter and make or wait for the next epoch. */
  async recallRoom(
    held: HeldByStaff,
    { room, epochs }: InRoom & { readonly epochs: readonly RememberedEpochText[] },
  ): Promise<RosterText> {
    const { id, keys } = held.openAccount();
    const { room: entered } = await held.room(room).enter(id);
    for (const each of epochs)
      if (each.memory !== null)
        await entered.recall(statedOf(each), fromText(each.memory), keys.kem, held.believedLog());
    return rosterText(entered.newest, id);
  },

  // spec: 11 rooms
  /** Whether the newest epoch has had its packets or its minutes, or was only recalled. */
  needsRekey(held: HeldByStaff, { room }: InRoom): boolean {
    return held.room(room).needsRekey();
  },

  // spec: 11 rooms
  async sealPacket(held: HeldByStaff, { room, kind, text }: InRoom & Said): Promise<string> {
    return toText(await held.room(room).entered.room.seal({ kind, text }));
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
