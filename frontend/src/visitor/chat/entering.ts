// Into the line: a hello that only the team opens, sent until there is a place or a no.
import type { FirstLineText } from "../../vault/index.ts";
import { isRefusal } from "../flow/faults.ts";
import { believeFreshLog, keys, readLogAnew } from "../flow/keys.ts";
import type { Persistence } from "../flow/persisting.svelte.ts";
import type { RoomCalls, RoomSnapshot } from "./roomCalls.ts";

export async function enterLine(
  calls: RoomCalls,
  first: FirstLineText,
  effort: Persistence,
): Promise<RoomSnapshot> {
  for (;;) {
    await effort.until(() => believeFreshLog());
    const made = await keys().room.newRoom(first);
    try {
      return await effort.until((work) => calls.enter(made, work));
    } catch (fault) {
      if (!isRefusal(fault, "changed_meanwhile")) throw fault;
    }
    // The answer was lost on the way, and the room is there; or the team has another key.
    const there = await effort
      .until(() => calls.read({ after: 0, epoch: 0 }))
      .catch((fault: unknown) => {
        if (!isRefusal(fault, "not_found")) throw fault;
        return undefined;
      });
    if (there) return there.room;
    await effort.until(() => readLogAnew());
  }
}
