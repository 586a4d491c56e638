// What was said in one room, in the order of its numbers, each opened once.
import type { RoomEntry } from "../../vault/index.ts";
import { keys } from "../keys.ts";
import { Order } from "./delivery.ts";
import { epochOf } from "./epochs.ts";
import type { NumberedPacket } from "./shapes.ts";

export class Heard {
  entries = $state.raw<readonly RoomEntry[]>([]);
  /** Said before one came: never to be read here. */
  earlier = $state(0);
  readonly order = new Order();
  readonly #room: string;
  #isForgotten = false;

  constructor(room: string) {
    this.#room = room;
  }

  /** Those whose turn it is, opened by the epochs from `first` on; nothing is before there is one. */
  async open(ready: readonly NumberedPacket[], first: number): Promise<void> {
    const readable = ready.filter(({ packet }) => epochOf(packet) >= first);
    const opened = first > 0 ? await keys().rooms.open(this.#room, readable) : [];
    this.earlier += ready.length - opened.length;
    if (!this.#isForgotten) this.entries = [...this.entries, ...opened];
  }

  forget(): void {
    this.#isForgotten = true;
    this.entries = [];
  }
}
