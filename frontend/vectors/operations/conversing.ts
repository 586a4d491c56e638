// Whole threads, and the work that is asked for under pressure, as vectors ask for them.
import { verifyKeysLog } from "../../src/crypto/keysLog.ts";
import { KemKeyPair } from "../../src/crypto/hpke.ts";
import { SealingError } from "../../src/crypto/refusals.ts";
import { openRing } from "../../src/crypto/ring.ts";
import { openSlot, ThreadKey } from "../../src/crypto/slots.ts";
import type { ReadEnvelope } from "../../src/crypto/readEnvelopes.ts";
import { type FiledEnvelope, Thread } from "../../src/crypto/threads.ts";
import { writeWish } from "../../src/crypto/wishes.ts";
import { isSolved, solveWork } from "../../src/crypto/work.ts";
import { Given, type Operation, type Values } from "../given.ts";

function filed(given: Given): FiledEnvelope {
  const side = given.text("side") === "staff" ? "staff" : "visitor";
  return { n: given.number("n"), side, envelope: given.data("envelope") };
}

function shown(read: ReadEnvelope): Values {
  const { n, side } = read;
  if (!("message" in read)) return { n, side, refused: read.refusal.failure };
  const { author, alias, role = "", message, doubt } = read;
  const { day, text, wish, part = "" } = message;
  const told = { day, text, wish: writeWish(wish), part, doubt: doubt?.failure ?? "" };
  return { n, side, author, alias, role, ...told };
}

function next(thread: Thread, side: "visitor" | "staff"): Values {
  const { n, previous } = thread.next(side);
  return { n, prev: previous };
}

/** The generation that is written under, or why nothing is. */
function writes(thread: Thread): number | string {
  try {
    return thread.newest().generation;
  } catch (refusal) {
    if (!(refusal instanceof SealingError)) throw refusal;
    return refusal.failure;
  }
}

async function told(thread: Thread, given: Given): Promise<Values> {
  const log = await verifyKeysLog(given.data("log"), given.data("root_pk"), given.day("today"));
  const believed = { log, team: given.text("team") };
  for (const piece of given.items("pieces"))
    await thread.read(
      new Given({ piece }).items("piece").map((each) => filed(new Given(each))),
      believed,
    );
  return {
    messages: thread.messages.map(shown),
    faults: thread.faults(),
    next: { visitor: next(thread, "visitor"), staff: next(thread, "staff") },
    writes: writes(thread),
    furthest: thread.furthest,
    begun_at: thread.newestBegun?.lines ?? 0,
    known_outside: thread.isKnownOutside(believed) ? 1 : 0,
  };
}

export const conversing: Readonly<Record<string, Operation>> = {
  read_thread: async (given) => {
    const thread = new Thread(given.data("conversation"));
    for (const key of given.items("keys").map((each) => new Given(each)))
      thread.keep(new ThreadKey(thread.conversation, key.number("generation"), key.data("key")));
    return told(thread, given);
  },

  /** From the ring to the key that is written with, as a visitor's client goes. */
  read_mailbox: async (given) => {
    const thread = new Thread(given.data("conversation"));
    await thread.keepRing(await openRing(given.data("ring_key"), thread.conversation, given.data("ring")));
    return told(thread, given);
  },

  /** From the team's slots to the key that is written with, as a member's client goes. */
  read_question: async (given) => {
    const thread = new Thread(given.data("conversation"));
    const keys = await KemKeyPair.fromSeed(given.data("seed"));
    for (const slot of given.items("slots").map((each) => new Given(each)))
      thread.keep(await openSlot(keys, thread.conversation, slot.number("generation"), slot.data("slot")));
    return told(thread, given);
  },

  solve_work: (given) => ({
    nonces: solveWork(given.data("challenge"), given.number("puzzles"), given.number("bits")),
  }),

  is_solved: (given) => ({
    solved: isSolved(given.data("challenge"), given.items("nonces").map(Number), given.number("bits")),
  }),
};
