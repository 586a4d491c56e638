// In the worker: the room a visitor chats in. One at a time, and nothing of it is left when it was left.
import { keyId } from "../crypto/framing.ts";
import { KemKeyPair } from "../crypto/hpke.ts";
import { randomBytes } from "../crypto/randomness.ts";
import { sealHello } from "../crypto/roomHello.ts";
import { visitorId } from "../crypto/roomRoster.ts";
import { Room } from "../crypto/rooms.ts";
import { SigningKeyPair } from "../crypto/signing.ts";
import { wipe } from "../crypto/bytes.ts";
import { toText } from "../crypto/text.ts";
import { writeWish } from "../crypto/wishes.ts";
import type { HeldByVisitor } from "./heldByVisitor.ts";
import { openedPackets, rosterText, shareOf, statedOf } from "./roomEntries.ts";
import type {
  FirstLineText,
  NewRoomText,
  PacketText,
  RoomEntry,
  RosterText,
  SayingText,
  ServedEpochText,
} from "./roomTexts.ts";
import { team } from "./team.ts";

const nothing = new Uint8Array(0);

export const visitorRoomOperations = {
  // spec: 11 rooms
  /** A new room, and the hello that waits in line for the team of the believed log. A room from before is left. */
  async newRoom(held: HeldByVisitor, { text, wish }: FirstLineText): Promise<NewRoomText> {
    const teamPk = held.believedLog().epoch(team).statement.kem_pk;
    const [id, psk, keys] = [randomBytes(16), randomBytes(32), await KemKeyPair.generate()];
    const signing = await SigningKeyPair.generate();
    const visitor = { pk: keys.public, signPk: signing.public, returnPk: nothing };
    const hello = await sealHello(teamPk, id, { keys: visitor, psk, text, wish: writeWish(wish) });
    held.keepRoom(new Room(id, { member: visitorId, keys, signing, team, visitor, psk, by: nothing }));
    return { room: toText(id), team_key_id: toText(await keyId(teamPk)), hello: toText(hello) };
  },

  // spec: 11 rooms
  /** Everybody in the next epoch, looked up in the believed log; what is written from then on is for them. */
  async takeRoomEpoch(held: HeldByVisitor, served: ServedEpochText): Promise<RosterText> {
    const room = held.openRoom();
    wipe(await room.take(statedOf(served), shareOf(served), held.believedLog()));
    return rosterText(room, visitorId);
  },

  // spec: 11 rooms
  async sealPacket(held: HeldByVisitor, { kind, text, seen }: SayingText): Promise<string> {
    return toText(await held.openRoom().seal({ kind, text }, seen));
  },

  // spec: 11 rooms
  openPackets(held: HeldByVisitor, packets: readonly PacketText[]): Promise<RoomEntry[]> {
    return openedPackets(held.openRoom(), visitorId, packets);
  },

  /** Overwrites its keys. */
  leaveRoom(held: HeldByVisitor): void {
    held.leaveRoom();
  },
};
