// Whether the socket tells of a room. It is asked once: whoever asks again has left meanwhile, and what is said in
// between is refused.
import { isUp, sendFrame } from "./wire.ts";

export class Attendance {
  #state: "none" | "asked" | "on" = "none";
  readonly #room: string;

  constructor(room: string) {
    this.#room = room;
  }

  get isOn(): boolean {
    return this.#state === "on";
  }

  /** To be told of what comes after a number; nothing if it is asked for already, or while the line is down. */
  ask(after: number): void {
    if (this.#state !== "none" || !isUp()) return;
    this.#state = "asked";
    sendFrame({ type: "attend", room: this.#room, after });
  }

  begun(): void {
    this.#state = "on";
  }

  lost(): void {
    this.#state = "none";
  }
}
