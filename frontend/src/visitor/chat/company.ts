// Who is in the room, as the keys say it, and what to tell when somebody comes or goes. Pure.
import type { PresentText } from "../../vault/index.ts";
import type { RoomSnapshot } from "./roomCalls.ts";

export type Event =
  | { readonly name: "with" | "came" | "left"; readonly who: PresentText }
  /** One left and one came in the same moment: the talk was handed over. */
  | { readonly name: "handed"; readonly who: PresentText; readonly before: PresentText };

function others(present: readonly PresentText[], than: readonly PresentText[]): PresentText[] {
  return present.filter(({ self, member }) => !self && !than.some((each) => each.member === member));
}

/** What happened between one roster and the next. */
export function eventsBetween(before: readonly PresentText[], now: readonly PresentText[]): Event[] {
  const [came, left] = [others(now, before), others(before, now)];
  if (before.length === 0) return came.map((who) => ({ name: "with", who }));
  const [first, gone] = [came[0], left[0]];
  if (first && gone && came.length === 1 && left.length === 1)
    return [{ name: "handed", who: first, before: gone }];
  return [
    ...came.map((who) => ({ name: "came", who }) as const),
    ...left.map((who) => ({ name: "left", who }) as const),
  ];
}

/**
 * The talk waits for a colleague, nobody of the team is in it, and these have left: they are in the keys until the next
 * one comes. Nothing is sent before. Whoever is missing from the list, or left a talk that goes on, is not among them.
 */
export function waitedFor(
  room: RoomSnapshot | undefined,
  unlisted: readonly PresentText[],
): readonly PresentText[] {
  const isOfTheTeam = (role: string): boolean => role !== "visitor" && role !== "interpreter";
  const { state, members = [] } = room ?? {};
  if (state !== "interrupted" || members.some((each) => each.state === "in" && isOfTheTeam(each.role)))
    return [];
  const left = members.filter((each) => each.state === "left");
  return unlisted.filter(({ self, member }) => !self && left.some((each) => each.member === member));
}
