// A call at the door while many are made: the server asks for a little work first, and the worker does it in sight.
import { type Attempt, Working } from "../api/working.ts";
import type { Progress } from "../vault/index.ts";
import { keys } from "./keys.ts";

/** Told how far the work has come, and when it is over. */
export type Told = (progress: Progress | undefined) => void;

export function withWork<Result>(attempt: Attempt<Result>, told: Told = () => {}): Promise<Result> {
  const working = new Working((asked) => {
    told({ done: 0, total: asked.puzzles });
    return keys().solveWork(asked, told);
  });
  return working.through((work, same) => {
    told(undefined);
    return attempt(work, same);
  });
}
