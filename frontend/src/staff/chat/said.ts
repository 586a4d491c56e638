// Small sentences about the line and those in it.
import { say } from "../../state/words.svelte.ts";
import type { Wish } from "../../vault/index.ts";
import { languageName, wishedRole } from "../inbox/said.ts";
import { momentText } from "../moments.ts";
import { helloOf } from "./desk.svelte.ts";
import { nameOf } from "./members.ts";
import type { AtWork, LineRoom, LineState } from "./shapes.ts";

const atWorkStates = ["available", "urgent_only", "break", "away"] as const satisfies readonly AtWork[];
const roomStates = ["waiting", "ringing", "talking", "interrupted", "ended"] as const;

export function openingText({ opening, override }: LineState): string {
  const { open, why, changes_at: at } = opening;
  if (open) return at ? say("desk-open-until", { time: momentText(at) }) : say("desk-open");
  if (override === false || why === "closed_by_lead") return say("desk-closed-by-lead");
  if (why === "nobody") return say("desk-closed-nobody");
  return at ? say("desk-closed-hours", { time: momentText(at) }) : say("desk-closed-now");
}

export function atWorkOptions(): { value: AtWork; text: string }[] {
  return atWorkStates.map((value) => ({ value, text: say(`desk-at-${value}`) }));
}

export function stateText({ state, assigned_to, ring_ends_in }: LineRoom): string {
  if (ring_ends_in !== null && assigned_to !== null)
    return say("desk-rings-at", { alias: nameOf(assigned_to, []) });
  const known = roomStates.find((each) => each === state);
  return known ? say(`desk-state-${known}`) : state;
}

export function waitedText(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes < 1 ? say("desk-waited-less") : say("desk-waited", { minutes });
}

export function wishOf(room: string): Wish | undefined {
  const hello = helloOf(room);
  return hello && "text" in hello ? hello.wish : undefined;
}

/** What is wished: language and profession, each if it was. */
export function wishTexts(room: string): string[] {
  const wish = wishOf(room);
  if (!wish) return [];
  return [wish.language === "" ? "" : languageName(wish.language), wishedRole(wish) ?? ""].filter(
    (each) => each !== "",
  );
}

interface FirstLine {
  readonly text: string;
  readonly isOurs: boolean;
}

/** The visitor's own words, or ours about them. */
export function firstLine(room: string): FirstLine {
  const hello = helloOf(room);
  if (!hello) return { text: say("desk-hello-opening"), isOurs: true };
  if ("fault" in hello) return { text: say("desk-hello-shut"), isOurs: true };
  return hello.text === ""
    ? { text: say("desk-first-line-none"), isOurs: true }
    : { text: hello.text, isOurs: false };
}
