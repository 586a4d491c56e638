// In the worker: rooms and what is said in them, as documents see it.
import { type Bytes, equal } from "../crypto/bytes.ts";
import { Gap } from "../crypto/refusals.ts";
import type { ServedEpoch } from "../crypto/roomEpochs.ts";
import { findMember, type RoomMember } from "../crypto/roomRoster.ts";
import type { Room } from "../crypto/rooms.ts";
import { fromText, toText } from "../crypto/text.ts";
import { unlessRefused } from "./entries.ts";
import type {
  KeyText,
  PacketText,
  PresentText,
  RoomEntry,
  RosterText,
  ServedEpochText,
  StatedEpochText,
} from "./roomTexts.ts";

export function statedOf({ roster, host, sig, commitment }: StatedEpochText): ServedEpoch {
  return {
    roster: fromText(roster),
    host: fromText(host),
    sig: fromText(sig),
    commitment: fromText(commitment),
  };
}

export function shareOf({ share }: ServedEpochText): Bytes {
  if (share === null) throw new Gap("an epoch that was served without one's own share");
  return fromText(share);
}

export function keyText({ pk, sign_pk, by, sig }: RoomMember): KeyText {
  return { pk: toText(pk), sign_pk: toText(sign_pk), by: toText(by), sig: toText(sig) };
}

export function presentText({ member, role, alias }: RoomMember, self: Bytes): PresentText {
  return { member: toText(member), role, alias, self: equal(member, self) };
}

export function rosterText(room: Room, self: Bytes): RosterText {
  const { newest, grown } = room;
  const own = findMember(newest, self);
  const present = newest.members.map((each) => presentText(each, self));
  return { epoch: newest.epoch, grown, left: own ? room.left(own) : 0, present };
}

/** In the server's order. What does not open keeps its place and stops nothing. */
export async function openedPackets(
  room: Room,
  self: Bytes,
  packets: readonly PacketText[],
): Promise<RoomEntry[]> {
  const entries: RoomEntry[] = [];
  for (const { n, member, packet } of packets) {
    const entry = await unlessRefused(
      async () => {
        const { roster, said } = await room.open(fromText(member), fromText(packet));
        const by = findMember(roster, fromText(member));
        if (!by) throw new Gap("an opened packet has a writer");
        return { n, ...presentText(by, self), ...said } satisfies RoomEntry;
      },
      ({ failure: fault }) => ({ n, member, fault }),
    );
    entries.push(entry);
  }
  return entries;
}
