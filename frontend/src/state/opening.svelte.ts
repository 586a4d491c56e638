// What the server said last about being open; unknown until it answers, and then the written hours stand alone.
import type { Opening } from "./dates.ts";

let latest = $state.raw<Opening>();

export function openingNow(): Opening | undefined {
  return latest;
}

export function learnOpening(opening: Opening | undefined): void {
  latest = opening;
}

/** The chat is open when somebody is there to talk to. */
export interface ChatOpening extends Opening {
  readonly why: string;
  /** About how many wait, when it is known. */
  readonly crowd?: "few" | "some" | "many";
}

let chat = $state.raw<ChatOpening>();

export function chatNow(): ChatOpening | undefined {
  return chat;
}

export function learnChat(opening: ChatOpening): void {
  chat = opening;
}
