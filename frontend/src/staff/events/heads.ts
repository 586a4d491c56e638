// What administrators have signed of the record of deeds. Whose signature counts is decided here, by the believed log.
import { Endless } from "../../api/parts.ts";
import { type AuditHead, verifyAuditHead } from "../../crypto/auditHeads.ts";
import type { Bytes } from "../../crypto/bytes.ts";
import { type Day, readDay } from "../../crypto/days.ts";
import type { Pin } from "../../crypto/keysLog.ts";
import { fromText, toText } from "../../crypto/text.ts";
import type { VerifiedKeysLog } from "../../crypto/verifiedLog.ts";
import { ask } from "../ask.ts";
import { isKeyRefusal } from "../faults.ts";
import { keys } from "../keys.ts";
import { believedLog } from "../log.svelte.ts";
import type { SignedHead } from "../schemas.ts";

/** An entry that somebody's browser has seen, and who says so. */
export interface SignedEntry extends Pin {
  readonly alias: string;
  readonly day: Day;
  /** The account of whoever signed. */
  readonly id: string;
}

export interface Heads {
  /** The newest first. */
  readonly counted: readonly SignedEntry[];
  /** Everything that is served, also what does not count. */
  readonly served: readonly SignedHead[];
}

/** Signatures over the entries from a number on. Throws Endless where the pages do not go back. */
export async function readHeads(from: number): Promise<Heads> {
  const served: SignedHead[] = [];
  let { heads } = await ask("get", "/api/audit/heads", { query: {} });
  let before = Number.MAX_SAFE_INTEGER;
  while (heads.length > 0) {
    const oldest = heads.at(-1)?.n ?? 0;
    if (!Number.isSafeInteger(oldest) || oldest >= before) throw new Endless();
    served.push(...heads);
    before = oldest;
    if (before <= from) break;
    ({ heads } = await ask("get", "/api/audit/heads", { query: { before } }));
  }
  const log = believedLog();
  const counted = log ? await Promise.all(served.map((head) => countedHead(head, log))) : [];
  return { counted: counted.filter((each) => each !== undefined), served };
}

async function countedHead(head: SignedHead, log: VerifiedKeysLog): Promise<SignedEntry | undefined> {
  try {
    const read = headOf(head);
    const { alias, id } = await verifyAuditHead(read, log);
    return { n: read.n, hash: read.hash, alias, day: read.day, id: toText(id) };
  } catch (fault) {
    if (isKeyRefusal(fault)) return undefined;
    throw fault;
  }
}

function headOf({ n, hash, by, day, sig }: SignedHead): AuditHead {
  return { n, hash: fromHex(hash), by: fromText(by), day: readDay(day), sig: fromText(sig) };
}

/** Signs what was checked just now, once a day, and says whether it did; that it was not taken is no fault of the record. */
export async function signEntry(entry: Pin, { served }: Heads): Promise<boolean> {
  try {
    const { by, day, sig } = await keys().signAuditHead(entry);
    const mine = { by: toText(by), day };
    if (served.some((head) => head.by === mine.by && head.day === mine.day)) return false;
    const body = { n: entry.n, hash: toHex(entry.hash), ...mine, sig: toText(sig) };
    await ask("post", "/api/audit/heads", { body });
    return true;
  } catch {
    // Locked meanwhile, no longer an administrator, signed on another device: the next visit tries again.
    return false;
  }
}

export function fromHex(text: string): Bytes {
  return Uint8Array.from(text.match(/[0-9a-f]{2}/g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function toHex(bytes: Bytes): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
