// A room as one member has it: the epochs taken so far, what is written in the newest and read in all.
import { type Bytes, equal, wipe } from "./bytes.ts";
import type { KemKeyPair } from "./hpke.ts";
import { Absent, Gap } from "./refusals.ts";
import { Chain } from "./roomChains.ts";
import {
  checkEpoch,
  type Expected,
  openMemory,
  openShare,
  type Seat,
  type ServedEpoch,
} from "./roomEpochs.ts";
import { openPacket, padSaid, readPlace, type Said, sealPacket } from "./roomPackets.ts";
import { type Roster, visitorId } from "./roomRoster.ts";
import { toText } from "./text.ts";
import type { VerifiedKeysLog } from "./verifiedLog.ts";

/** When those who are in a room get a new secret, whoever comes or goes. */
export const rekeyAfterPackets = 50;
export const rekeyAfterMinutes = 15;
const anyEpoch: Expected = { least: 1, most: Infinity };

/** One epoch that was taken: everybody's chain for reading, and one's own for writing, while it is the newest. */
interface Taken {
  readonly roster: Roster;
  readonly reading: ReadonlyMap<string, Chain>;
  writing: Chain | undefined;
  packets: number;
}

/** Keys of one room. Everything is checked before anything of it changes. */
export class Room {
  readonly id: Bytes;
  readonly #seat: Seat;
  readonly #taken = new Map<number, Taken>();
  #expected: Expected;
  /** One after another: calls that overlap would write two packets under one key. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(id: Bytes, seat: Seat) {
    this.id = id;
    this.#seat = seat;
    // The visitor is there from the first epoch on; others come to any, and from then on miss none.
    this.#expected = equal(seat.member, visitorId) ? { least: 1, most: 1 } : anyEpoch;
  }

  // spec: 11 rooms
  /** Writes in this epoch from now on. Gives its secret, for one's own memory and nothing else: to be wiped. */
  take(served: ServedEpoch, share: Bytes, log: VerifiedKeysLog): Promise<Bytes> {
    return this.#inTurn(async () => {
      const roster = await checkEpoch(served, this.id, this.#expected, log);
      const secret = await openShare(served, roster, this.#seat, share);
      const writing = await Chain.begin(secret, this.id, roster.epoch, this.#seat.member);
      await this.#keep(roster, secret, writing);
      this.#expected = { least: roster.epoch + 1, most: roster.epoch + 1 };
      return secret;
    });
  }

  // spec: 11 rooms
  /** Reads an epoch again after a reload. How far one had written is forgotten, so nothing is written in it. */
  recall(served: ServedEpoch, memory: Bytes, account: KemKeyPair, log: VerifiedKeysLog): Promise<void> {
    return this.#inTurn(async () => {
      const roster = await checkEpoch(served, this.id, anyEpoch, log);
      const secret = await openMemory(account, served, roster, memory);
      if (!this.#taken.has(roster.epoch)) await this.#keep(roster, secret, undefined);
      wipe(secret);
      const { least, most } = this.#expected;
      this.#expected = { least: Math.max(least, roster.epoch + 1), most };
    });
  }

  /** Who is there now. */
  get newest(): Roster {
    return this.#newest().roster;
  }

  // spec: 11 rooms
  /** Whether the newest epoch has had its packets or cannot be written in. Its minutes the caller counts. */
  needsRekey(): boolean {
    const { writing, packets } = this.#newest();
    return !writing || packets >= rekeyAfterPackets;
  }

  // spec: 11 rooms
  /** A packet of one's own in the newest epoch. */
  seal(said: Said): Promise<Bytes> {
    return this.#inTurn(async () => {
      const { roster, writing } = this.#newest();
      if (!writing) throw new Gap("this epoch was only recalled: make the next one before writing");
      const padded = padSaid(said);
      const { counter, keys } = await writing.take();
      const place = { room: this.id, epoch: roster.epoch, member: this.#seat.member, counter };
      return sealPacket(place, keys, padded);
    });
  }

  // spec: 11 rooms
  /** What a member said, one's own echo among them, and who was there; each packet once. */
  open(member: Bytes, packet: Bytes): Promise<{ readonly said: Said; readonly roster: Roster }> {
    return this.#inTurn(async () => {
      const place = readPlace(packet, this.id, member);
      const taken = this.#taken.get(place.epoch);
      if (!taken) throw new Gap("a packet of an epoch that was not taken here");
      const chain = taken.reading.get(toText(member));
      if (!chain) throw new Absent("a packet by somebody who is not in the roster of its epoch");
      const said = await chain.use(place.counter, (keys) => openPacket(place, keys, packet));
      taken.packets += 1;
      return { said, roster: taken.roster };
    });
  }

  /** Overwrites everything. What was said is the page's to forget. */
  wipe(): void {
    wipe(this.#seat.keys.seed, ...(this.#seat.psk ? [this.#seat.psk] : []));
    for (const { reading, writing } of this.#taken.values())
      for (const chain of [...reading.values(), ...(writing ? [writing] : [])]) chain.wipe();
    this.#taken.clear();
  }

  #newest(): Taken {
    const newest = this.#taken.get(Math.max(...this.#taken.keys()));
    if (!newest) throw new Gap("no epoch of this room was taken");
    return newest;
  }

  async #keep(roster: Roster, secret: Bytes, writing: Chain | undefined): Promise<void> {
    const reading = new Map<string, Chain>();
    for (const { member } of roster.members)
      reading.set(toText(member), await Chain.begin(secret, this.id, roster.epoch, member));
    if (writing)
      for (const each of this.#taken.values()) {
        each.writing?.wipe();
        each.writing = undefined;
      }
    this.#taken.set(roster.epoch, { roster, reading, writing, packets: 0 });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}
