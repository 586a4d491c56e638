// What one says in a room, sealed in the newest epoch and sent until it is known to be committed.
import { passes, pauseSeconds } from "../../api/passing.ts";
import { ServerRefusal } from "../../api/refusal.ts";
import { base64url, randomBytes } from "../../state/randomness.ts";
import { ask } from "../ask.ts";
import { keys } from "../keys.ts";
import { Outbox, type SayingKind, type Sealed } from "./delivery.ts";
import { epochOf, type RoomEpochs } from "./epochs.ts";
import type { NumberedPacket } from "./shapes.ts";
import { isUp, sendFrame } from "./wire.ts";

interface Later {
  readonly member: string;
  readonly text: string;
}

export class Writing {
  readonly outbox = new Outbox();
  readonly #room: string;
  readonly #self: string;
  readonly #epochs: RoomEpochs;
  /** The epoch that was on screen when the first letter was written. */
  #begunAt: number | undefined;
  /** Nothing goes over HTTP before this moment: the server has too much to do, or is not reached. */
  #restsUntil = 0;
  /** Summaries for those who were asked in. */
  #later: readonly Later[] = [];

  constructor(room: string, self: string, epochs: RoomEpochs) {
    [this.#room, this.#self, this.#epochs] = [room, self, epochs];
  }

  /** What stands in the field, from the first letter on. */
  writes(draft: string): void {
    this.#begunAt = draft === "" ? undefined : (this.#begunAt ?? this.#epochs.taken);
  }

  say(kind: SayingKind, texts: readonly string[]): void {
    for (const text of texts) this.outbox.add(kind, text, this.#begunAt ?? this.#epochs.taken);
    this.#begunAt = undefined;
  }

  get isHeld(): boolean {
    return this.outbox.held(this.#epochs.grown).length > 0;
  }

  /** What was held is for those who are there now. */
  sendHeld(): void {
    this.outbox.goOn(this.#epochs.taken);
  }

  /** What was held is not sent: it goes back to where it is written, before what stands there. */
  takeBack(draft: string): string {
    const taken = this.outbox.takeBack(this.#epochs.grown).map(({ text }) => text);
    this.#begunAt = this.#epochs.taken;
    return [...taken, draft].filter((each) => each.trim() !== "").join("\n");
  }

  sayWhenIn(member: string, text: string): void {
    this.#later = [...this.#later, { member, text }];
  }

  /** Under the name it was sent by, it has got this number. */
  committed(clientId: string, n: number): NumberedPacket[] {
    const packet = this.outbox.packetOf(clientId);
    return packet === undefined ? [] : [{ n, member: this.#self, packet }];
  }

  /** Sends what is to be sent; over HTTP where the socket is blocked, and gives what was committed that way. */
  async flush(isAttended: boolean): Promise<NumberedPacket[]> {
    this.#sayLater();
    for (let next = this.#next(); next; next = this.#next()) {
      const { kind, text, seen } = next;
      const packet = await keys().rooms.seal(this.#room, { kind, text, seen });
      this.outbox.seal(next.key, { clientId: base64url(randomBytes(16)), packet, epoch: epochOf(packet) });
    }
    // The socket is up and about to attend: it is sent then.
    if (!isAttended && isUp()) return [];
    if (!isAttended) return this.#postAll();
    for (const { clientId, packet } of this.outbox.takeDue())
      sendFrame({ type: "send", room: this.#room, client_id: clientId, packet });
    return [];
  }

  /** In the order of saying: what is kept before an earlier one leaves that one unread. */
  async #postAll(): Promise<NumberedPacket[]> {
    const committed: NumberedPacket[] = [];
    if (performance.now() < this.#restsUntil) return committed;
    for (const sealed of this.outbox.takeDue()) {
      const kept = await this.#post(sealed);
      if (!kept) break;
      committed.push(...kept);
    }
    return committed;
  }

  #next(): ReturnType<Outbox["nextToSeal"]> {
    return this.outbox.nextToSeal(this.#epochs.taken, this.#epochs.grown);
  }

  #sayLater(): void {
    const reads = ({ member }: Later): boolean => this.#epochs.present.some((each) => each.member === member);
    for (const { text } of this.#later.filter(reads)) this.outbox.add("summary", text, this.#epochs.taken);
    this.#later = this.#later.filter((each) => !reads(each));
  }

  /** Sent again under the same name, it is the same packet. Nothing when it may be kept or not. */
  async #post({ clientId, packet }: Sealed): Promise<NumberedPacket[] | undefined> {
    const path = { room: this.#room };
    try {
      const body = { client_id: clientId, packet };
      const { n } = await ask("post", "/api/chat/rooms/{room}/packets", { path, body });
      return this.committed(clientId, n);
    } catch (fault) {
      if (!passes(fault) && fault instanceof ServerRefusal) {
        this.outbox.refuse(clientId, fault.code);
        return [];
      }
      this.outbox.lost();
      this.#restsUntil = performance.now() + pauseSeconds(fault) * 1000;
      return undefined;
    }
  }
}
