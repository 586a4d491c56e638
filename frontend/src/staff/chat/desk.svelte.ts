// The line as the server tells it, and the first lines of those who wait, opened in the worker. A snapshot, read anew
// whenever it was announced to be another one, and now and then.
import type { OpenedHello } from "../../vault/index.ts";
import { ask } from "../ask.ts";
import { isOpen, ownAccount } from "../console.svelte.ts";
import { keepForCopying, untilClosed } from "../ending.ts";
import { keys } from "../keys.ts";
import { goneFrom, type Hellos, helloText, isSealed, noHellos, withHellos } from "./hellos.ts";
import { isIn, type LineRoom, type LineState } from "./shapes.ts";
import { beginTalk, forgetRoom, forgetTalks, talksNow, unsentTexts } from "./talks.svelte.ts";
import { isUp } from "./wire.ts";

const gatherMilliseconds = 150;
const againMilliseconds = 20_000;
const withoutSocketMilliseconds = 4_000;

let line = $state.raw<LineState>();
let readAt = $state(0);
let now = $state(0);
let isUnreachable = $state(false);
let hellos = $state.raw<Hellos>(noHellos);
let hasBegun = false;
let gathering: ReturnType<typeof setTimeout> | undefined;
let again: ReturnType<typeof setTimeout> | undefined;
let ticking: ReturnType<typeof setInterval> | undefined;
let turn: Promise<void> = Promise.resolve();

export function lineNow(): LineState | undefined {
  return line;
}

export function lineIsUnreachable(): boolean {
  return isUnreachable;
}

/** As the line told it, or as it was opened when sitting down: after a reload only the room itself tells it. */
export function helloOf(room: string): OpenedHello | undefined {
  return hellos.get(room) ?? talksNow().find((each) => each.room === room)?.hello;
}

export function lineRoom(room: string): LineRoom | undefined {
  return line?.rooms.find((each) => each.room === room);
}

/** Seconds since the line was read, for what counts up or down. */
export function secondsSince(): number {
  return Math.max(0, Math.floor((now - readAt) / 1000));
}

export function beginDesk(): void {
  if (hasBegun) return;
  hasBegun = true;
  ticking = setInterval(() => {
    now = Date.now();
  }, 1_000);
  const stopKeeping = keepForCopying(unsentTexts);
  untilClosed(() => {
    hasBegun = false;
    stopKeeping();
    clearTimeout(gathering);
    clearTimeout(again);
    clearInterval(ticking);
    gathering = undefined;
    [line, hellos, isUnreachable] = [undefined, noHellos, false];
    forgetTalks();
  });
  void readLine();
}

/** Announced on the socket. */
export function noteLine(): void {
  if (hasBegun) gathering ??= setTimeout(() => void readLine(), gatherMilliseconds);
}

export function readLine(): Promise<void> {
  clearTimeout(gathering);
  clearTimeout(again);
  gathering = undefined;
  turn = turn.then(readOnce);
  return turn;
}

async function readOnce(): Promise<void> {
  if (!hasBegun) return;
  try {
    const read = await ask("get", "/api/chat/line", {});
    if (!isOpen()) return;
    line = read;
    readAt = now = Date.now();
    isUnreachable = false;
    sitDown(read.rooms);
    await openHellos(read.rooms);
  } catch {
    isUnreachable = line === undefined;
  }
  clearTimeout(again);
  if (isOpen())
    again = setTimeout(() => void readLine(), isUp() ? againMilliseconds : withoutSocketMilliseconds);
}

/** Rooms one is in, after taking one here or elsewhere, after a reload or an unlocking. */
function sitDown(rooms: readonly LineRoom[]): void {
  const { person } = ownAccount();
  for (const { room, members } of rooms) if (isIn(members, person)) beginTalk(room, person);
}

/** Only new ones; keys of those somebody else talks to now are overwritten. */
async function openHellos(rooms: readonly LineRoom[]): Promise<void> {
  const sealed = rooms.filter((room) => isSealed(hellos, room));
  const opened = sealed.length > 0 ? await keys().rooms.openHellos(sealed.flatMap(helloText)) : [];
  if (!isOpen()) return;
  const gone = goneFrom(hellos, [...rooms, ...talksNow()]);
  for (const room of gone) await forgetRoom(room);
  hellos = withHellos(hellos, opened, gone);
}
