// What staff do in the chat. The server's answer is read into the line and the room it is about.
import { ask } from "../ask.ts";
import { chooseView, ownAccount } from "../console.svelte.ts";
import { keys } from "../keys.ts";
import { readLine } from "./desk.svelte.ts";
import type { AtWork, Reason } from "./shapes.ts";
import { beginTalk, leaveTalk, showTalk, talksNow } from "./talks.svelte.ts";

export async function setPresence(state: AtWork, capacity: number): Promise<void> {
  await ask("post", "/api/chat/presence", { body: { state, capacity } });
  await readLine();
}

export async function override(open: boolean | null): Promise<void> {
  await ask("post", "/api/chat/override", { body: { open } });
  await readLine();
}

/** Sits down and shows the room. */
async function enter(room: string): Promise<void> {
  beginTalk(room, ownAccount().person);
  showTalk(room);
  chooseView("chat");
  await readLine();
}

export async function take(room: string): Promise<void> {
  await ask("post", "/api/chat/rooms/{room}/take", { path: { room } }).catch(async (fault: unknown) => {
    await readLine();
    throw fault;
  });
  await enter(room);
}

/** Whoever was asked in comes in; the lead may come into any talk, and everybody in it sees it. */
export async function join(room: string): Promise<void> {
  await enter(room);
}

export async function pass(room: string): Promise<void> {
  await ask("post", "/api/chat/rooms/{room}/pass", { path: { room } });
  await readLine();
}

export async function setUrgency(room: string, urgency: number, reason: Reason): Promise<void> {
  await ask("post", "/api/chat/rooms/{room}/urgency", { path: { room }, body: { urgency, reason } });
  await readLine();
}

export async function invite(room: string, person: string): Promise<void> {
  await ask("post", "/api/chat/rooms/{room}/invite", { path: { room }, body: await asked(room, person) });
  await again(room);
}

export async function hand(room: string, person: string): Promise<void> {
  await ask("post", "/api/chat/rooms/{room}/hand", { path: { room }, body: await asked(room, person) });
  await again(room);
}

/** By one's own signature: the server's word lets nobody in. */
async function asked(room: string, person: string): Promise<{ person: string; left: number; sig: string }> {
  const { left, sig } = await keys().rooms.invite(room, person, 0);
  return { person, left, sig };
}

export async function stepOut(room: string): Promise<void> {
  await ask("post", "/api/chat/rooms/{room}/step-out", { path: { room } });
  leaveTalk(room);
  await readLine();
}

export async function flagRisk(room: string, on: boolean): Promise<void> {
  await ask("post", "/api/chat/rooms/{room}/risk", { path: { room }, body: { on } });
  await again(room);
}

export async function end(room: string, report: boolean): Promise<void> {
  await ask("post", "/api/chat/rooms/{room}/end", { path: { room }, body: { report } });
  await again(room);
}

async function again(room: string): Promise<void> {
  await talksNow()
    .find((each) => each.room === room)
    ?.refresh();
  await readLine();
}
