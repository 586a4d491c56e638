// Who is in the room, as the keys say it, and what to tell when somebody comes or goes. Pure.
import type { PresentText } from "../../vault/index.ts";

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
