// One visitor's room, from its place in the line to its end: what is known of it, what was heard, what is on its way.
// In memory alone. How it is carried is in roomLine.ts, what is kept in which order in outbox.ts and sequence.ts.
import { base64url, randomBytes } from "../../state/randomness.ts";
import type { FirstLineText, PacketText, PresentText, ServedEpochText } from "../../vault/index.ts";
import { isRefusal } from "../flow/faults.ts";
import { keys, readLogAnew } from "../flow/keys.ts";
import type { Persistence } from "../flow/persisting.svelte.ts";
import { eventsBetween } from "./company.ts";
import { type LogEntry, type Mine, ownState } from "./log.ts";
import * as outbox from "./outbox.ts";
import { RoomCalls, type RoomPart, type RoomSnapshot, type SeenMarks, type Since } from "./roomCalls.ts";
import { later, RoomLine } from "./roomLine.ts";
import * as sequence from "./sequence.ts";

const writingShownMilliseconds = 6_000;
const writingToldMilliseconds = 3_000;
const patienceMilliseconds = 700;

type NumberedEpoch = ServedEpochText & { readonly n: number };

export class Talk {
  snapshot = $state.raw<RoomSnapshot>();
  /** Those whom the keys vouch for. */
  present = $state.raw<readonly PresentText[]>([]);
  entries = $state.raw<readonly LogEntry[]>([]);
  /** Who is writing just now. */
  writer = $state("");
  isOutOfReach = $state(false);
  /** Somebody is in the room whom the organisation's log does not know: nothing is said any more. */
  isDistrusted = $state(false);
  isGone = $state(false);
  #marks = $state.raw<readonly SeenMarks[]>([]);
  #box = $state.raw(outbox.emptyOutbox);
  #sequence = sequence.emptySequence;
  #epochs = new Map<number, NumberedEpoch>();
  #epoch = 0;
  /** What was sealed here, by its packet: one's own words need no opening. */
  readonly #own = new Map<string, { readonly id: number; readonly text: string }>();
  readonly #calls = new RoomCalls();
  readonly #line: RoomLine;
  #isGoingOn = false;
  #isAsked = false;
  #catching: ReturnType<typeof setTimeout> | undefined;
  #isLooking = false;
  #marked = "";
  #toldWritingAt = 0;
  #writerGone: ReturnType<typeof setTimeout> | undefined;
  readonly #onheard: () => void;

  /** `onheard` is told when somebody else has said something. */
  constructor(onheard: () => void = () => undefined) {
    this.#onheard = onheard;
    this.#line = new RoomLine(this.#calls, {
      since: () => this.#since(),
      onroom: (room) => {
        this.#see(room);
      },
      onpart: (part) => {
        this.#read(part);
      },
      onpacket: (packet) => {
        this.#number(packet);
      },
      onack: (clientId, n) => {
        this.#acknowledged(clientId, n);
      },
      onrefused: (clientId, code) => {
        this.#refused(clientId, code);
      },
      ontyping: (member) => {
        this.#sawWriting(member);
      },
      onmarks: (marks) => {
        this.#marks = marks;
      },
      ongone: () => {
        this.#over();
        this.isGone = true;
      },
      onlost: () => {
        this.#box = outbox.lost(this.#box);
        this.#goOn();
      },
      onreach: (isReached) => {
        this.isOutOfReach = !isReached;
      },
    });
  }

  get isEnded(): boolean {
    return this.isGone || this.snapshot?.state === "ended";
  }

  get hasBegun(): boolean {
    return this.present.length > 0;
  }

  /** One's own that are not in their place yet: on their way, or kept behind one that has not come. */
  get underWay(): Mine[] {
    const waiting = [...this.#sequence.waiting.values()].flatMap(({ packet }) => this.#own.get(packet) ?? []);
    const sayings = this.#box.sayings.map(({ id, text, isRefused }) => ({ id, text, isRefused }));
    return [...waiting.map((each) => ({ ...each, isRefused: false })), ...sayings].map(
      ({ id, text, isRefused }): Mine => ({ kind: "mine", key: `own-${id}`, n: 0, text, isRefused }),
    );
  }

  stateOf(mine: Mine): ReturnType<typeof ownState> {
    return ownState(mine, this.#marks);
  }

  /** Into the line. */
  async enter(first: FirstLineText, effort: Persistence): Promise<void> {
    const room = await this.#entered(first, effort);
    if (first.text !== "")
      this.entries = [{ kind: "mine", key: "first", n: 0, text: first.text, isRefused: false, isFirst: true }];
    this.#see(room);
    this.#line.begin();
  }

  say(text: string): void {
    this.#box = outbox.add(this.#box, text);
    this.#goOn();
  }

  /** Somebody is writing here: told, and never what. */
  isWriting(): void {
    if (Date.now() - this.#toldWritingAt < writingToldMilliseconds || !this.#line.canSend) return;
    this.#toldWritingAt = Date.now();
    this.#line.typing();
  }

  /** Whether what is heard is read: the log is in sight, and nothing lies over it. */
  look(isLooking: boolean): void {
    this.#isLooking = isLooking;
    this.#mark();
  }

  /** Leaves the line or ends the talk; said when it is done. */
  async leave(): Promise<void> {
    await this.#calls.leave();
    this.#see((await this.#calls.read({ ...this.#since() })).room);
  }

  /** Everything of the room is gone at the server. */
  async clear(): Promise<void> {
    await this.#calls.clear().catch((fault: unknown) => {
      if (!isRefusal(fault, "not_found")) throw fault;
    });
    this.#over();
    this.isGone = true;
  }

  /** Nothing of it stays in memory. */
  forget(): void {
    this.#line.end();
    clearTimeout(this.#catching);
    clearTimeout(this.#writerGone);
    if (!this.isGone) this.#calls.leaveForGood(this.isEnded ? "clear" : "leave");
    this.#over();
    this.#own.clear();
    this.#box = outbox.emptyOutbox;
    this.entries = this.present = [];
    this.snapshot = undefined;
  }

  async #entered(first: FirstLineText, effort: Persistence): Promise<RoomSnapshot> {
    for (;;) {
      const made = await keys().room.newRoom(first);
      try {
        return await effort.until((work) => this.#calls.enter(made, work));
      } catch (fault) {
        if (!isRefusal(fault, "changed_meanwhile")) throw fault;
        // The answer may have been lost on the way: then the room is there. Else the team has another key.
        const there = await effort.until(() => this.#calls.read(this.#since())).catch(() => undefined);
        if (there) return there.room;
        await effort.until(() => readLogAnew());
      }
    }
  }

  #since(): Since {
    let epoch = this.#epoch;
    while (this.#epochs.has(epoch + 1)) epoch += 1;
    const version = this.snapshot?.version;
    const after = sequence.received(this.#sequence);
    return { after, epoch, ...(version !== undefined && { version }) };
  }

  #see(room: RoomSnapshot): void {
    if (room.version >= (this.snapshot?.version ?? 0)) {
      this.snapshot = room;
      this.#marks = room.marks;
    }
    if (room.epoch) this.#keepEpoch(room.epoch);
    this.#goOn();
  }

  #read({ room, epochs, packets, more }: RoomPart): void {
    for (const epoch of epochs) this.#keepEpoch(epoch);
    for (const packet of packets) this.#number(packet);
    this.#see(room);
    if (more) this.#catchUp(0);
  }

  #keepEpoch(epoch: NumberedEpoch): void {
    if (epoch.share !== null && epoch.n > this.#epoch) this.#epochs.set(epoch.n, epoch);
  }

  #number(packet: PacketText): void {
    this.#sequence = sequence.take(this.#sequence, packet);
    this.#box = outbox.settled(this.#box, packet.packet);
    this.#goOn();
  }

  #acknowledged(clientId: string, n: number): void {
    const said = outbox.ofClient(this.#box, clientId);
    const member = this.present.find(({ self }) => self)?.member;
    if (said && member !== undefined) this.#number({ n, member, packet: said.packet });
  }

  #refused(clientId: string, code: string): void {
    if (code === "changed_meanwhile") this.#box = outbox.sealAgain(this.#box, clientId);
    else {
      // Not in this room at this moment: the room itself tells whether it is over.
      this.#box = outbox.held(this.#box, clientId);
      this.#catchUp(patienceMilliseconds);
    }
    this.#goOn();
  }

  #sawWriting(member: string): void {
    clearTimeout(this.#writerGone);
    this.writer = member;
    this.#writerGone = setTimeout(() => (this.writer = ""), writingShownMilliseconds);
  }

  /** One step after another, however often it is asked for. */
  #goOn(): void {
    this.#isAsked = true;
    if (!this.#isGoingOn) void this.#steps();
  }

  async #steps(): Promise<void> {
    this.#isGoingOn = true;
    while (this.#isAsked && !this.isDistrusted) {
      this.#isAsked = false;
      await this.#takeEpochs();
      await this.#hearAll();
      await this.#sealAll();
      if (this.#line.canSend) this.#sendAll();
      this.#mark();
      this.#lookForGaps();
    }
    this.#isGoingOn = false;
  }

  async #takeEpochs(): Promise<void> {
    for (let next; (next = this.#epochs.get(this.#epoch + 1)); ) {
      const { present } = await this.#taken(next);
      this.#epochs.delete(next.n);
      this.#epoch = next.n;
      const events = eventsBetween(this.present, present);
      this.present = present;
      this.#add(
        ...events.map((event, at): LogEntry => ({ kind: "event", key: `event-${next.n}-${at}`, event })),
      );
      // Everything older is heard before the next one: an event stands where it happened.
      await this.#hearAll();
    }
  }
