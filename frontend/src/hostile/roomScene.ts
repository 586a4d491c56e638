// A room between two honest clients, with their real vaults, and a dishonest colleague who has opened the hello and
// shares all she knows with the server. For tests.
import type { Organisation, Person } from "../../vectors/cast.ts";
import { type Bytes, equal } from "../crypto/bytes.ts";
import { digest } from "../crypto/framing.ts";
import { KemKeyPair } from "../crypto/hpke.ts";
import { Chain } from "../crypto/roomChains.ts";
import { makeEpoch, type MadeEpoch } from "../crypto/roomEpochs.ts";
import { type Hello, openHello, sealHello } from "../crypto/roomHello.ts";
import { sealPacket, signSaid } from "../crypto/roomPackets.ts";
import {
  findMember,
  readMember,
  readRoster,
  type RoomMember,
  signMember,
  visitorId,
  visitorMember,
} from "../crypto/roomRoster.ts";
import { SigningKeyPair } from "../crypto/signing.ts";
import { fromText, toText } from "../crypto/text.ts";
import type { StaffKeys } from "../vault/index.ts";
import { type Cast, cast } from "../vault/questionForTesting.ts";
import type { NewRoomText, PacketText, SayingText, ServedEpochText } from "../vault/roomTexts.ts";

/** As its writer saw the newest roster. */
export function said(text: string, seen = Infinity): SayingText {
  return { kind: "text", text, seen };
}

export class RoomScene {
  readonly people: Cast;
  readonly waiting: NewRoomText;
  readonly hello: Hello;
  /** The dishonest colleague's seat. */
  readonly seat: { readonly kem: KemKeyPair; readonly signing: SigningKeyPair };
  #filed = 0;

  private constructor(people: Cast, waiting: NewRoomText, hello: Hello, seat: RoomScene["seat"]) {
    [this.people, this.waiting, this.hello, this.seat] = [people, waiting, hello, seat];
  }

  /** With a return key, the visitor has a way back. */
  static async begin(returnPk: Bytes = new Uint8Array(0)): Promise<RoomScene> {
    const people = await cast();
    const { kem } = people.made.epoch;
    const waiting = await people.vera.room.newRoom({ text: "Är någon där?" });
    const room = fromText(waiting.room);
    const { keys, ...rest } = await openHello(kem, room, fromText(waiting.hello));
    const hello = { ...rest, keys: { ...keys, returnPk } };
    const sealed = toText(await sealHello(kem.public, room, hello));
    const seat = { kem: await KemKeyPair.generate(), signing: await SigningKeyPair.generate() };
    return new RoomScene(people, { ...waiting, hello: sealed }, hello, seat);
  }

  get made(): Organisation {
    return this.people.made;
  }

  get room(): string {
    return this.waiting.room;
  }

  /** Sam's console, which was given the hello unless the server withholds it. */
  async enters(keys: StaffKeys = this.people.sam, isGiven = true): Promise<RoomMember> {
    const { room, team_key_id: key_id, hello } = this.waiting;
    if (isGiven) await keys.rooms.openHellos([{ room, key_id, hello }]);
    const key = await keys.rooms.enter(room);
    const { id } = keys === this.people.sam ? this.made.sam : this.made.mira;
    const who =
      keys === this.people.sam ? { role: "kurator", alias: "Sam" } : { role: "midwife", alias: "Mira" };
    const { pk, sign_pk, by, sig } = key;
    return readMember({ member: toText(id), ...who, pk, sign_pk, left: 0, by, sig });
  }

  /** Of the dishonest colleague, or of whoever has such a certificate. */
  async colleague(
    { id, signing }: Person = this.made.mira,
    certified: Pick<RoomMember, "role" | "alias"> = { role: "midwife", alias: "Mira" },
  ): Promise<RoomMember> {
    if (certified.role === "visitor") throw new Error("no visitor is certified");
    const keys = { pk: this.seat.kem.public, sign_pk: this.seat.signing.public };
    return signMember(fromText(this.room), { id, ...certified, role: certified.role }, keys, signing);
  }

  /** An epoch as somebody who opened the hello can make it, with whomever they like in it. */
  epoch(
    n: number,
    { id, signing }: Person,
    staff: readonly RoomMember[],
    visitor = visitorMember(this.hello.keys),
  ): Promise<MadeEpoch> {
    const roster = { room: fromText(this.room), epoch: n, members: [visitor, ...staff] };
    return makeEpoch(roster, id, signing, this.hello.psk);
  }

  /** As the server gives it to one of those in it. */
  served({ served, shares }: MadeEpoch, member: Bytes): ServedEpochText {
    const own = shares.find((each) => equal(each.member, member));
    return {
      roster: toText(served.roster),
      host: toText(served.host),
      sig: toText(served.sig),
      commitment: toText(served.commitment),
      share: own ? toText(own.share) : null,
    };
  }

  async visitorTakes(epoch: MadeEpoch): Promise<void> {
    await this.people.vera.room.takeEpoch(this.served(epoch, visitorId));
  }

  async samTakes(epoch: MadeEpoch): Promise<void> {
    await this.people.sam.rooms.takeEpoch(this.room, this.served(epoch, this.made.sam.id));
  }

  async bothTake(epoch: MadeEpoch): Promise<void> {
    await this.visitorTakes(epoch);
    await this.samTakes(epoch);
  }

  async visitorSays(text: string): Promise<PacketText> {
    return this.filed(visitorId, fromText(await this.people.vera.room.seal(said(text))));
  }

  async samSays(text: string): Promise<PacketText> {
    return this.filed(this.made.sam.id, fromText(await this.people.sam.rooms.seal(this.room, said(text))));
  }

  /** What came of it, or the class of the refusal. */
  async samHears(packet: PacketText): Promise<string> {
    const [entry] = await this.people.sam.rooms.open(this.room, [packet]);
    return entry && "text" in entry ? entry.text : (entry?.fault ?? "nothing");
  }

  async visitorHears(packet: PacketText): Promise<string> {
    const [entry] = await this.people.vera.room.open([packet]);
    return entry && "text" in entry ? entry.text : (entry?.fault ?? "nothing");
  }

  filed(member: Bytes, packet: Bytes): PacketText {
    this.#filed += 1;
    return { n: this.#filed, member: toText(member), packet: toText(packet) };
  }

  /** What the dishonest colleague can seal in an epoch she was in, under any name, signed by the key she has. */
  async forged({ served, secret }: MadeEpoch, name: Bytes): Promise<PacketText> {
    const roster = readRoster(served.roster);
    const entry = findMember(roster, name);
    if (!entry) throw new Error("nobody of that name is in the epoch");
    const { counter, keys } = await (await Chain.begin(secret, roster.room, roster.epoch, entry)).take();
    const place = { room: roster.room, epoch: roster.epoch, member: name, counter };
    const words = { kind: "text", text: "listen to me" } as const;
    const padded = await signSaid(place, keys, await digest(served.roster), words, this.seat.signing);
    return this.filed(name, await sealPacket(place, keys, padded));
  }
}
