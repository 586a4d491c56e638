// The one holder of keys in the visitor's document, and the log it seals by. Leaving ends its worker.
import { trust } from "virtual:trust";
import { fetchPart } from "../../api/fetchPart.ts";
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

interface KnownLog {
  readonly text: Uint8Array<ArrayBuffer>;
  readonly lines: number;
}
const nothing: KnownLog = { text: new Uint8Array(0), lines: 0 };
/** Public, and only ever added to: it outlives the keys, so that coming back fetches what is new and no more. */
let known = nothing;

async function readLog(): Promise<void> {
  let { text, lines } = known;
  for (;;) {
    const { bytes, isLast } = await fetchPart("/api/keyring/log", { from: lines });
    text = new Uint8Array(await new Blob([text, bytes]).arrayBuffer());
    lines += bytes.filter((byte) => byte === 10).length;
    if (isLast) break;
  }
  const [pins, asked] = [seen ? [...built, seen] : built, named];
  const log = await keys()
    .believe(text, knownDays(), [...pins, ...asked])
    .catch((fault: unknown) => {
      known = nothing;
      throw fault;
    });
  known = { text, lines };
  // A line that was named meanwhile still waits for a log that has it.
  [seen, named] = [{ n: log.n, hash: log.hash }, named.filter((each) => !asked.includes(each))];
  day = log.today;
  isTooOld = log.isTooOld;
}

/** Whom to seal for, checked against the root of this build. What failed is tried again the next time. */
export function believeLog(): Promise<void> {
  believed ??= readLog().catch((fault: unknown) => {
    believed = undefined;
    throw fault;
  });
  return believed;
}

/** Waits for what is being read: of two at once the slower would be refused, and nobody be believed any more. */
async function believeAgain(from: () => KnownLog): Promise<void> {
  const before = believed;
  await before?.catch(() => undefined);
  if (believed === before || believed === undefined) [known, believed] = [from(), undefined];
  await believeLog();
}

/** Before something is written: what is known, and the lines since. */
export function believeNewest(): Promise<void> {
  return believeAgain(() => known);
}

/** Before something is sealed to the team: a log of a day on which its key holds. */
export async function believeFreshLog(): Promise<void> {
  await believeLog();
  if (isTooOld) throw new ListTooOld();
}

/** A verified message names this line: a log without it is refused for as long as the page is open. */
export async function raise(line: Pin): Promise<void> {
  if (seen && known.lines > 0 && (await hasLine(known.text, line))) return;
  named = [...named, line];
  await readLogAnew();
}

/** She says that the telephone is wrong: what was read is believed anew by her day. */
export function correctDay(to: Day): void {
  setVisitsDay(to);
  believed = undefined;
}

/** The team's key changed since: the log is read anew. */
export function readLogAnew(): Promise<void> {
  return believeAgain(() => nothing);
}
