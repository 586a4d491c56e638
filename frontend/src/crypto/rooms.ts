// A room as one member has it: the epochs taken so far, what is written in the newest and read in order.
import { type Bytes, equal, wipe } from "./bytes.ts";
import { digest } from "./framing.ts";
import type { KemKeyPair } from "./hpke.ts";
import { Absent, Expired, Gap, Revoked, SealingError } from "./refusals.ts";
import { Chain } from "./roomChains.ts";
import { Endings } from "./roomEndings.ts";
import {
  checkEpoch,
  checkVisitor,
  type Expected,
  findOwn,
  openMemory,
  openShare,
  type Seat,
  type ServedEpoch,
} from "./roomEpochs.ts";
import { openPacket, readPlace, requireFit, type Said, sealPacket, signSaid } from "./roomPackets.ts";
import { findMember, type RoomMember, type Roster, verifyMember } from "./roomRoster.ts";
import { toText } from "./text.ts";
import type { VerifiedKeysLog } from "./verifiedLog.ts";

/** When those who are in a room get a new secret, whoever comes or goes. */
export const rekeyAfterPackets = 50;
export const rekeyAfterMinutes = 15;
const anyEpoch: Expected = { least: 1, most: Infinity };

/** One epoch that was taken: everybody's chain for reading, and one's own for writing, while it is the newest. */
interface Taken {
  readonly roster: Roster;
  readonly hash: Bytes;
  readonly reading: ReadonlyMap<string, Chain>;
  writing: Chain | undefined;
  packets: number;
}

/** Keys of one room. Everything is checked before anything of it changes. */
export class Room {
  readonly id: Bytes;
  readonly #seat: Seat;
  readonly #taken = new Map<number, Taken>();
  readonly #endings = new Endings();
  /** Keys of the visitor that others took the place of: none of them comes again. */
  readonly #replaced = new Set<string>();
  #expected: Expected;
  /** The newest epoch of which a packet was read. */
  #read = 0;
  #grown = 0;
  /** One after another: calls that overlap would write two packets under one key. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(id: Bytes, seat: Seat) {
    this.id = id;
    this.#seat = seat;
    // The visitor is there from the first epoch on; others come to any, and from then on miss none. So does a visitor
    // who came back.
    const isFirst = seat.visitor && equal(seat.visitor.pk, seat.keys.public);
    this.#expected = isFirst ? { least: 1, most: 1 } : anyEpoch;
  }

  // spec: 11 rooms
  /** Writes in this epoch from now on. Gives its secret, for one's own memory and nothing else: to be wiped. */
  take(served: ServedEpoch, share: Bytes, log: VerifiedKeysLog): Promise<Bytes> {
    return this.#inTurn(async () => {
      const roster = await checkEpoch(served, this.id, this.#expected, log, this.#seat.team);
      const secret = await openShare(served, roster, this.#seat, share);
      const own = findOwn(roster, this.#seat);
      if (this.#replaced.has(visitorOf(roster)))
        throw new Revoked("the visitor has come back since, with other keys");
      if (this.#endings.isOver(own)) throw new Expired("the time of this seat is used up");
      await this.#keep(roster, served, secret, await Chain.begin(secret, this.id, roster.epoch, own));
      this.#expected = { least: roster.epoch + 1, most: roster.epoch + 1 };
      return secret;
    });
  }

  // spec: 11 rooms
  /** Reads an epoch again after a reload. How far one had written is forgotten, so nothing is written in it. */
  recall(served: ServedEpoch, memory: Bytes, account: KemKeyPair, log: VerifiedKeysLog): Promise<void> {
    return this.#inTurn(async () => {
      const roster = await checkEpoch(served, this.id, anyEpoch, log, this.#seat.team);
      await checkVisitor(roster, this.#seat, findOwn(roster, this.#seat));
      const secret = await openMemory(account, served, roster, memory);
      if (!this.#taken.has(roster.epoch)) await this.#keep(roster, served, secret, undefined);
      wipe(secret);
      const { least, most } = this.#expected;
      this.#expected = { least: Math.max(least, roster.epoch + 1), most };
    });
  }

  // spec: 11 rooms
  /** Whether their own signature and today's certificate vouch for the keys of somebody of the staff. */
  async vouches(entry: RoomMember, log: VerifiedKeysLog): Promise<boolean> {
    try {
      await verifyMember(this.id, entry, log, this.#seat.team);
    } catch (refusal) {
      if (refusal instanceof SealingError) return false;
      throw refusal;
    }
    return true;
  }

  /** Who is there now. */
  get newest(): Roster {
    return this.#newest().roster;
  }

  /** The same, if anybody is known to be there. */
  get present(): Roster | undefined {
    return this.#taken.size > 0 ? this.newest : undefined;
  }

  /** The newest epoch in which somebody is who was not there before: what was written earlier is not for them. */
  get grown(): number {
    return this.#grown;
  }

  // spec: 11 rooms
  /** Whether somebody's time is used up: the next epoch is made without them. */
  isOver(entry: RoomMember): boolean {
    return this.#endings.isOver(entry);
  }

  // spec: 11 rooms
  /** The seconds somebody has, for the next roster; 0 is without an end. */
  left(entry: RoomMember): number {
    return this.#endings.left(entry);
  }

  // spec: 11 rooms
  /**
   * Whether the newest epoch has had its packets, cannot be written in, or has somebody in it whose time is used up. Its
   * minutes the caller counts.
   */
  needsRekey(): boolean {
    const { writing, packets, roster } = this.#newest();
    const isOver = roster.members.some((each) => this.#endings.isOver(each));
    return isOver || !writing || packets >= rekeyAfterPackets;
  }

  // spec: 11 rooms
  /** A packet of one's own in the newest epoch. `seen` is the epoch whose roster its writer had on screen. */
  seal(said: Said, seen = Infinity): Promise<Bytes> {
    return this.#inTurn(async () => {
      const { roster, hash, writing } = this.#newest();
      if (!writing) throw new Gap("this epoch was only recalled: make the next one before writing");
      if (this.#endings.isOver(findOwn(roster, this.#seat)))
        throw new Expired("the time of this seat is used up");
      if (seen < this.#grown)
        throw new Revoked("written before somebody came in: its writer has to say that it is for them too");
      requireFit(said);
      const { counter, keys } = await writing.take();
      const place = { room: this.id, epoch: roster.epoch, member: this.#seat.member, counter };
      return sealPacket(place, keys, await signSaid(place, keys, hash, said, this.#seat.signing));
    });
  }

  // spec: 11 rooms
  /** What a member said, one's own echo among them, and who was there; each once, and nothing of an epoch that is over. */
  open(member: Bytes, packet: Bytes): Promise<{ readonly said: Said; readonly roster: Roster }> {
    return this.#inTurn(async () => {
      const place = readPlace(packet, this.id, member);
      if (place.epoch < this.#read)
        throw new Revoked("a packet of an epoch that is over: one of a later epoch was read");
      const taken = this.#taken.get(place.epoch);
      if (!taken) throw new Gap("a packet of an epoch that was not taken here");
      const { roster, hash } = taken;
      const [entry, chain] = [findMember(roster, member), taken.reading.get(toText(member))];
      if (!entry || !chain) throw new Absent("a packet by somebody who is not in the roster of its epoch");
      const said = await chain.use(place.counter, (keys) =>
        openPacket(place, keys, hash, entry.sign_pk, packet),
      );
      taken.packets += 1;
      this.#endBefore(place.epoch);
      return { said, roster };
    });
  }

  /** Overwrites everything. What was said is the page's to forget. */
  wipe(): void {
    const { keys, signing, psk } = this.#seat;
    wipe(keys.seed, signing.seed, ...(psk ? [psk] : []));
    for (const each of this.#taken.values()) wipeChains(each);
    this.#taken.clear();
  }

  #newest(): Taken {
    const newest = this.#taken.get(Math.max(...this.#taken.keys()));
    if (!newest) throw new Gap("no epoch of this room was taken");
    return newest;
  }

  /** Chains of epochs that are over open nothing any more. */
  #endBefore(epoch: number): void {
    this.#read = epoch;
    for (const [n, over] of this.#taken)
      if (n < epoch) {
        wipeChains(over);
        this.#taken.delete(n);
      }
  }

  async #keep(roster: Roster, served: ServedEpoch, secret: Bytes, writing: Chain | undefined): Promise<void> {
    const reading = new Map<string, Chain>();
    for (const each of roster.members)
      reading.set(toText(each.member), await Chain.begin(secret, this.id, roster.epoch, each));
    if (this.#taken.size > 0 && roster.epoch > this.newest.epoch) this.#compare(this.newest, roster);
    this.#endings.learn(roster);
    if (writing)
      for (const each of this.#taken.values()) {
        each.writing?.wipe();
        each.writing = undefined;
      }
    const hash = await digest(served.roster);
    this.#taken.set(roster.epoch, { roster, hash, reading, writing, packets: 0 });
  }

  /** Who came in, and whether the visitor came back: what was written for others is not for them. */
  #compare(before: Roster, now: Roster): void {
    if (visitorOf(now) !== visitorOf(before)) {
      this.#replaced.add(visitorOf(before));
      this.#grown = now.epoch;
    }
    const isKnown = ({ member }: RoomMember): boolean =>
      equal(member, this.#seat.member) || findMember(before, member) !== undefined;
    if (!now.members.every(isKnown)) this.#grown = now.epoch;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}

function visitorOf({ members: [visitor] }: Roster): string {
  return visitor ? toText(visitor.pk) : "";
}

function wipeChains({ reading, writing }: Taken): void {
  for (const chain of [...reading.values(), ...(writing ? [writing] : [])]) chain.wipe();
}
