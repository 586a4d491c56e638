// A call at the door while many are made: the server asks for a little work first, and the worker does it in sight.
import { ServerRefusal } from "../api/refusal.ts";
import { type Attempt, Working } from "../api/working.ts";
import { callKey } from "../state/randomness.ts";
import type { Progress } from "../vault/index.ts";
import { keys } from "./keys.ts";

/** Told how far the work has come, and when it is over. */
export type Told = (progress: Progress | undefined) => void;

/** Only so many passphrases are checked at once: whoever finds all places taken comes back after the second or two that
 * the server says, without having to press again. What takes longer, or comes again and again, the person is told. */
const longestPauseSeconds = 5;
const mostPauses = 5;

function pauseOf(fault: unknown): number | undefined {
  if (!(fault instanceof ServerRefusal) || fault.code !== "too_many") return undefined;
  const seconds = Number(fault.params["seconds"]);
  return seconds <= longestPauseSeconds ? seconds : undefined;
}

export async function withWork<Result>(attempt: Attempt<Result>, told: Told = () => {}): Promise<Result> {
  const working = new Working((asked) => {
    told({ done: 0, total: asked.puzzles });
    return keys().solveWork(asked, told);
  });
  const key = callKey();
  const once: Attempt<Result> = (work, same) => {
    told(undefined);
    return attempt(work, same);
  };
  for (let pauses = 0; ; pauses += 1)
    try {
      return await working.through(once, key);
    } catch (fault) {
      const seconds = pauseOf(fault);
      if (seconds === undefined || pauses === mostPauses) throw fault;
      await new Promise((done) => setTimeout(done, seconds * 1000));
    }
}
