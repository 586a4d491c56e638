// Whether the record of deeds goes on from where this browser last saw it. Every hash is computed here: what the server
// says of its own record is worth nothing where the server made it anew.
import { type Bytes, equal } from "../../crypto/bytes.ts";
import { digest, lp } from "../../crypto/framing.ts";
import { ask } from "../ask.ts";
import { noteRecord, notedRecord } from "../pins.ts";
import type { AuditEntry } from "../schemas.ts";

/** A browser that has noted nothing begins with so many of the newest. */
const newest = 1000;

/** From which entry to which it holds, and whether it went on from one that this browser had noted. */
export interface Checked {
  readonly first: number;
  readonly last: number;
  readonly goesOn: boolean;
  /** The first entry that is not what it has to be, or is not there. */
  readonly brokenAt?: number;
}

// spec: 9 keys.log
/** The hash of an entry that follows one with that hash. */
export function hashOfEntry(previous: Bytes, entry: AuditEntry): Promise<Bytes> {
  const { n, at, actor, event, subject } = entry;
  return digest(lp(previous, "origo/v1/audit", String(n), at, actor, event, subject));
}

/** Walks what was added since, and notes the end of it when it holds. */
export async function checkRecord(lastShown: number): Promise<Checked> {
  const noted = notedRecord();
  let last: { n: number; hash: Bytes } | undefined;
  let first = 0;
  for await (const entry of entriesAfter(noted ? noted.n - 1 : Math.max(0, lastShown - newest))) {
    const hash = fromHex(entry.hash);
    const follows = last
      ? entry.n === last.n + 1 && equal(hash, await hashOfEntry(last.hash, entry))
      : !noted || (entry.n === noted.n && equal(hash, noted.hash));
    first ||= entry.n;
    if (!follows)
      return { first, last: entry.n, goesOn: false, brokenAt: last ? last.n + 1 : (noted?.n ?? entry.n) };
    last = { n: entry.n, hash };
  }
  if (last) noteRecord(last);
  else if (noted) return { first: 0, last: 0, goesOn: false, brokenAt: noted.n };
  return { first, last: last?.n ?? 0, goesOn: noted !== undefined };
}

async function* entriesAfter(start: number): AsyncGenerator<AuditEntry> {
  let after = start;
  let { entries } = await ask("get", "/api/audit", { query: { after } });
  while (entries.length > 0) {
    yield* entries;
    after = entries.at(-1)?.n ?? after;
    ({ entries } = await ask("get", "/api/audit", { query: { after } }));
  }
}

function fromHex(text: string): Bytes {
  return Uint8Array.from(text.match(/[0-9a-f]{2}/g) ?? [], (pair) => Number.parseInt(pair, 16));
}
