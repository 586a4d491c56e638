// A call while too many come at once: the server asks for a little work first, and the worker does it.
import type { SolvedText } from "../vault/index.ts";
import { isRefusal } from "./faults.ts";
import { keys } from "./keys.ts";

/** Work that was done may be too little when the pressure rose meanwhile. */
const most = 3;

export async function withWork<Result>(
  attempt: (work: SolvedText | null) => Promise<Result>,
): Promise<Result> {
  let work: SolvedText | null = null;
  for (let tried = 1; ; tried += 1)
    try {
      return await attempt(work);
    } catch (fault) {
      if (!isRefusal(fault, "work_needed") || tried > most) throw fault;
      const { challenge, puzzles, bits } = fault.params;
      work = await keys().solveWork({
        challenge: String(challenge),
        puzzles: Number(puzzles),
        bits: Number(bits),
      });
    }
}
