// People of a room in the words of the page.
import { say } from "../../state/words.svelte.ts";
import type { RoomRole } from "../../vault/index.ts";

const named = ["kurator", "midwife", "police", "lead", "coordinator"] as const;
const expected = ["interpreter", "midwife", "police", "lead"] as const;

export function roleName(role: RoomRole): string {
  if (role === "interpreter") return say("chat-role-interpreter");
  const known = named.find((each) => each === role);
  return known ? say(`message-role-${known}`) : say("chat-role-somebody");
}

/** Somebody who was asked in and is not there yet. */
export function onTheWayText(role: RoomRole): string {
  return say(`chat-on-the-way-${expected.find((each) => each === role) ?? ("somebody" as const)}`);
}
