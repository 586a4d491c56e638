// What somebody has said and does not know to be kept. Sealed once, sent again as the same bytes, in the order of
// saying. Pure: sealing and sending are done elsewhere.

import { isForFewer } from "../../state/company.ts";

export interface Saying {
  /** This page's own number for it. */
  readonly id: number;
  readonly text: string;
  /** The epoch whose roster its writer had on screen. */
  readonly seen: number;
  /** Empty until it is sealed, and again when its epoch is over. */
  readonly packet: string;
  readonly clientId: string;
  readonly epoch: number;
  readonly isUnderWay: boolean;
  /** The server will never keep it. */
  readonly isRefused: boolean;
}

export interface Outbox {
  readonly sayings: readonly Saying[];
  /** The newest epoch that is known to be over although it is the newest one taken. */
  readonly over: number;
  readonly said: number;
}

export interface Sealed {
  readonly packet: string;
  readonly clientId: string;
  readonly epoch: number;
}

/** More than a person has under way, few enough that a lost line is made good in a moment. */
const inFlight = 6;
const unsealed = { packet: "", clientId: "", epoch: 0, isUnderWay: false };

export const emptyOutbox: Outbox = { sayings: [], over: 0, said: 0 };

function changed(box: Outbox, isMeant: (each: Saying) => boolean, to: Partial<Saying>): Outbox {
  return { ...box, sayings: box.sayings.map((each) => (isMeant(each) ? { ...each, ...to } : each)) };
}

function kept(box: Outbox): Saying[] {
  return box.sayings.filter(({ isRefused }) => !isRefused);
}

export function add(box: Outbox, text: string, seen: number): Outbox {
  const id = box.said + 1;
  return { ...box, said: id, sayings: [...box.sayings, { id, text, seen, ...unsealed, isRefused: false }] };
}

/** What waits for its writer's word: somebody came in after it was written, and before it was sealed. */
export function held(box: Outbox, grown: number): Saying[] {
  return kept(box).filter(({ packet, seen }) => packet === "" && isForFewer(seen, grown));
}

/** Its writer has seen who is there now, and it is for them too. */
export function goneOn(box: Outbox, epoch: number): Outbox {
  return changed(box, ({ packet }) => packet === "", { seen: epoch });
}

/** Its writer takes it back. */
export function without(box: Outbox, taken: readonly Saying[]): Outbox {
  return { ...box, sayings: box.sayings.filter((each) => !taken.includes(each)) };
}

/**
 * What is sealed next in this epoch. What is sealed in an older one is answered first: else what was said later could
 * be kept first.
 */
export function nextToSeal(box: Outbox, epoch: number, grown: number): Saying | undefined {
  const first = kept(box).slice(0, inFlight);
  const waitsForOlder = first.some((each) => each.packet !== "" && each.epoch !== epoch);
  if (epoch <= box.over || waitsForOlder) return undefined;
  const next = first.find(({ packet }) => packet === "");
  // What was said later waits behind it: else it would be heard first.
  return next && !isForFewer(next.seen, grown) ? next : undefined;
}

export function sealed(box: Outbox, id: number, made: Sealed): Outbox {
  return changed(box, (each) => each.id === id, made);
}

/** What is to be sent now, in this order. */
export function due(box: Outbox): Saying[] {
  const ready: Saying[] = [];
  for (const each of kept(box).slice(0, inFlight)) {
    if (each.packet === "") break;
    if (!each.isUnderWay) ready.push(each);
  }
  return ready;
}

export function sent(box: Outbox, id: number): Outbox {
  return changed(box, (each) => each.id === id, { isUnderWay: true });
}

/** The line is gone: whatever was under way may be kept or not, and all of it is sent again. */
export function lost(box: Outbox): Outbox {
  return changed(box, () => true, { isUnderWay: false });
}

export function ofClient(box: Outbox, clientId: string): Saying | undefined {
  return box.sayings.find((each) => each.clientId === clientId && each.packet !== "");
}

/** It was not taken, and what was said later may be: it is another packet then, for readers pass over what comes late. */
export function notTaken(box: Outbox, clientId: string): Outbox {
  return changed(box, (each) => each.clientId === clientId, unsealed);
}

/** It is kept. */
export function settled(box: Outbox, packet: string): Outbox {
  return { ...box, sayings: box.sayings.filter((each) => each.packet !== packet) };
}

/** Its epoch is over: it waits for the next one and is another packet there. */
export function sealAgain(box: Outbox, clientId: string): Outbox {
  const found = ofClient(box, clientId);
  if (!found) return box;
  const over = Math.max(box.over, found.epoch);
  return { ...changed(box, (each) => each === found, unsealed), over };
}

/** The room is over before it could be sent: it stays in sight, as not sent. */
export function refuseAll(box: Outbox): Outbox {
  return changed(box, () => true, { ...unsealed, isRefused: true });
}
