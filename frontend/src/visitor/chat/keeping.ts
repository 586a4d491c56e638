// What was written goes on as a question: with the six words that come with one.
import { say } from "../../state/words.svelte.ts";
import { heldAsking } from "../flow/held.ts";
import { fits } from "../flow/room.ts";
import { goTo } from "../place.svelte.ts";
import { forgetChat } from "./held.ts";
import type { LogEntry } from "./log.ts";
import { roleName } from "./people.ts";

function lineOf(entry: LogEntry): string[] {
  if (entry.kind === "mine" || entry.kind === "first")
    return [`${say("chat-transcript-mine")}: ${entry.text}`];
  return entry.kind === "theirs" ? [`${entry.by.alias}, ${roleName(entry.by.role)}: ${entry.text}`] : [];
}

/** As much of the end as fits into one message. */
export function transcript(log: readonly LogEntry[]): string {
  const lines = log.flatMap(lineOf);
  const whole = (): string => [say("chat-transcript"), ...lines].join("\n\n");
  while (lines.length > 0 && !fits(whole())) lines.shift();
  return whole();
}

/** The chat is left: its keys go, and what is asked has keys of its own. */
export function askWith(text: string): void {
  const asking = heldAsking();
  forgetChat();
  asking.text = text;
  asking.step = "write";
  asking.prepare();
  void goTo("ask");
}
