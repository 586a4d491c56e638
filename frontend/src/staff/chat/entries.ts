// What follows from what was said in a room.
import type { HeardEntry, RoomEntry } from "../../vault/index.ts";

export function unreadAfter(entries: readonly RoomEntry[], readUpTo: number): number {
  return entries.filter((each) => each.n > readUpTo && !("self" in each && each.self)).length;
}

/** The last thing the visitor said that opened. */
export function lastFromVisitor(entries: readonly RoomEntry[]): HeardEntry | undefined {
  return entries
    .filter((each) => "text" in each)
    .filter(({ role }) => role === "visitor")
    .at(-1);
}
