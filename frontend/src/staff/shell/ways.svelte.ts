// The ways through the console for somebody: the views they may see, and what waits behind each.
import { say } from "../../state/words.svelte.ts";
import type { View } from "../console.svelte.ts";
import { lineNow } from "../chat/desk.svelte.ts";
import { isFree } from "../inbox/row.ts";
import { waitingRows } from "../inbox/rows.svelte.ts";
import { isAdministrator, isChatting, isMember, seesTeam } from "../roles.ts";
import type { OwnAccount } from "../schemas.ts";
import { waitingFor } from "../tasks.svelte.ts";

interface Way {
  readonly key: View;
  readonly text: string;
  readonly waiting?: string;
}

function viewsOf(account: OwnAccount): View[] {
  return [
    "start",
    ...(isChatting(account) ? (["chat"] as const) : []),
    ...(isMember(account) ? (["inbox", "templates", "publications"] as const) : []),
    "account",
    ...(seesTeam(account) ? (["team"] as const) : []),
    ...(isAdministrator(account) ? (["people", "events"] as const) : []),
  ];
}

function waitingText(view: View, account: OwnAccount): string | undefined {
  if (view === "start") {
    const count = waitingFor(account).length;
    return count > 0 ? say("staff-waiting-count", { count }) : undefined;
  }
  if (view === "chat") {
    const count = lineNow()?.waiting ?? 0;
    return count > 0 ? say("desk-waiting-count", { count }) : undefined;
  }
  if (view !== "inbox") return undefined;
  const count = [...waitingRows().values()].filter(isFree).length;
  return count > 0 ? say("staff-unclaimed-count", { count }) : undefined;
}

export function waysOf(account: OwnAccount): Way[] {
  return viewsOf(account).map((key) => {
    const waiting = waitingText(key, account);
    return { key, text: say(`staff-view-${key}`), ...(waiting === undefined ? {} : { waiting }) };
  });
}
