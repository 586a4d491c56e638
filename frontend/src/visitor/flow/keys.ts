// The one holder of keys in the visitor's document, and the log it seals by. Leaving ends its worker.
import { trust } from "virtual:trust";
import { fetchPart } from "../../api/call.ts";
import { readDay, type Day } from "../../crypto/days.ts";
import { VisitorKeys } from "../../vault/index.ts";

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

/** As the protocol counts days: in UTC. */
export function today(): Day {
  return readDay(new Date().toISOString().slice(0, 10));
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
  await keys().believe(known, today());
}

/** Whom to seal for, checked against the root of this build. What failed is tried again the next time. */
export function believeLog(): Promise<void> {
  believed ??= readLog().catch((fault: unknown) => {
    forgetLog();
    throw fault;
  });
  return believed;
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
