// The rooms somebody sits in, several at once, and the one on screen. Nothing of them stays when the console is locked.
import { keys } from "../keys.ts";
import { Talk } from "./talk.svelte.ts";

const lookMilliseconds = 3_000;

let talks = $state.raw<readonly Talk[]>([]);
let shown = $state<string>();
let timer: ReturnType<typeof setInterval> | undefined;

export function talksNow(): readonly Talk[] {
  return talks;
}

export function shownTalk(): Talk | undefined {
  return talks.find(({ room }) => room === shown);
}

export function showTalk(room: string | undefined): void {
  shown = room;
}

/** Sits down in a room one is in; the same one if one sits there already. */
export function beginTalk(room: string, self: string): Talk {
  const sitting = talks.find((each) => each.room === room);
  if (sitting && sitting.phase !== "gone") return sitting;
  // Out of it meanwhile, and in it again: with new keys.
  if (sitting) drop(sitting);
  const talk = new Talk(room, self);
  talks = [...talks, talk];
  timer ??= setInterval(() => {
    for (const each of talks) each.look();
  }, lookMilliseconds);
  return talk;
}

function drop(talk: Talk): void {
  talk.close();
  talks = talks.filter((each) => each !== talk);
  void forgetRoom(talk.room);
}

export function leaveTalk(room: string): void {
  const talk = talks.find((each) => each.room === room);
  if (talk) drop(talk);
  if (shown === room) shown = undefined;
}

/** Overwrites its keys. Locked meanwhile, they are gone anyway. */
export async function forgetRoom(room: string): Promise<void> {
  await keys()
    .rooms.leave(room)
    .catch(() => undefined);
}

/** For the end: the worker with the keys is ended by whoever calls. */
export function forgetTalks(): void {
  clearInterval(timer);
  timer = undefined;
  for (const talk of talks) talk.close();
  talks = [];
  shown = undefined;
}

/** What was written in the rooms and has not left here. */
export function unsentTexts(): string[] {
  return talks.flatMap(({ composing: { draft, note, sayings } }) => [
    ...sayings.map(({ text }) => text),
    draft,
    note,
  ]);
}

export function unreadCount(): number {
  return talks.reduce((count, { unread }) => count + unread, 0);
}
