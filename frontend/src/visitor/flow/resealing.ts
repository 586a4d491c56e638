// What is sealed to the team's key goes to the server, and is sealed again when the team has another by then. Never
// without end: a server needs no more than one code to keep a telephone busy.
import type { Attempt } from "../../api/working.ts";
import { isRefusal } from "./faults.ts";
import { ListTooOld, readLogAnew } from "./keys.ts";
import type { Persistence } from "./persisting.svelte.ts";

const mostTries = 3;

export interface Resealed<Made, Result> {
  /** By the list as it is believed at that moment. */
  readonly seal: () => Promise<Made>;
  /** The same bytes every time, so that the server keeps them once. */
  readonly send: (made: Made, ...again: Parameters<Attempt<Result>>) => Promise<Result>;
  /** What the server has of it already: it may have been taken, and its answer lost on the way. */
  readonly find: (made: Made) => Promise<Result | undefined>;
}

/** Throws ListTooOld when the newest list has no other key for the day of this visit than the one that was refused. */
export async function sendResealed<Made extends { readonly team_key_id: string }, Result>(
  effort: Persistence,
  { seal, send, find }: Resealed<Made, Result>,
): Promise<Result> {
  let made = await seal();
  for (let tries = 1; ; tries += 1) {
    const refused = made;
    try {
      return await effort.until((...again) => send(refused, ...again));
    } catch (fault) {
      if (!isRefusal(fault, "changed_meanwhile")) throw fault;
      const found = await find(refused);
      if (found !== undefined) return found;
      if (tries === mostTries) throw fault;
    }
    await effort.until(() => readLogAnew());
    made = await seal();
    if (made.team_key_id === refused.team_key_id) throw new ListTooOld();
    if (tries > 1) await effort.pause();
  }
}
