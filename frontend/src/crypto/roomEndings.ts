// How long each seat may write: counted in seconds from taking an epoch, by a clock that nobody sets.
import type { RoomMember, Roster } from "./roomRoster.ts";
import { toText } from "./text.ts";

/** The end of every seat of a room. A seat is a member with a key: whoever is to stay longer takes a new one. */
export class Endings {
  readonly #ends = new Map<string, number>();

  // spec: 11 rooms
  /** An epoch was taken. An end comes nearer and never moves away, so that who serves late adds its delay once. */
  learn({ members }: Roster): void {
    const now = seconds();
    for (const each of members) {
      const told = each.left > 0 ? now + each.left : Infinity;
      this.#ends.set(seatOf(each), Math.min(told, this.#endOf(each)));
    }
  }

  // spec: 11 rooms
  /** Whether the time of a seat is used up. */
  isOver(entry: RoomMember): boolean {
    return seconds() >= this.#endOf(entry);
  }

  // spec: 11 rooms
  /** What the next roster says of it, while it is not over: 0 is without an end. */
  left(entry: RoomMember): number {
    const end = this.#endOf(entry);
    return end === Infinity ? 0 : Math.max(1, Math.ceil(end - seconds()));
  }

  #endOf(entry: RoomMember): number {
    return this.#ends.get(seatOf(entry)) ?? Infinity;
  }
}

function seconds(): number {
  return performance.now() / 1000;
}

function seatOf({ member, pk }: RoomMember): string {
  return `${toText(member)} ${toText(pk)}`;
}
