// Who wrote a message, and what is wrong with a thread, in words.
import { say } from "../../state/words.svelte.ts";
import type { Entry, OpenedEntry, ReadQuestion, ThreadFault, Wish } from "../../vault/index.ts";
import { allRoles } from "../roles.ts";

export function isOpened(entry: Entry | undefined): entry is OpenedEntry {
  return entry !== undefined && "text" in entry;
}

function roleWords(role: string | undefined): string {
  const known = allRoles.find((each) => each === role);
  return known ? say(`staff-role-${known}`) : (role ?? "");
}

export function authorText({ author, alias, role }: OpenedEntry): string {
  if (author === "visitor") return say("inbox-by-visitor");
  if (author === "verified") return say("inbox-by-verified", { alias, role: roleWords(role) });
  return say("inbox-by-unverified", { alias });
}

export function faultText(fault: ThreadFault): string {
  return say(`inbox-thread-${fault}`);
}

/** The visitor's last message that opened: what an answer answers. */
export function latestAsked({ messages }: ReadQuestion): OpenedEntry | undefined {
  return messages
    .filter(isOpened)
    .filter(({ side }) => side === "visitor")
    .at(-1);
}

/** The newest wish in the thread. */
export function wishIn({ messages }: ReadQuestion): Wish | undefined {
  return messages
    .filter(isOpened)
    .flatMap(({ wish }) => wish ?? [])
    .at(-1);
}
