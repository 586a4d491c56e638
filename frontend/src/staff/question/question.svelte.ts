// The question that is open in this browser: what the server sent, and what the worker read of it.
import type { ReadQuestion } from "../../vault/index.ts";
import { ask } from "../ask.ts";
import { isOpen } from "../console.svelte.ts";
import { untilClosed } from "../ending.ts";
import { isRefusal } from "../faults.ts";
import { learnRows } from "../inbox/rows.svelte.ts";
import { keys } from "../keys.ts";
import { believedLog, followLog, raise } from "../log.svelte.ts";
import { team } from "../roles.ts";
import type { GivenQuestion, Row } from "../schemas.ts";
import { readWhole } from "./parts.ts";

export type Shown =
  | { readonly name: "none" }
  | { readonly name: "loading"; readonly conversation: string }
  | { readonly name: "problem"; readonly conversation: string; readonly fault: unknown }
  | { readonly name: "gone"; readonly conversation: string }
  | {
      readonly name: "open";
      readonly conversation: string;
      readonly given: GivenQuestion;
      readonly read: ReadQuestion;
    };

let shown = $state.raw<Shown>({ name: "none" });
let reading: Promise<void> | undefined;
let isAskedAgain = false;

export function shownQuestion(): Shown {
  return shown;
}

export function conversationShown(): string | undefined {
  return shown.name === "none" ? undefined : shown.conversation;
}

/** Nothing of it stays readable when the console is locked. */
export function beginQuestions(): void {
  untilClosed(() => {
    shown = { name: "none" };
  });
}

export function showQuestion(conversation: string): Promise<void> {
  shown = { name: "loading", conversation };
  return readAgain();
}

export function leaveQuestion(): void {
  shown = { name: "none" };
}

/** Reads it anew; asked for while it is being read, it is read once more. */
export function readAgain(): Promise<void> {
  isAskedAgain = reading !== undefined;
  reading ??= readOnce().finally(() => {
    reading = undefined;
  });
  return reading;
}

/** Before anything is sealed: what came since, from the person, a colleague or another window, by the newest list. */
export async function readOn(): Promise<void> {
  await followLog();
  await readAgain();
}

async function readOnce(): Promise<void> {
  do {
    isAskedAgain = false;
    const conversation = conversationShown();
    if (conversation !== undefined) await read(conversation);
  } while (isDueAgain());
}

/** Somebody asked while it was being read, or chose another one. */
function isDueAgain(): boolean {
  return isAskedAgain || shown.name === "loading";
}

async function read(conversation: string): Promise<void> {
  try {
    const given = await readWhole(conversation);
    const opened = await openedBy(given);
    if (!isOpen() || conversationShown() !== conversation) return;
    shown = { name: "open", conversation, given, read: opened };
    learnRows([given.question]);
    void mend(conversation);
  } catch (fault) {
    if (!isOpen() || conversationShown() !== conversation) return;
    if (isRefusal(fault, "not_found")) shown = { name: "gone", conversation };
    else if (shown.name !== "open") shown = { name: "problem", conversation, fault };
  }
}

/** Read once more when a colleague's list is longer than ours: ours is fetched anew first. */
async function openedBy(given: GivenQuestion): Promise<ReadQuestion> {
  const opened = await keys().openQuestion(given);
  if (!opened.ahead) return opened;
  await raise(opened.ahead);
  const again = await keys().openQuestion(given);
  return believedLog()
    ? again
    : { ...again, faults: [...again.faults.filter((each) => each !== "rollback"), "rollback"] };
}

/** A slot that some member sealed to nothing is mended by whoever opens the question while the one before it is kept. */
async function mend(conversation: string): Promise<void> {
  const slots = await keys().mendSlots(conversation);
  const [first] = slots;
  if (!first) return;
  const body = { key_id: first.old_key_id, slots };
  // Somebody else may have done it, or the epoch changed: whoever opens it next sees to it.
  await ask("post", "/api/conversations/rotation/{team}/put", { path: { team }, body }).catch(
    () => undefined,
  );
}

/** After a deed of one's own. A version that was skipped means that a colleague or the person did something too. */
export async function learnOwn(row: Row): Promise<void> {
  learnRows([row]);
  if (shown.name !== "open" || shown.conversation !== row.conversation) return;
  const isNext = row.version <= shown.given.question.version + 1;
  shown = { ...shown, given: { ...shown.given, question: row } };
  if (!isNext) await readAgain();
}

/** The row of the question that is open. */
export function rowShown(): Row | undefined {
  return shown.name === "open" ? shown.given.question : undefined;
}
