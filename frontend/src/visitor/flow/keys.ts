// The one holder of keys in the visitor's document, and the log it seals by. Leaving ends its worker.
import { trust } from "virtual:trust";
import { fetchPart } from "../../api/call.ts";
import type { Day } from "../../crypto/days.ts";
import { hasLine, type Pin } from "../../crypto/keysLog.ts";
import { fromText } from "../../crypto/text.ts";
import { VisitorKeys } from "../../vault/index.ts";
import { knownDays, setVisitsDay, visitsDay } from "./day.ts";

let held: VisitorKeys | undefined;
let believed: Promise<void> | undefined;

export function keys(): VisitorKeys {
  held ??= new VisitorKeys({ serviceId: trust.id, rootPk: trust.root_key });
  return held;
}

export function dropKeys(): void {
  held?.lock();
  held = undefined;
  believed = undefined;
}

/**
 * The key that the list gives for the day of this visit has run out, or the server takes another: the telephone's date is
 * wrong, or the list is old.
 */
export class ListTooOld extends Error {}

const built: readonly Pin[] = trust.pin ? [{ n: trust.pin.n, hash: fromText(trust.pin.hash) }] : [];
/** How far this page has seen the log come: in memory, and with the page it goes. */
let seen: Pin | undefined;
/** Lines that verified messages name, until a log has them. */
let named: readonly Pin[] = [];
/** By the log that was believed last; before one is, by the telephone. */
let day: Day | undefined;
let isTooOld = false;

export function today(): Day {
  const now = visitsDay();
  return day !== undefined && day > now ? day : now;
}

/** Public, and only ever added to: it outlives the keys, so that coming back fetches what is new and no more. */
let known = new Uint8Array(0);
let lines = 0;

async function readLog(): Promise<void> {
  for (;;) {
    const { bytes, isLast } = await fetchPart("/api/keyring/log", { from: lines });
    known = new Uint8Array(await new Blob([known, bytes]).arrayBuffer());
    lines += bytes.filter((byte) => byte === 10).length;
    if (isLast) break;
  }
  const [pins, asked] = [seen ? [...built, seen] : built, named];
  const log = await keys().believe(known, knownDays(), [...pins, ...asked]);
  // A line that was named meanwhile still waits for a log that has it.
  [seen, named] = [{ n: log.n, hash: log.hash }, named.filter((each) => !asked.includes(each))];
  day = log.today;
  isTooOld = log.isTooOld;
}

/** Whom to seal for, checked against the root of this build. What failed is tried again the next time. */
export function believeLog(): Promise<void> {
  believed ??= readLog().catch((fault: unknown) => {
    forgetLog();
    throw fault;
  });
  return believed;
}

/** Before something is sealed to the team: a log of a day on which its key holds. */
export async function believeFreshLog(): Promise<void> {
  await believeLog();
  if (isTooOld) throw new ListTooOld();
}

/** A verified message names this line: a log without it is refused for as long as the page is open. */
export async function raise(line: Pin): Promise<void> {
  if (seen && known.length > 0 && (await hasLine(known, line))) return;
  named = [...named, line];
  await readLogAnew();
}

/** She says that the telephone is wrong: what was read is believed anew by her day. */
export function correctDay(to: Day): void {
  setVisitsDay(to);
  believed = undefined;
}

function forgetLog(): void {
  believed = undefined;
  known = new Uint8Array(0);
  lines = 0;
}

/** The team's key changed since: the log is read anew. */
export function readLogAnew(): Promise<void> {
  forgetLog();
  return believeLog();
}
