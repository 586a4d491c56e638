// Whether somebody may come into the chat now, asked of the server by whoever shows it or goes there.
import { call } from "../api/call.ts";
import { type ChatOpening, learnChat } from "../state/opening.svelte.ts";

export async function readChatOpening(): Promise<ChatOpening> {
  const opening = await call("get", "/api/chat/opening", {});
  learnChat(opening);
  return opening;
}
