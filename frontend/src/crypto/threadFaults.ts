// What was left out, turned around or put in the place of something: faults of a thread that was read.
import { equal } from "./bytes.ts";
import { nothingSeen, type Side } from "./messages.ts";
import { Fork } from "./refusals.ts";
import { toText } from "./text.ts";
import type { ReadEnvelope } from "./readEnvelopes.ts";

// spec: 5 envelopes
/** The count that a side has come to: one that does not open is taken for the next. */
export function lastCount(read: readonly ReadEnvelope[], wanted: Side): number {
  let last = 0;
  for (const each of read)
    if (each.side === wanted) last = "message" in each ? Math.max(last, each.message.n) : last + 1;
  return last;
}

const order = ["gap", "reordered", "withheld", "fork", "rollback"] as const;

/**
 * Why a thread is not as its writers wrote it. `fork`: a key that nobody vouched for, two that cannot both be, or a
 * member's signature for another thread or by another list: nothing is written in such a thread. `rollback`: a verified
 * member, or what began a generation of one's own ring, names a line of keys.log that this client was not given.
 */
export type ThreadFault = (typeof order)[number];

// spec: 5 envelopes
/** The faults of envelopes in the order they were read, and of their keys and lists. */
export function threadFaults(
  read: readonly ReadEnvelope[],
  known: { readonly forked: boolean; readonly behind: boolean },
): readonly ThreadFault[] {
  const places = new Map(read.map(({ hash }, at) => [toText(hash), at]));
  const found = new Set<ThreadFault>(
    read.flatMap((each, at) => [...placeFaults(read, each, at), ...linkFaults(places, each, at)]),
  );
  if (known.forked || read.some((each) => "doubt" in each && each.doubt instanceof Fork)) found.add("fork");
  if (known.behind) found.add("rollback");
  return order.filter((fault) => found.has(fault));
}

function compared(found: number, wanted: number): ThreadFault[] {
  if (found === wanted) return [];
  return [found > wanted ? "gap" : "reordered"];
}

function placeFaults(read: readonly ReadEnvelope[], each: ReadEnvelope, at: number): ThreadFault[] {
  const byServer = compared(each.n, (read[at - 1]?.n ?? 0) + 1);
  if (!("message" in each)) return byServer;
  return [...byServer, ...compared(each.message.n, lastCount(read.slice(0, at), each.side) + 1)];
}

function linkFaults(places: ReadonlyMap<string, number>, each: ReadEnvelope, at: number): ThreadFault[] {
  if (!("message" in each) || equal(each.message.previous, nothingSeen)) return [];
  const place = places.get(toText(each.message.previous));
  if (place === undefined) return ["withheld"];
  return place < at ? [] : ["reordered"];
}
