// The one chat of the page, kept while the page lives. Leaving by any way, and ten minutes alone, ends it.
import { dropKeys } from "../flow/keys.ts";
import { whenLeaving } from "../leaving.ts";
import { Chatting } from "./chatting.svelte.ts";

let chatting: Chatting | undefined;

function leaveForGood(): void {
  forgetChat();
  dropKeys();
}

export function heldChat(): Chatting {
  if (!chatting) {
    chatting = new Chatting();
    whenLeaving(leaveForGood);
  }
  return chatting;
}

export function forgetChat(): void {
  chatting?.forget();
  chatting = undefined;
}
