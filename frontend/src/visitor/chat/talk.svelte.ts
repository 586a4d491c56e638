// One visitor's room, from the line to its end, in memory alone. How it is carried is in roomLine.ts, what was heard in
// heard.svelte.ts.
import { base64url, randomBytes } from "../../state/randomness.ts";
import type { FirstLineText, PacketText, PresentText } from "../../vault/index.ts";
import { unlisted } from "../../state/company.ts";
import { failureOf, isRefusal } from "../flow/faults.ts";
import { keys } from "../flow/keys.ts";
import type { Persistence } from "../flow/persisting.svelte.ts";
import { enterLine } from "./entering.ts";
import { Heard, self } from "./heard.svelte.ts";
import { type LogEntry, type Mine, type OwnState, ownState } from "./log.ts";
import * as outbox from "./outbox.ts";
import { RoomCalls, type RoomPart, type RoomSnapshot, type SeenMarks, type Since } from "./roomCalls.ts";
import { type Hears, RoomLine } from "./roomLine.ts";
import { Typing } from "./typing.svelte.ts";

/** What comes out of order usually comes at once; only what stays away is fetched. */
const patienceMilliseconds = 700;

export class Talk {
  snapshot = $state.raw<RoomSnapshot>();
  readonly typing = new Typing();
  isOutOfReach = $state(false);
  /** Somebody is in the room for whom nobody vouches: nothing is said any more. */
  isDistrusted = $state(false);
  isGone = $state(false);
  readonly heard: Heard;
  #marks = $state.raw<readonly SeenMarks[]>([]);
  #box = $state.raw(outbox.emptyOutbox);
  readonly #calls = new RoomCalls();
  readonly #line: RoomLine;
  #isGoingOn = false;
  #isAsked = false;
  #isFetching = false;
  #fetching: ReturnType<typeof setTimeout> | undefined;
  #isForgotten = false;
  #marked = "0 0";
  #isLooking = false;
  /** The epoch on screen when the first letter was written. */
  #begunAt: number | undefined;

  /** `onheard` is told when somebody else has said something. */
  constructor(onheard: () => void) {
    this.heard = new Heard(onheard);
    this.#line = new RoomLine(this.#calls, this.#hears());
  }

  get isEnded(): boolean {
    return this.isGone || this.snapshot?.state === "ended";
  }

  get log(): LogEntry[] {
    const isHeld = this.isHeld || this.unlisted.length > 0;
    const onTheirWay = this.#box.sayings.map(({ id, text, isRefused, packet }): Mine => {
      return { kind: "mine", key: `own-${String(id)}`, n: 0, text, isRefused, isHeld: isHeld && !packet };
    });
    return [...this.heard.entries, ...this.heard.ownWaiting, ...onTheirWay];
  }

  stateOf(mine: Mine): OwnState {
    return ownState(mine, this.#marks, self);
  }

  /** Into the line, until there is a place. */
  async enter(first: FirstLineText, effort: Persistence): Promise<void> {
    const room = await enterLine(this.#calls, first, effort).catch((fault: unknown) => {
      // There is no room at the server that could be left.
      this.isGone = isRefusal(fault, "chat_closed");
      throw fault;
    });
    if (first.text !== "") this.heard.add({ kind: "first", key: "first", text: first.text });
    this.#see(room);
    this.#line.begin();
  }

  /** Those who read by the keys and are not there by the server's list: nothing is sent while there are any. */
  get unlisted(): PresentText[] {
    return unlisted(this.snapshot?.members ?? [], this.heard.present);
  }

  /** Something waits for the word of who wrote it, because somebody came in. */
  get isHeld(): boolean {
    return !this.isEnded && outbox.held(this.#box, this.heard.grown).length > 0;
  }

  say(text: string): void {
    this.#box = outbox.add(this.#box, text, this.#begunAt ?? this.heard.epoch);
    this.writes("");
    this.#goOn();
  }

  sendHeld(): void {
    this.#box = outbox.goneOn(this.#box, this.heard.epoch);
    this.#goOn();
  }

  /** What was held is not sent: gives it back to be written anew. */
  takeBack(): string {
    const taken = outbox.held(this.#box, this.heard.grown);
    this.#box = outbox.without(this.#box, taken);
    this.#begunAt = this.heard.epoch;
    this.#goOn();
    return taken.map(({ text }) => text).join("\n");
  }

  /** What stands in the field, from the first letter on. */
  writes(text: string): void {
    this.#begunAt = text === "" ? undefined : (this.#begunAt ?? this.heard.epoch);
    if (text !== "" && this.#line.canSend && this.typing.mayTell()) this.#line.typing();
  }

  /** Whether what is heard is read: it is in sight, and nothing lies over it. */
  look(isLooking: boolean): void {
    this.#isLooking = isLooking;
    this.#mark();
  }

  /** Leaves the line or ends the talk. */
  async leave(): Promise<void> {
    await this.#calls.leave();
    this.#read(await this.#calls.read(this.#since()));
  }

  /** Everything of the room goes, here and at the server. */
  async clear(): Promise<void> {
    await this.#calls.clear().catch((fault: unknown) => {
      if (!isRefusal(fault, "not_found")) throw fault;
    });
    this.isGone = true;
    this.forget();
  }

  /** Nothing of it stays in memory, and the server is told. */
  forget(): void {
    if (!this.isGone) this.#calls.leaveForGood(this.isEnded ? "clear" : "leave");
    this.#isForgotten = true;
    this.#line.end();
    clearTimeout(this.#fetching);
    this.typing.forget();
    this.#box = outbox.emptyOutbox;
    this.heard.forget();
  }

  #hears(): Hears {
    return {
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
        const said = outbox.ofClient(this.#box, clientId);
        if (said) this.#number({ n, member: self, packet: said.packet });
      },
      onrefused: (clientId, code) => {
        this.#refused(clientId, code);
      },
      ontyping: (member) => {
        this.typing.saw(member);
      },
      onmarks: (marks) => {
        this.#marks = marks;
      },
      ongone: () => {
        this.isGone = true;
        this.#line.end();
      },
      onlost: () => {
        this.#box = outbox.lost(this.#box);
        this.#goOn();
      },
      onreach: (isReached) => {
        this.isOutOfReach = !isReached;
      },
    };
  }

  #since(): Since {
    const version = this.snapshot?.version;
    return { ...this.heard.since, ...(version !== undefined && { version }) };
  }

  #see(room: RoomSnapshot): void {
    if (room.version >= (this.snapshot?.version ?? 0)) {
      this.snapshot = room;
      this.#marks = room.marks;
    }
    if (room.epoch) this.heard.keepEpoch(room.epoch);
    this.#goOn();
  }

  #read({ room, epochs, packets }: RoomPart): void {
    for (const epoch of epochs) this.heard.keepEpoch(epoch);
    for (const packet of packets) this.#number(packet);
    this.#see(room);
  }

  #number(packet: PacketText): void {
    this.heard.keepPacket(packet);
    this.#box = outbox.settled(this.#box, packet.packet);
    this.typing.said(packet.member);
    this.#goOn();
  }

  #refused(clientId: string, code: string): void {
    const isOver = code === "changed_meanwhile";
    this.#box = isOver ? outbox.sealAgain(this.#box, clientId) : outbox.notTaken(this.#box, clientId);
    // Whether the room is over, or has another epoch, the room itself tells.
    this.#fetchSoon();
  }

  /** One step after another, however often it is asked for. */
  #goOn(): void {
    this.#isAsked = true;
    if (!this.#isGoingOn) void this.#steps();
  }

  async #steps(): Promise<void> {
    this.#isGoingOn = true;
    while (this.#isAsked && !this.isDistrusted && !this.#isForgotten) {
      this.#isAsked = false;
      await this.#hearAndSeal();
      this.#sendAll();
      this.#mark();
      const { last = 0, epoch } = this.snapshot ?? {};
      if (this.heard.misses(last, epoch?.share ? epoch.n : 0)) this.#fetchSoon();
      else if (this.isEnded) this.#end();
    }
    this.#isGoingOn = false;
  }

  async #hearAndSeal(): Promise<void> {
    try {
      await this.heard.goOn();
      await this.#sealAll();
    } catch (fault) {
      if (this.#isForgotten) return;
      if (failureOf(fault) === undefined) this.#fetchSoon();
      else this.isDistrusted = true;
    }
  }

  async #sealAll(): Promise<void> {
    const { epoch, grown } = this.heard;
    for (let next; this.#maySend() && (next = outbox.nextToSeal(this.#box, epoch, grown));) {
      const packet = await keys().room.seal({ kind: "text", text: next.text, seen: next.seen });
      this.heard.remember({ packet, id: next.id, text: next.text });
      this.#box = outbox.sealed(this.#box, next.id, { packet, epoch, clientId: base64url(randomBytes(16)) });
    }
  }

  #maySend(): boolean {
    return !this.isDistrusted && !this.isEnded && this.unlisted.length === 0;
  }

  #sendAll(): void {
    for (const saying of this.#line.canSend && this.#maySend() ? outbox.due(this.#box) : []) {
      this.#box = outbox.sent(this.#box, saying.id);
      this.#line.send(saying);
    }
  }

  #mark(): void {
    const { cursor } = this.heard;
    const read = this.#isLooking ? cursor : Number(this.#marked.split(" ")[1]);
    const now = `${String(cursor)} ${String(read)}`;
    if (now === this.#marked || !this.#line.canSend || this.isEnded) return;
    this.#marked = now;
    this.#line.mark(cursor, read);
  }

  #end(): void {
    this.#box = outbox.refuseAll(this.#box);
    this.#line.end();
  }

  #fetchSoon(): void {
    if (this.#isFetching || this.#isForgotten) return;
    this.#isFetching = true;
    this.#fetching = setTimeout(() => void this.#fetch(), patienceMilliseconds);
  }

  async #fetch(): Promise<void> {
    try {
      this.#read(await this.#calls.read(this.#since()));
    } catch (fault) {
      if (isRefusal(fault, "not_found")) this.isGone = true;
    }
    this.#isFetching = false;
    this.#box = outbox.lost(this.#box);
    this.#goOn();
  }
}
