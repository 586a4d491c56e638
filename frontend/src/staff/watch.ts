// The live line of a session: how a browser learns within a second that it was signed out elsewhere or by a colleague.
import { openStaffSocket } from "../socket/staff.ts";
import { ask } from "./ask.ts";
import { endHere } from "./ending.ts";

/** Gives the function that stops watching. */
export function beginWatching(): () => void {
  return openStaffSocket({
    ticket: async () => (await ask("post", "/api/accounts/me/socket-ticket", {})).ticket,
    onended: () => {
      endHere("ended");
    },
  });
}
