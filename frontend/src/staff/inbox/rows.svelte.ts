// The questions as the server tells them, without a word of what they say. A snapshot, and then only what changed:
// rows that were announced are asked for, and whatever was announced unheard is found by reading anew.
import { SvelteSet } from "svelte/reactivity";
import { ask } from "../ask.ts";
import { isOpen } from "../console.svelte.ts";
import { untilClosed } from "../ending.ts";
import { firstPages } from "../pages.ts";
import type { Row } from "../schemas.ts";
import { missing, type Rows, tableOf, without, withRows } from "./tables.ts";

const none: Rows = new Map();

/** Many changes at once, as when somebody is handed ten questions, become one call. */
const gatherMilliseconds = 250;
/** The most rows of one call, as on the server. */
const mostRows = 200;
/** Of what waits: each has a thousand rows. */
const mostPages = 20;
/** What Redis lost is seen within a minute; with thousands of rows a little later, since reading them costs more. */
const againMilliseconds = 60_000;
const perRowMilliseconds = 30;

let waiting = $state.raw(none);
let settled = $state.raw(none);
let phase = $state<"loading" | "ready" | "unreachable">("loading");
/** "first" before any page was read; null after the last. */
let cursor = $state<string | null>("first");
let isReadingSettled = $state(false);
let isSettledUnreachable = $state(false);
const gone = new SvelteSet<string>();

let turn: Promise<void> = Promise.resolve();
const changed = new SvelteSet<string>();
let gathering: ReturnType<typeof setTimeout> | undefined;
let again: ReturnType<typeof setTimeout> | undefined;
let onrows: () => void = () => {};

export function waitingRows(): Rows {
  return waiting;
}

export function settledRows(): Rows {
  return settled;
}

export function inboxPhase(): "loading" | "ready" | "unreachable" {
  return phase;
}

export function rowOf(conversation: string): Row | undefined {
  return waiting.get(conversation) ?? settled.get(conversation);
}

/** Erased by the person who wrote it, or at the end of its time. */
export function isGone(conversation: string): boolean {
  return gone.has(conversation);
}

/** `told` hears of every change of the rows: the heads are opened after them. */
export function beginInbox(told: () => void): void {
  onrows = told;
  untilClosed(() => {
    clearTimeout(gathering);
    clearTimeout(again);
    [waiting, settled, phase, cursor] = [none, none, "loading", "first"];
    changed.clear();
    gone.clear();
  });
  void readInbox();
}

/** One after the other: a snapshot never overtakes a row that was asked for after it. */
function inTurn(work: () => Promise<void>): Promise<void> {
  turn = turn.then(work, work);
  return turn;
}

/** Those promised first, if a flood has made more of them than anybody can look through. */
function readPages(): Promise<Row[]> {
  return firstPages(mostPages, async (page) => {
    const given = await ask("get", "/api/inbox", page === null ? {} : { query: { page } });
    return { found: given.questions, next: given.next };
  });
}

/** Reads everything that waits. After every welcome of the socket too: what was said meanwhile was not heard. */
export function readInbox(): Promise<void> {
  clearTimeout(again);
  return inTurn(async () => {
    try {
      const questions = await readPages();
      if (!isOpen()) return;
      waiting = tableOf(questions);
      settled = without(settled, waiting.keys());
      phase = "ready";
      onrows();
    } catch {
      if (phase === "loading") phase = "unreachable";
    }
    clearTimeout(again);
    if (isOpen())
      again = setTimeout(() => void readInbox(), againMilliseconds + waiting.size * perRowMilliseconds);
  });
}

/** Announced on the socket. */
export function noteChange(conversation: string): void {
  changed.add(conversation);
  gathering ??= setTimeout(() => {
    gathering = undefined;
    void askRows();
  }, gatherMilliseconds);
}

function askRows(): Promise<void> {
  return inTurn(async () => {
    const conversations = [...changed].slice(0, mostRows);
    if (conversations.length === 0 || !isOpen()) return;
    for (const each of conversations) changed.delete(each);
    try {
      const { questions } = await ask("post", "/api/inbox/rows", { body: { conversations } });
      if (!isOpen()) return;
      forget(missing(conversations, questions));
      learnRows(questions);
    } catch {
      // The next reading of everything finds them.
    }
    if (changed.size > 0) void askRows();
  });
}

function forget(conversations: readonly string[]): void {
  if (conversations.length === 0) return;
  for (const each of conversations) gone.add(each);
  waiting = without(waiting, conversations);
  settled = without(settled, conversations);
}

export function learnRows(rows: readonly Row[]): void {
  ({ waiting, settled } = withRows({ waiting, settled }, rows));
  onrows();
}

interface SettledState {
  readonly isReading: boolean;
  readonly hasMore: boolean;
  readonly isUnreachable: boolean;
}

export function settledState(): SettledState {
  return { isReading: isReadingSettled, hasMore: cursor !== null, isUnreachable: isSettledUnreachable };
}

/** The first page, once: when somebody looks. */
export function beginSettled(): void {
  if (cursor === "first") void readSettled();
}

/** One page more of what is answered and closed. */
export async function readSettled(): Promise<void> {
  if (isReadingSettled || cursor === null) return;
  isReadingSettled = true;
  try {
    const query = cursor === "first" ? {} : { query: { page: cursor } };
    const { questions, next } = await ask("get", "/api/inbox/settled", query);
    if (!isOpen()) return;
    learnRows(questions);
    cursor = next;
    isSettledUnreachable = false;
  } catch {
    isSettledUnreachable = true;
  } finally {
    isReadingSettled = false;
  }
}
