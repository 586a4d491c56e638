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
  if (author === "outdated") return say("inbox-by-outdated", { alias, role: roleWords(role) });
  return say("inbox-by-uncertified", { alias });
}

/** What is to be known of an author who is not verified. */
export function authorWarning({ author }: OpenedEntry): string {
  if (author === "uncertified") return say("inbox-uncertified-what");
  if (author === "outdated") return say("inbox-outdated-what");
  return author === "unasked" ? say("inbox-unasked-what") : "";
}

/** A step beside the text, in words; nothing for steps this console does not know. */
export function partText({ part }: OpenedEntry): string {
  if (part === "words-changed") return say("inbox-part-words-changed");
  return part === "key-renewed" ? say("inbox-part-key-renewed") : "";
}

export function faultText(fault: ThreadFault): string {
  if (fault === "fork") return say("inbox-thread-fork");
  if (fault === "rollback") return say("inbox-thread-rollback");
  return say(`inbox-thread-${fault}`);
}

/** The visitor's last message that opened: what an answer answers. */
export function latestAsked({ messages }: ReadQuestion): OpenedEntry | undefined {
  return messages
    .filter(isOpened)
    .filter(({ side }) => side === "visitor")
    .at(-1);
}

/** What whoever sends an answer has before their eyes. */
export interface Seen {
  /** The number of the person's last message. */
  readonly asked: number;
  readonly isKnownOutside: boolean;
}

export function seenIn(read: ReadQuestion): Seen {
  return { asked: latestAsked(read)?.n ?? 0, isKnownOutside: read.isKnownOutside };
}

/** Whether something came that a person should know before it is answered. */
export function isMoreThan(seen: Seen, read: ReadQuestion): boolean {
  const { asked, isKnownOutside } = seenIn(read);
  return asked > seen.asked || (isKnownOutside && !seen.isKnownOutside);
}

/** The newest wish in the thread. */
export function wishIn({ messages }: ReadQuestion): Wish | undefined {
  return messages
    .filter(isOpened)
    .flatMap(({ wish }) => wish ?? [])
    .at(-1);
}
