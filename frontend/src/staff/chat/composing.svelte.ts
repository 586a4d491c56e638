// What one is writing in a room, and what was written and waits: to be sent, or for one's word.
import type { Saying, SayingKind } from "./delivery.ts";
import type { Writing } from "./writing.ts";

export class Composing {
  draft = $state("");
  note = $state("");
  sayings = $state.raw<readonly Saying[]>([]);
  /** Whether something waits for one's word, because somebody came in after it was written. */
  isHeld = $state(false);
  readonly #writing: Writing;
  readonly #flush: () => void;

  /** `flush` sends what may be sent. */
  constructor(writing: Writing, flush: () => void) {
    [this.#writing, this.#flush] = [writing, flush];
  }

  say(kind: SayingKind, ...texts: readonly string[]): void {
    this.#writing.say(kind, texts);
    this.#flush();
  }

  /** Once somebody who was asked is in and can read it. */
  sayWhenIn(member: string, text: string): void {
    this.#writing.sayWhenIn(member, text);
    this.#flush();
  }

  /** What was held is for those who are there now. */
  sendHeld(): void {
    this.#writing.sendHeld();
    this.#flush();
  }

  /** What was held is not sent: it goes back to where it is written. */
  takeBack(): void {
    this.draft = this.#writing.takeBack(this.draft);
    this.#flush();
  }

  drop(key: number): void {
    this.#writing.outbox.drop(key);
    this.show();
  }

  show(): void {
    this.sayings = this.#writing.outbox.sayings;
    this.isHeld = this.#writing.isHeld;
  }

  forget(): void {
    this.sayings = [];
    this.draft = this.note = "";
  }
}
