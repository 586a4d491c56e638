// Where in the visitor's document somebody is. Views change without navigation: one address, one title (SAFETY S4).
import { loaders } from "virtual:words-later/visitor";
import type { Component } from "svelte";
import type { Organisation } from "../state/organisation.ts";
import { addWords } from "../state/words.svelte.ts";

export type Way = "ask" | "return" | "published" | "chat";

export interface FlowProperties {
  readonly way: Way;
  readonly organisation: Organisation;
  readonly onleave: () => void;
}

type Place =
  | { readonly name: "start" }
  | { readonly name: "fetching" | "unreachable"; readonly way: Way }
  | { readonly name: "flow"; readonly way: Way; readonly Flow: Component<FlowProperties> };

let here = $state.raw<Place>({ name: "start" });
/** The start that was left for another view and came back: then the focus has to be put somewhere. */
let hasReturned = $state(false);

export function place(): Place {
  return here;
}

export function hasComeBack(): boolean {
  return hasReturned;
}

/** One part for everything behind the start: whoever needs a piece of it soon needs the rest. */
async function fetchFlow(): Promise<Component<FlowProperties>> {
  const [{ default: Flow }] = await Promise.all([import("./flow/Flow.svelte"), addWords(loaders)]);
  return Flow;
}

/** Begins fetching when somebody reaches for a choice. Whether it worked shows when they choose. */
export function fetchAhead(): void {
  fetchFlow().catch(() => undefined);
}

export async function goTo(way: Way): Promise<void> {
  const fetching: Place = { name: "fetching", way };
  here = fetching;
  const next = await fetchFlow().then(
    (Flow): Place => ({ name: "flow", way, Flow }),
    (): Place => ({ name: "unreachable", way }),
  );
  // Somebody who went back meanwhile stays there.
  if (here === fetching) here = next;
}

export function goToStart(): void {
  hasReturned = true;
  here = { name: "start" };
}
