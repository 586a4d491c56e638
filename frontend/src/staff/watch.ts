// The live line of a session: how a browser learns within a second what others did, and that it was signed out.
import { openStaffSocket } from "../socket/staff.ts";
import { ask } from "./ask.ts";
import { isMember } from "./roles.ts";
import { endHere } from "./ending.ts";
import { isOpen, ownAccount } from "./console.svelte.ts";
import { noteLine } from "./chat/desk.svelte.ts";
import { hearRoom, setSender } from "./chat/wire.ts";
import { noteChange, readInbox } from "./inbox/rows.svelte.ts";
import { readStanding } from "./standing.ts";

function isReading(): boolean {
  return isOpen() && isMember(ownAccount());
}

/** Gives the function that stops watching. */
export function beginWatching(): () => void {
  return openStaffSocket({
    ticket: async () => (await ask("post", "/api/accounts/me/socket-ticket", {})).ticket,
    onended: () => {
      endHere("ended");
    },
    onstanding: () => void readStanding(),
    onwelcome: () => {
      noteLine();
      if (isReading()) void readInbox();
    },
    onchanged: (conversation) => {
      if (isReading()) noteChange(conversation);
    },
    online: noteLine,
    onroom: hearRoom,
    onsender: setSender,
  });
}
