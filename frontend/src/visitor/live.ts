// What a visit needs after its first view: the socket, and whether it is open right now. Begun when the page is idle.
import { call } from "../api/call.ts";
import { openVisitorSocket } from "../socket/visitor.ts";
import { learnOpening } from "../state/opening.svelte.ts";
import { languageNow } from "../state/words.svelte.ts";
import { readChatOpening } from "./chatOpening.ts";

/** Timers cannot be longer than 24 days, and a sleeping telephone's clock is asked again now and then anyway. */
const longestWaitMilliseconds = 6 * 3_600_000;
const shortestWaitMilliseconds = 60_000;

async function askOpening(): Promise<void> {
  // Unreachable is no alarm: the written hours and the numbers stand on the page.
  const opening = await call("get", "/api/service/opening", {}).catch(() => undefined);
  learnOpening(opening);
  const change = opening?.changes_at ? Date.parse(opening.changes_at) : Number.POSITIVE_INFINITY;
  const wait = Math.min(longestWaitMilliseconds, Math.max(shortestWaitMilliseconds, change - Date.now()));
  setTimeout(() => void askOpening(), wait);
}

export function goLive(): void {
  const close = openVisitorSocket(() => languageNow().locale);
  addEventListener("pagehide", close);
  void askOpening();
  // Asked once more when the chat is chosen.
  readChatOpening().catch(() => undefined);
}
