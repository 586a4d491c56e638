// What is asked of the server with six words: every call of an open mailbox, opened again when its session has ended.
import { call, type Manner } from "../../api/call.ts";
import { allParts, mostOfThread } from "../../api/parts.ts";
import type { FiledText, MailboxThreadText, NewWordsText, SolvedText } from "../../vault/index.ts";
import { isRefusal } from "./faults.ts";
import { keys } from "./keys.ts";
import type { Persistence } from "./persisting.svelte.ts";

let session: string | undefined;

export interface MailboxState {
  readonly conversation: string;
  readonly generation: number;
  readonly ring: MailboxThreadText["ring"];
  readonly state: "waiting" | "being_answered" | "answered" | "closed";
  readonly answer_by: string | null;
  readonly kept_until: string;
  readonly last: number;
}

const manner = (): Manner => ({ authorization: `Mailbox ${session ?? ""}` });

/** Throws not_found for words that open nothing. */
export async function openMailbox(work: SolvedText | null): Promise<void> {
  const opened = await call("post", "/api/mailboxes/open", { body: { ...(await keys().access()), work } });
  session = opened.session;
}

/** Sessions last half an hour; whoever still has the keys opens again, once. */
async function opened<Result>(effort: Persistence, attempt: () => Promise<Result>): Promise<Result> {
  try {
    return await attempt();
  } catch (fault) {
    if (!isRefusal(fault, "not_found")) throw fault;
    await effort.once(openMailbox);
    return attempt();
  }
}

export function readMailbox(effort: Persistence): Promise<MailboxState> {
  return opened(effort, () => call("get", "/api/mailbox", {}, manner()));
}

/** Everything after a number. Fetching an answer marks it as read. Throws Endless. */
export function readEnvelopes(after: number, effort: Persistence): Promise<FiledText[]> {
  return allParts(after, mostOfThread, async (last) => {
    const query = { after: last };
    const part = await opened(effort, () => call("get", "/api/mailbox/envelopes", { query }, manner()));
    return { found: part.envelopes, more: part.more };
  });
}

export async function writeEnvelope(
  envelope: string,
  work: SolvedText | null,
  effort: Persistence,
): Promise<void> {
  const body = { envelope, work };
  await opened(effort, () => call("post", "/api/mailbox/envelopes", { body }, manner()));
}

export async function eraseMailbox(effort: Persistence): Promise<void> {
  await opened(effort, () => call("post", "/api/mailbox/erase", {}, manner()));
  session = undefined;
}

export async function changeWords(words: NewWordsText): Promise<void> {
  const taken = await call("post", "/api/mailbox/words", { body: words }, manner());
  session = taken.session;
}

/** Another key under the same words: a session that has ended is opened again. */
export function renewWords(words: NewWordsText, effort: Persistence): Promise<void> {
  return opened(effort, () => changeWords(words));
}

/** What the words open, if anything: asked when the answer to asking was lost. No session stays of it. */
export async function lookIntoMailbox(work: SolvedText | null): Promise<MailboxState | undefined> {
  try {
    const opened = await call("post", "/api/mailboxes/open", { body: { ...(await keys().access()), work } });
    const visit = { authorization: `Mailbox ${opened.session}` };
    const box = await call("get", "/api/mailbox", {}, visit);
    call("post", "/api/mailbox/leave", {}, visit).catch(() => undefined);
    return box;
  } catch (fault) {
    if (isRefusal(fault, "not_found")) return undefined;
    throw fault;
  }
}

/** Whether the new words are in use already: asked when the answer to changing them was lost. */
export async function newWordsOpen(work: SolvedText | null): Promise<boolean> {
  try {
    const opened = await call("post", "/api/mailboxes/open", {
      body: { ...(await keys().nextAccess()), work },
    });
    session = opened.session;
    return true;
  } catch (fault) {
    if (isRefusal(fault, "not_found")) return false;
    throw fault;
  }
}

/** The last thing a page does: it is sent even while the next page loads, and nobody waits for it. */
export function leaveMailbox(how: "leave" | "erase" = "leave"): void {
  if (session === undefined) return;
  const last = { ...manner(), isLast: true };
  session = undefined;
  call("post", how === "erase" ? "/api/mailbox/erase" : "/api/mailbox/leave", {}, last).catch(
    () => undefined,
  );
}
