// Does one thing until it is done: works when the server asks for work, waits when it cannot be reached, and says so.
import { passes, pauseSeconds } from "../../api/passing.ts";
import { type Attempt, Working } from "../../api/working.ts";
import { callKey } from "../../state/randomness.ts";
import type { Progress, SolvedText, WorkText } from "../../vault/index.ts";
import { keys } from "./keys.ts";

export type Effort =
  | { readonly name: "keys" | "work"; readonly done: number; readonly total: number }
  | { readonly name: "sending" | "offline" }
  | { readonly name: "waiting"; readonly seconds: number };

/** Somebody went away from what was being tried; nobody is told of it. */
export class GivenUp extends Error {}

type Solve = (work: WorkText, told: (progress: Progress) => void) => Promise<SolvedText>;

export class Persistence {
  effort = $state.raw<Effort>({ name: "sending" });
  readonly #ended = new AbortController();
  readonly #working: Working;

  constructor(solve: Solve = (work, told) => keys().solveWork(work, told)) {
    this.#working = new Working(async (asked) => {
      this.tell("work", { done: 0, total: asked.puzzles });
      const solved = await solve(asked, (progress) => {
        this.tell("work", progress);
      });
      this.#stopIfEnded();
      return solved;
    });
  }

  giveUp(): void {
    this.#ended.abort();
  }

  tell(name: "keys" | "work", { done, total }: Progress): void {
    this.effort = { name, done, total };
  }

  /** What is tried has to be the same every time, and has one key, so that the server does it once. */
  async until<Result>(attempt: Attempt<Result>): Promise<Result> {
    const key = callKey();
    for (let failures = 0; ;) {
      try {
        return await this.once(attempt, key);
      } catch (fault) {
        if (!passes(fault)) throw fault;
        await this.#pause(pauseSeconds(fault, (failures += 1)));
      }
    }
  }

  /** With the work that is asked for, and without waiting for anything. */
  once<Result>(attempt: Attempt<Result>, key?: string): Promise<Result> {
    return this.#working.through(async (work, same) => {
      this.effort = { name: "sending" };
      try {
        return await attempt(work, same);
      } finally {
        this.#stopIfEnded();
      }
    }, key);
  }

  /** As long as after something that failed once. */
  pause(): Promise<void> {
    return this.#pause(pauseSeconds(undefined));
  }

  #stopIfEnded(): void {
    if (this.#ended.signal.aborted) throw new GivenUp();
  }

  /** Counted down in sight, and over at once when the network is back. */
  async #pause(seconds: number): Promise<void> {
    let left = Math.ceil(seconds);
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
