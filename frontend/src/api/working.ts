// What the server may ask for before it does a call: a little work first, and then the same call again under the same
// key, so that it is done once however often it is sent.
import { callKey } from "../state/randomness.ts";
import type { SolvedText, WorkText } from "../vault/index.ts";
import { type RefusalParams, ServerRefusal } from "./refusal.ts";

/** More work was asked for than one thing that somebody does may cost. */
export class TooMuchWork extends Error {}

/**
 * For all that one thing takes which somebody does. Our server asks once for a call, and again when an answer was lost or
 * the challenge had run out: whoever asks for more has no other use for it than an empty battery.
 */
const mostChallenges = 8;

export type Attempt<Result> = (work: SolvedText | null, key: string) => Promise<Result>;

function asked({ challenge, puzzles, bits }: RefusalParams): WorkText {
  return { challenge: String(challenge), puzzles: Number(puzzles), bits: Number(bits) };
}

export class Working {
  readonly #solve: (asked: WorkText) => Promise<SolvedText>;
  #challenges = 0;

  constructor(solve: (asked: WorkText) => Promise<SolvedText>) {
    this.#solve = solve;
  }

  /** What is tried has to be the same every time: work fits no other call than the one it was asked for. */
  async through<Result>(attempt: Attempt<Result>, key = callKey()): Promise<Result> {
    for (let work: SolvedText | null = null; ;)
      try {
        return await attempt(work, key);
      } catch (fault) {
        if (!(fault instanceof ServerRefusal) || fault.code !== "work_needed") throw fault;
        if (this.#challenges === mostChallenges) throw new TooMuchWork();
        this.#challenges += 1;
        work = await this.#solve(asked(fault.params));
      }
  }
}
