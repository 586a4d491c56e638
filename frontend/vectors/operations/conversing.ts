// Whole threads, and the work that is asked for under pressure, as vectors ask for them.
import { verifyKeysLog } from "../../src/crypto/keysLog.ts";
import { ThreadKey } from "../../src/crypto/slots.ts";
import { type FiledEnvelope, type ReadEnvelope, Thread } from "../../src/crypto/threads.ts";
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
  const { author, alias, role = "", message } = read;
  const { day, text, wish } = message;
  return { n, side, author, alias, role, day, text, wish: writeWish(wish) };
}

function next(thread: Thread, side: "visitor" | "staff"): Values {
  const { n, previous } = thread.next(side);
  return { n, prev: previous };
}

async function read(given: Given): Promise<Thread> {
  const thread = new Thread(given.data("conversation"));
  for (const key of given.items("keys").map((each) => new Given(each)))
    thread.keep(new ThreadKey(thread.conversation, key.number("generation"), key.data("key")));
  const log = await verifyKeysLog(given.data("log"), given.data("root_pk"), given.day("today"));
  for (const piece of given.items("pieces"))
    await thread.read(
      new Given({ piece }).items("piece").map((each) => filed(new Given(each))),
      { log, team: given.text("team") },
    );
  return thread;
}

export const conversing: Readonly<Record<string, Operation>> = {
  read_thread: async (given) => {
    const thread = await read(given);
    return {
      messages: thread.messages.map(shown),
      faults: thread.faults(),
      next: { visitor: next(thread, "visitor"), staff: next(thread, "staff") },
      generation: thread.newest().generation,
    };
  },

  solve_work: (given) => ({
    nonces: solveWork(given.data("challenge"), given.number("puzzles"), given.number("bits")),
  }),

  is_solved: (given) => ({
    solved: isSolved(given.data("challenge"), given.items("nonces").map(Number), given.number("bits")),
  }),
};
