// In the worker: what was read, as documents see it.
import type { Believed } from "../crypto/authors.ts";
import { readPart } from "../crypto/parts.ts";
import { SealingError } from "../crypto/refusals.ts";
import type { ReadEnvelope } from "../crypto/readEnvelopes.ts";
import type { Thread } from "../crypto/threads.ts";
import { fromText } from "../crypto/text.ts";
import type { FiledEnvelope } from "../crypto/threads.ts";
import type { Entry, FiledText, ReadThread } from "./threadTexts.ts";

export function filedOf({ n, side, envelope }: FiledText): FiledEnvelope {
  return { n, side, envelope: fromText(envelope) };
}

export function entryOf(read: ReadEnvelope): Entry {
  const { n, side } = read;
  if (!("message" in read)) return { n, side, fault: read.refusal.failure };
  const { alias, role, author, message } = read;
  const { day, text, wish } = message;
  const part = message.part && readPart(message.part);
  const told = { ...(role && { role }), ...(wish && { wish }), ...(part && { part }) };
  return { n, side, alias, day, text, author, ...told };
}

export function readThreadOf(thread: Thread, { log }: Believed): ReadThread {
  const [listDay, ahead] = [log?.lastDay, thread.ahead];
  return {
    messages: thread.messages.map(entryOf),
    faults: thread.faults(),
    ...(listDay && { listDay }),
    ...(ahead && { ahead: { n: ahead.lines - 1, hash: ahead.hash } }),
  };
}

/** What does not open is told in its place and stops nothing else. */
export async function unlessRefused<Good, Bad>(
  attempt: () => Promise<Good>,
  refused: (refusal: SealingError) => Bad,
): Promise<Good | Bad> {
  try {
    return await attempt();
  } catch (refusal) {
    if (!(refusal instanceof SealingError)) throw refusal;
    return refused(refusal);
  }
}
