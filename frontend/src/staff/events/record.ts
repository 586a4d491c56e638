// Whether the record of deeds goes on from where this browser last saw it, and from what administrators have signed. Every
// hash is computed here: what the server says of its own record is worth nothing where the server made it anew. What is
// shown of it are the entries that were hashed, and no others.
import { Endless } from "../../api/parts.ts";
import { type Bytes, equal } from "../../crypto/bytes.ts";
import { digest, lp } from "../../crypto/framing.ts";
import type { Pin } from "../../crypto/keysLog.ts";
import { ask } from "../ask.ts";
import { noteRecord, notedRecord } from "../pins.ts";
import type { AuditEntry } from "../schemas.ts";
import { fromHex, type Heads, readHeads, type SignedEntry, signEntry } from "./heads.ts";

/** A browser that has noted nothing begins with so many of the newest. */
const newest = 1000;
/** At least so many are there to be shown, also in a browser that noted the very end. */
const shownAtLeast = 100;
/** What entry 1 follows. */
const start: Bytes = new Uint8Array(32);
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

/** Together with the entries themselves. */
export interface CheckedRecord extends Checked {
  /** The newest first: those that were walked. Of a broken record, the newest as they are served, unchecked. */
  readonly entries: readonly AuditEntry[];
  /** Whether the server may have some from before these. */
  readonly hasOlder: boolean;
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
  /** The newest number by the server's own word: somebody may add to the record meanwhile, but not without end. */
  readonly end: number;
  /** Entries that have to be there: the newest one served, what this browser noted, and what counts of what was signed. */
  readonly known: readonly (Pin | SignedEntry)[];
  readonly heads: Heads;
}

interface Walked {
  /** The oldest first. */
  readonly entries: readonly AuditEntry[];
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
export async function checkRecord(from?: number): Promise<CheckedRecord> {
  const checked = await checkOnce(from);
  // Somebody may have signed between the readings: what is withheld is so the second time too.
  return checked.broken?.withheld === undefined ? checked : checkOnce(from);
}

/** With what came before: walked as well, up to the end again. Of a broken record it is added as it is served. */
export async function checkOlder(checked: CheckedRecord): Promise<CheckedRecord> {
  if (!checked.broken) return checkRecord(Math.max(1, checked.first - newest));
  const before = checked.entries.at(-1)?.n ?? 0;
  const { entries } = await ask("get", "/api/audit", { query: { before } });
  return { ...checked, entries: [...checked.entries, ...entries], hasOlder: entries.length > 0 };
}

async function checkOnce(from?: number): Promise<CheckedRecord> {
  const noted = notedRecord();
  const { entries: served } = await ask("get", "/api/audit", {});
  const [newestServed] = served;
  const end = newestServed?.n ?? 0;
  const heads = await readHeads(Math.min(from ?? end, end - reach));
  const begin = Math.max(1, Math.min(from ?? end, ...beginnings(end, noted, heads)));
  const ends = newestServed ? [{ n: end, hash: fromHex(newestServed.hash) }] : [];
  const known = [...(noted ? [noted] : []), ...heads.counted, ...ends].filter(({ n }) => n >= begin);
  const { entries, last, broken } = await walk({ from: begin, end, known, heads });
  const [signed, uncounted] = [heads.counted[0], heads.served.length - heads.counted.length];
  const first = entries[0]?.n ?? 0;
  const said = { first, last: last?.n ?? 0, uncounted, ...(signed && { signed }) };
  if (broken)
    return { ...said, goesOn: false, broken, entries: served, hasOlder: (served.at(-1)?.n ?? 0) > 1 };
  const walked = {
    ...{ goesOn: noted !== undefined, entries: [...entries].reverse() },
    hasOlder: begin > 1 && first === begin,
  };
  if (!last) return { ...said, ...walked };
  noteRecord(last);
  const hasSigned = await signEntry(last, heads);
  return { ...said, ...walked, ...(hasSigned && { signedNow: true }) };
}

/** What it begins with by itself: as many as are shown, one's own note, and everybody's last signature that is not too far back. */
function beginnings(end: number, noted: Pin | undefined, { counted }: Heads): number[] {
  const lasts = new Map([...counted].reverse().map(({ id, n }) => [id, n]));
  const near = [...lasts.values()].filter((n) => n > end - reach);
  return [end - shownAtLeast + 1, noted?.n ?? end - newest + 1, ...near];
}

async function walk({ from, end, known, heads }: Walk): Promise<Walked> {
  const entries: AuditEntry[] = [];
  let last: Pin | undefined;
  const waiting = [...known].sort((one, other) => one.n - other.n);
  for await (const [entry, previous] of entriesAfter(from - 1, end)) {
    const hash = fromHex(entry.hash);
    const before = last ?? beforeFirst(entry, previous, from);
    if (entry.n !== before.n + 1 || !equal(hash, await hashOfEntry(before.hash, entry)))
      return { entries, ...(last && { last }), broken: { n: before.n + 1 } };
    for (let pin = waiting[0]; pin && pin.n <= entry.n; pin = waiting[0]) {
      if (pin.n !== entry.n || !equal(pin.hash, hash))
        return { entries, ...(last && { last }), broken: brokenAt(pin) };
      waiting.shift();
    }
    entries.push(entry);
    last = { n: entry.n, hash };
    const withheld = withheldBy(entry, entries[0]?.n ?? 0, heads);
    if (withheld !== undefined) return { entries, last, broken: { n: entry.n, withheld } };
  }
  const [cut] = waiting;
  return { entries, ...(last && { last }), ...(cut && { broken: brokenAt(cut) }) };
}

/** What the first one follows. The server's word is enough: nothing it may name gives a false entry the true one's hash. */
function beforeFirst({ n }: AuditEntry, previous: string | null, from: number): Pin {
  return { n: Math.max(n, from) - 1, hash: n === 1 ? start : fromHex(previous ?? "") };
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

/** Each with what the first of its page follows. */
async function* entriesAfter(begin: number, end: number): AsyncGenerator<[AuditEntry, string | null]> {
  let after = begin;
  let page = await ask("get", "/api/audit", { query: { after } });
  while (page.entries.length > 0) {
    for (const entry of page.entries) yield [entry, page.previous];
    after = page.entries.at(-1)?.n ?? after;
    if (after > end + newest) throw new Endless();
    page = await ask("get", "/api/audit", { query: { after } });
  }
}
