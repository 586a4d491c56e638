// The first and the latest words of each question, opened in the worker a piece at a time: what is looked at comes
// first, the rest follows until all of it can be searched. The page never waits for it.
import { Endless } from "../../api/parts.ts";
import type { OpenedHead } from "../../vault/index.ts";
import { ask } from "../ask.ts";
import { isOpen } from "../console.svelte.ts";
import { untilClosed } from "../ending.ts";
import { keys } from "../keys.ts";
import { byPromise } from "./order.ts";
import type { Row } from "../schemas.ts";
import { settledRows, waitingRows } from "./rows.svelte.ts";
import { type Heads, isDue, withHeads } from "./tables.ts";

/** Small, so that the first screen is there at once; larger when nobody looks, since each call costs the server. */
const firstBatch = 25;
const laterBatch = 100;
const pauseMilliseconds = 3_000;

const none: Heads = new Map();

let kept = $state.raw(none);
let seen: readonly string[] = [];
let epochs = $state("");
let isAtWork = false;
let timer: ReturnType<typeof setTimeout> | undefined;

export function headOf(conversation: string): OpenedHead | undefined {
  return kept.get(conversation)?.head;
}

/** How many of those that wait have been opened. */
export function openedCount(): number {
  let count = 0;
  for (const conversation of waitingRows().keys()) if (kept.has(conversation)) count += 1;
  return count;
}

/** What stands on the screen now: opened before anything else. */
export function lookAt(conversations: readonly string[]): void {
  seen = conversations;
  void openHeads();
}

/** Which of the team's epochs are open: what was read before they were has to be read again. */
export function openedEpochs(): string {
  return epochs;
}

/** Told by the upkeep: without the team's epochs nothing opens. */
export function learnEpochs(opened: readonly number[]): void {
  epochs = opened.join(",");
  void openHeads();
}

function nextBatch(): Row[] {
  const [waiting, settled] = [waitingRows(), settledRows()];
  const looked = seen
    .flatMap((each) => waiting.get(each) ?? settled.get(each) ?? [])
    .filter((row) => isDue(row, kept, epochs));
  if (looked.length > 0) return looked.slice(0, firstBatch);
  return [...waiting.values()]
    .filter((row) => isDue(row, kept, epochs))
    .sort(byPromise)
    .slice(0, laterBatch);
}

/** Opens what is due until nothing is. Called after every change; only one is ever at work. */
export async function openHeads(): Promise<void> {
  if (isAtWork || epochs === "") return;
  clearTimeout(timer);
  isAtWork = true;
  try {
    for (let batch = nextBatch(); batch.length > 0 && isOpen(); batch = nextBatch()) await open(batch);
  } catch {
    // Not reached, or locked meanwhile: tried again in a while, if there is still somebody to read.
    if (isOpen()) timer = setTimeout(() => void openHeads(), pauseMilliseconds);
  } finally {
    isAtWork = false;
  }
}

async function open(batch: readonly Row[]): Promise<void> {
  const opened = epochs;
  const conversations = batch.map(({ conversation }) => conversation);
  const { heads, left } = await ask("post", "/api/inbox/heads", { body: { conversations } });
  const read = await keys().openHeads(heads);
  if (!isOpen()) return;
  // What did not fit the answer is due again.
  const answered = batch.filter(({ conversation }) => !left.includes(conversation));
  if (answered.length === 0) throw new Endless();
  kept = withHeads(kept, answered, read, opened);
}

export function beginHeads(): void {
  untilClosed(() => {
    clearTimeout(timer);
    [kept, seen, epochs] = [none, [], ""];
  });
}
