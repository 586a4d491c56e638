// Whether the record of deeds goes on from where this browser last saw it, and from what administrators have signed. Every
// hash is computed here: what the server says of its own record is worth nothing where the server made it anew.
import { type Bytes, equal } from "../../crypto/bytes.ts";
import { digest, lp } from "../../crypto/framing.ts";
import type { Pin } from "../../crypto/keysLog.ts";
import { ask } from "../ask.ts";
import { noteRecord, notedRecord } from "../pins.ts";
import type { AuditEntry } from "../schemas.ts";
import { fromHex, type Heads, readHeads, type SignedEntry, signEntry } from "./heads.ts";

/** A browser that has noted nothing begins with so many of the newest. */
const newest = 1000;
/** As far back it goes by itself for somebody's last signature. Further only when it is asked to, by as much each time. */
export const reach = 10_000;

/** From which entry to which it holds, and whether it went on from one that this browser had noted. */
export interface Checked {
  readonly first: number;
  readonly last: number;
  readonly goesOn: boolean;
  /** The newest signature that counts, whether or not its entry was reached. */
  readonly signed?: SignedEntry;
  /** One's own browser signed up to the last one, just now. */
  readonly signedNow?: true;
  /** Signatures that are served and do not count. */
  readonly uncounted: number;
  readonly broken?: Broken;
}

/** What is wrong first. */
export interface Broken {
  /** The entry that is not what it has to be, or is not there. */
  readonly n: number;
  /** Whoever signed that it was there. */
  readonly signed?: SignedEntry;
  /** The entry says that this one was signed, and no signature is served. */
  readonly withheld?: number;
}

interface Walk {
  readonly from: number;
  /** Entries that have to be there: what this browser noted, and what counts of what was signed. */
  readonly known: readonly (Pin | SignedEntry)[];
  readonly heads: Heads;
}

interface Walked {
  readonly first: number;
  readonly last?: Pin;
  readonly broken?: Broken;
}

// spec: 9 keys.log
/** The hash of an entry that follows one with that hash. */
export function hashOfEntry(previous: Bytes, entry: AuditEntry): Promise<Bytes> {
  const { n, at, actor, event, subject } = entry;
  return digest(lp(previous, "origo/v1/audit", String(n), at, actor, event, subject));
}

// spec: 9 keys.log
/** Walks it to its end, notes and signs that when it holds. From a number on, or from what has to be looked at. */
export async function checkRecord(lastShown: number, from?: number): Promise<Checked> {
  const checked = await checkOnce(lastShown, from);
  // Somebody may have signed between the readings: what is withheld is so the second time too.
  return checked.broken?.withheld === undefined ? checked : checkOnce(lastShown, from);
}

async function checkOnce(lastShown: number, from?: number): Promise<Checked> {
  const noted = notedRecord();
  const heads = await readHeads(Math.min(from ?? lastShown, lastShown - reach));
  const begin = Math.max(1, Math.min(from ?? lastShown, ...beginnings(lastShown, noted, heads)));
  const known = [...(noted ? [noted] : []), ...heads.counted].filter(({ n }) => n >= begin);
  const { first, last, broken } = await walk({ from: begin, known, heads });
  const [signed, uncounted] = [heads.counted[0], heads.served.length - heads.counted.length];
  const said = { first, last: last?.n ?? 0, uncounted, ...(signed && { signed }) };
  if (broken) return { ...said, goesOn: false, broken };
  if (!last) return { ...said, goesOn: noted !== undefined };
  noteRecord(last);
  const hasSigned = await signEntry(last, heads);
  return { ...said, goesOn: noted !== undefined, ...(hasSigned && { signedNow: true }) };
}

/** What it begins with by itself: one's own note, and everybody's last signature that is not too far back. */
function beginnings(lastShown: number, noted: Pin | undefined, { counted }: Heads): number[] {
  const lasts = new Map([...counted].reverse().map(({ id, n }) => [id, n]));
  const near = [...lasts.values()].filter((n) => n > lastShown - reach);
  return [noted?.n ?? lastShown - newest + 1, ...near];
}

async function walk({ from, known, heads }: Walk): Promise<Walked> {
  let last: Pin | undefined;
  let first = 0;
  const waiting = [...known].sort((one, other) => one.n - other.n);
  for await (const entry of entriesAfter(from - 1)) {
    const hash = fromHex(entry.hash);
    first ||= entry.n;
    if (last && !(entry.n === last.n + 1 && equal(hash, await hashOfEntry(last.hash, entry))))
      return { first, last, broken: { n: last.n + 1 } };
    for (let pin = waiting[0]; pin && pin.n <= entry.n; pin = waiting[0]) {
      if (pin.n !== entry.n || !equal(pin.hash, hash))
        return { first, last: { n: entry.n, hash }, broken: brokenAt(pin) };
      waiting.shift();
    }
    const withheld = withheldBy(entry, first, heads);
    if (withheld !== undefined)
      return { first, last: { n: entry.n, hash }, broken: { n: entry.n, withheld } };
    last = { n: entry.n, hash };
  }
  const [cut] = waiting;
  return { first, ...(last && { last }), ...(cut && { broken: brokenAt(cut) }) };
}

function brokenAt(pin: Pin | SignedEntry): Broken {
  return { n: pin.n, ...("alias" in pin && { signed: pin }) };
}

/** Which entry was signed by what this one says, when that is among those walked and no signature over it is served. */
function withheldBy({ event, subject }: AuditEntry, first: number, { served }: Heads): number | undefined {
  const n = Number(subject);
  const isServed = event !== "head_signed" || n < first || served.some((head) => head.n === n);
  return isServed ? undefined : n;
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
