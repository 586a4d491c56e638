// Into the line: a hello that only the team opens, sent until there is a place or a no.
import type { FirstLineText, NewRoomText } from "../../vault/index.ts";
import { isRefusal } from "../flow/faults.ts";
import { believeFreshLog, keys } from "../flow/keys.ts";
import type { Persistence } from "../flow/persisting.svelte.ts";
import { sendResealed } from "../flow/resealing.ts";
import type { RoomCalls, RoomSnapshot } from "./roomCalls.ts";

export function enterLine(
  calls: RoomCalls,
  first: FirstLineText,
  effort: Persistence,
): Promise<RoomSnapshot> {
  return sendResealed<NewRoomText, RoomSnapshot>(effort, {
    seal: async () => {
      await effort.until(() => believeFreshLog());
      return keys().room.newRoom(first);
    },
    send: (made, work, key) => calls.enter(made, work, key),
    find: async () => {
      const there = await effort
        .until(() => calls.read({ after: 0, epoch: 0 }))
        .catch((fault: unknown) => {
          if (!isRefusal(fault, "not_found")) throw fault;
          return undefined;
        });
      return there?.room;
    },
  });
}
