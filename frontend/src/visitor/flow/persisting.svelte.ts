// Does one thing until it is done: works when the server asks for work, waits when it cannot be reached, and says so.
import { randomFraction } from "../../state/randomness.ts";
import type { Progress, SolvedText, WorkText } from "../../vault/index.ts";
import { isRefusal, passes } from "./faults.ts";
import { keys } from "./keys.ts";

export type Effort =
  | { readonly name: "keys" | "work"; readonly done: number; readonly total: number }
  | { readonly name: "sending" | "offline" }
  | { readonly name: "waiting"; readonly seconds: number };

/** Somebody went away from what was being tried; nobody is told of it. */
export class GivenUp extends Error {}

/** More work was asked for than one thing that somebody does may cost. */
export class TooMuchWork extends Error {}

const longestPauseSeconds = 30;

/**
 * For all that one thing takes which somebody does. Our server asks once for a call, and again when an answer was lost or
 * the challenge had run out: whoever asks for more has no other use for it than an empty battery.
 */
const mostChallenges = 8;

type Solve = (work: WorkText, told: (progress: Progress) => void) => Promise<SolvedText>;

export class Persistence {
  effort = $state.raw<Effort>({ name: "sending" });
  readonly #ended = new AbortController();
  readonly #solve: Solve;
  #challenges = 0;

  constructor(solve: Solve = (work, told) => keys().solveWork(work, told)) {
    this.#solve = solve;
  }

  giveUp(): void {
    this.#ended.abort();
  }

  tell(name: "keys" | "work", { done, total }: Progress): void {
    this.effort = { name, done, total };
  }

  /** What is tried has to be the same every time, so that the server does it once. */
  async until<Result>(attempt: (work: SolvedText | null) => Promise<Result>): Promise<Result> {
    for (let failures = 0; ;) {
      try {
        return await this.once(attempt);
      } catch (fault) {
        if (!passes(fault)) throw fault;
        await this.#pause((failures += 1), Number(fault.params["seconds"]));
      }
    }
  }

  /** With the work that is asked for, and without waiting for anything. */
  async once<Result>(attempt: (work: SolvedText | null) => Promise<Result>): Promise<Result> {
    for (let work: SolvedText | null = null; ;) {
      this.effort = { name: "sending" };
      try {
        const result = await attempt(work);
        this.#stopIfEnded();
        return result;
      } catch (fault) {
        this.#stopIfEnded();
        if (!isRefusal(fault, "work_needed")) throw fault;
        work = await this.#worked(fault.params);
      }
    }
  }

  /** As long as after something that failed once. */
  pause(): Promise<void> {
    return this.#pause(1, 0);
  }

  #stopIfEnded(): void {
    if (this.#ended.signal.aborted) throw new GivenUp();
  }

  async #worked(params: Readonly<Record<string, string | number>>): Promise<SolvedText> {
    if (this.#challenges === mostChallenges) throw new TooMuchWork();
    this.#challenges += 1;
    const asked: WorkText = {
      challenge: String(params["challenge"]),
      puzzles: Number(params["puzzles"]),
      bits: Number(params["bits"]),
    };
    this.tell("work", { done: 0, total: asked.puzzles });
    const solved = await this.#solve(asked, (progress) => {
      this.tell("work", progress);
    });
    this.#stopIfEnded();
    return solved;
  }

  /** Counted down in sight, and over at once when the network is back. */
  async #pause(failures: number, asked: number): Promise<void> {
    const own = Math.min(longestPauseSeconds, 2 ** failures + 2 * randomFraction());
    let left = Math.ceil(asked > 0 ? asked : own);
    const { signal } = this.#ended;
    while (left > 0 && !signal.aborted) {
      this.effort = navigator.onLine ? { name: "waiting", seconds: left } : { name: "offline" };
      const isBack = await secondOrNetwork(signal);
      left = isBack ? 0 : left - 1;
      // Without a network there is nothing to try.
      if (!navigator.onLine) left = Math.max(left, 1);
    }
    this.#stopIfEnded();
  }
}

/** True when the network came back before the second was over. */
function secondOrNetwork(signal: AbortSignal): Promise<boolean> {
  return new Promise((done) => {
    const over = new AbortController();
    const end = (isBack: boolean): void => {
      clearTimeout(timer);
      over.abort();
      done(isBack);
    };
    const timer = setTimeout(end, 1000, false);
    const options = { signal: over.signal };
    addEventListener(
      "online",
      () => {
        end(true);
      },
      options,
    );
    signal.addEventListener(
      "abort",
      () => {
        end(false);
      },
      options,
    );
  });
}
