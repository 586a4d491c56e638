// Feeds every parser what nobody sent, and ends at the first surprise.
import fc from "fast-check";
import { mutated } from "./mutations.ts";
import { type Target, targets, tried } from "./targets.ts";

/** Runs so many cases, divided by the targets' shares; says how many each got. */
export async function fuzz(cases: number, seed: number): Promise<ReadonlyMap<string, number>> {
  const every = targets();
  const whole = every.reduce((sum, { share }) => sum + share, 0);
  const counts = new Map<string, number>();
  for (const target of every)
    counts.set(target.name, await feed(target, Math.ceil((cases * target.share) / whole), seed));
  return counts;
}

export async function feed(target: Target, numRuns: number, seed: number): Promise<number> {
  let count = 0;
  const property = fc.asyncProperty(mutated(target.starts), async ({ start, data }) => {
    count += 1;
    await tried(target, start, data);
  });
  await fc.assert(property, { numRuns, seed, includeErrorInReport: true });
  return count;
}
