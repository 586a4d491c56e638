// What stands in the log of a talk, and how far one's own words have come. Pure.
import type { PresentText } from "../../vault/index.ts";
import type { Event } from "./company.ts";
import type { SeenMarks } from "./roomCalls.ts";

export interface Mine {
  readonly kind: "mine";
  /** The same from the moment it is said: it stays where it stands on the page. */
  readonly key: string;
  /** The server's number, and 0 until it is known. */
  readonly n: number;
  readonly text: string;
  readonly isRefused: boolean;
  /** Not sent before its writer says so, or before it is clear who is here. */
  readonly isHeld?: boolean;
}

interface Theirs {
  readonly kind: "theirs";
  readonly key: string;
  readonly n: number;
  readonly text: string;
  readonly by: PresentText;
  readonly isSummary: boolean;
}

/** What was said while one waited came with the place in the line. */
interface First {
  readonly kind: "first";
  readonly key: string;
  readonly text: string;
}

export type LogEntry =
  | Mine
  | Theirs
  | First
  | { readonly kind: "event"; readonly key: string; readonly event: Event }
  | { readonly kind: "unheard"; readonly key: string };

export type OwnState = "sending" | "held" | "sent" | "delivered" | "read" | "refused";

/** One's own mark says nothing: what counts is that somebody else has it. */
export function ownState(
  { n, isRefused, isHeld }: Mine,
  marks: readonly SeenMarks[],
  self: string,
): OwnState {
  if (isRefused) return "refused";
  if (n === 0) return isHeld ? "held" : "sending";
  const others = marks.filter(({ member }) => member !== self);
  if (others.some(({ read }) => read >= n)) return "read";
  return others.some(({ delivered }) => delivered >= n) ? "delivered" : "sent";
}
