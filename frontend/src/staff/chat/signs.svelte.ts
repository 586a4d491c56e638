// Signs in a room besides what is said: who has received and read how far, and who is writing. Nothing of it is secret,
// and nothing of it is lost when it is lost.
import { ask } from "../ask.ts";
import type { RoomSnapshot } from "./shapes.ts";
import { sendFrame } from "./wire.ts";

/** Somebody who has stopped writing says nothing more: after this it is over. */
const typingMilliseconds = 6_000;
/** Told no more often than this: only that somebody writes, never what. */
const pauseMilliseconds = 3_000;

interface Typing {
  readonly member: string;
  readonly at: number;
}

export class Signs {
  marks = $state.raw<RoomSnapshot["marks"]>([]);
  typing = $state.raw<readonly Typing[]>([]);
  /** How far one has had it before one's eyes here. */
  readUpTo = $state(0);
  readonly #room: string;
  readonly #self: string;
  #told = "";
  #typedAt = 0;

  constructor(room: string, self: string) {
    [this.#room, this.#self] = [room, self];
  }

  /** What one had read before this browser was there. */
  recall(): void {
    const own = this.marks.find(({ member }) => member === this.#self)?.read ?? 0;
    this.readUpTo = Math.max(this.readUpTo, own);
  }

  tellTyping(): void {
    if (Date.now() - this.#typedAt < pauseMilliseconds) return;
    this.#typedAt = Date.now();
    sendFrame({ type: "typing", room: this.#room });
  }

  /** Tells how far one is, if that is new. */
  mark(delivered: number, isAttended: boolean): void {
    const [read, room] = [this.readUpTo, this.#room];
    const told = `${delivered}/${read}`;
    if (told === this.#told) return;
    this.#told = told;
    if (isAttended) sendFrame({ type: "mark", room, delivered, read });
    else
      void ask("post", "/api/chat/rooms/{room}/marks", { path: { room }, body: { delivered, read } }).catch(
        () => undefined,
      );
  }

  sawTyping(member: string): void {
    if (member === this.#self) return;
    this.typing = [...this.typing.filter((each) => each.member !== member), { member, at: Date.now() }];
  }

  /** They have said it. */
  stopTyping(members: readonly string[]): void {
    this.#keepTyping(({ member }) => !members.includes(member));
  }

  forgetTyping(): void {
    const from = Date.now() - typingMilliseconds;
    this.#keepTyping(({ at }) => at > from);
  }

  #keepTyping(isKept: (each: Typing) => boolean): void {
    if (this.typing.length > 0) this.typing = this.typing.filter(isKept);
  }
}
