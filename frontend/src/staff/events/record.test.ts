// @vitest-environment node
import { beforeEach, expect, test, vi } from "vitest";
import { organisation, type Organisation, type Person } from "../../../vectors/cast.ts";
import { signAuditHead } from "../../crypto/auditHeads.ts";
import type { Bytes } from "../../crypto/bytes.ts";
import { readDay } from "../../crypto/days.ts";
import type { Pin } from "../../crypto/keysLog.ts";
import { verifyKeysLog } from "../../crypto/keysLog.ts";
import { toText } from "../../crypto/text.ts";
import type { VerifiedKeysLog } from "../../crypto/verifiedLog.ts";
import type { AuditEntry, SignedHead } from "../schemas.ts";

const served = vi.hoisted(() => ({ entries: [] as AuditEntry[], heads: [] as SignedHead[], most: 3 }));
const here = vi.hoisted(() => ({
  log: undefined as VerifiedKeysLog | undefined,
  me: undefined as Person | undefined,
}));
const kept = vi.hoisted(() => ({ items: new Map<string, string>() }));
vi.mock("virtual:trust", () => ({ trust: { root_key: "r", demonstration: false, pin: null } }));
vi.mock("../ask.ts", () => ({ ask: answer }));
vi.mock("../log.svelte.ts", () => ({ believedLog: () => here.log }));
vi.mock("../keys.ts", () => ({
  keys: () => ({
    signAuditHead: ({ n, hash }: Pin) => {
      if (!here.log || !here.me) throw new Error("locked");
      return signAuditHead(n, hash, here.me.signing, here.log);
    },
  }),
}));

interface Asked {
  readonly query?: { readonly after?: number; readonly before?: number };
  readonly body?: SignedHead;
}

function answer(verb: string, path: string, { query, body }: Asked): Promise<unknown> {
  if (verb === "post" && body) served.heads = [body, ...served.heads];
  if (path === "/api/audit") return Promise.resolve(pageAfter(query?.after));
  const heads = served.heads.filter(({ n }) => n < (query?.before ?? Infinity));
  return Promise.resolve({ heads: heads.slice(0, 1) });
}

/** What each entry was made to follow, by its hash. */
const follows = new Map<string, string>();

/** After no number, the end. */
function pageAfter(after?: number): { entries: AuditEntry[]; previous: string } {
  const entries =
    after === undefined
      ? served.entries.slice(-1)
      : served.entries.filter(({ n }) => n > after).slice(0, served.most);
  return { entries, previous: follows.get(entries[0]?.hash ?? "") ?? "" };
}

let page: typeof import("./record.ts");
let made: Organisation;
let shown = { numbers: [] as number[], hasOlder: false };
const nothing: Bytes = new Uint8Array(32);

function hex(bytes: Bytes): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A record as a server writes it: each entry with the hash that the actors so far give. */
async function recordOf(...actors: readonly string[]): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  let previous = nothing;
  for (const [at, actor] of actors.entries()) {
    const entry = {
      n: at + 1,
      at: "2026-03-02T12:00:00+00:00",
      actor,
      event: "left",
      subject: "cd",
    } as const;
    const hash = await page.hashOfEntry(previous, { ...entry, hash: "" });
    follows.set(hex(hash), hex(previous));
    entries.push({ ...entry, hash: hex(hash) });
    previous = hash;
  }
  return entries;
}

/** What an earlier page had in memory is not this one's; the browser's storage is. */
async function openPage(): Promise<void> {
  vi.resetModules();
  page = await import("./record.ts");
}

async function check(from?: number): Promise<import("./record.ts").Checked> {
  await openPage();
  const { entries, hasOlder, ...checked } = await page.checkRecord(from);
  shown = { numbers: entries.map(({ n }) => n), hasOlder };
  return checked;
}

/** In another browser, that has noted nothing. */
function checkAnew(from?: number): Promise<import("./record.ts").Checked> {
  kept.items.clear();
  return check(from);
}

/** A browser of that administrator on that day. */
async function browserOf(person: Person | undefined, day = "2026-11-20"): Promise<void> {
  here.me = person;
  here.log = await verifyKeysLog(made.log, made.root.public, readDay(day));
}

async function entriesOf(count: number, another?: number): Promise<AuditEntry[]> {
  return recordOf(...Array.from({ length: count }, (_, at) => (at + 1 === another ? "x" : "a")));
}

beforeEach(async () => {
  kept.items.clear();
  vi.stubGlobal("localStorage", {
    getItem: (name: string): string | null => kept.items.get(name) ?? null,
    setItem: (name: string, value: string): void => void kept.items.set(name, value),
  });
  await openPage();
  made = await organisation();
  await browserOf(undefined);
  served.entries = await recordOf("a", "b", "c", "d", "e");
  served.heads = [];
  served.most = 3;
});

test("an entry has the hash that the server gives it", async () => {
  const [entry] = await recordOf("ab");
  expect(entry?.hash).toBe("7550c689f9bc3cca6b8c40a95bf671279f98e9e178353f3fae1810c052124a90");
});

test("a record that holds is noted, and goes on from there the next time", async () => {
  expect(await check()).toEqual({ first: 1, last: 5, goesOn: false, uncounted: 0 });
  served.entries = await recordOf("a", "b", "c", "d", "e", "f");
  expect(await check()).toEqual({ first: 1, last: 6, goesOn: true, uncounted: 0 });
  expect(shown).toEqual({ numbers: [6, 5, 4, 3, 2, 1], hasOlder: false });
});

test("an empty record is nothing", async () => {
  served.entries = [];
  expect(await check()).toEqual({ first: 0, last: 0, goesOn: false, uncounted: 0 });
});

test("a record made anew before the noted entry is found", async () => {
  await check();
  served.entries = await recordOf("a", "x", "c", "d", "e", "f");
  expect((await check()).broken?.n).toBe(5);
});

test("a record that was cut is found, and what was noted stays", async () => {
  await check();
  served.entries = await recordOf("a", "b", "c");
  expect((await check()).broken?.n).toBe(5);
  expect((await check()).broken?.n).toBe(5);
});

test("a changed entry and a gap are found", async () => {
  const [first, second, third, ...others] = await recordOf("a", "b", "c", "d");
  if (!first || !second || !third) throw new Error("the record is shorter than it was made");
  served.entries = [first, { ...second, actor: "x" }, third, ...others];
  expect((await check()).broken?.n).toBe(2);
  served.entries = [first, third, ...others];
  expect((await check()).broken?.n).toBe(2);
});

test("an administrator who looked has signed, once a day; others see by whom and how far", async () => {
  await browserOf(made.anna);
  expect((await check()).signedNow).toBe(true);
  served.entries = await entriesOf(7);
  expect((await checkAnew()).signedNow).toBeUndefined();
  expect(served.heads.map(({ n, day }) => [n, day])).toEqual([[5, "2026-11-20"]]);
  served.entries = await recordOf("a", "b", "c", "d", "e", "f");
  await browserOf(made.bo, "2026-11-21");
  const { signed, last } = await checkAnew();
  expect([signed?.alias, signed?.n, signed?.day, last]).toEqual(["Anna", 5, "2026-11-20", 6]);
  expect(served.heads.map(({ n }) => n)).toEqual([6, 5]);
});

test("whoever is no administrator signs nothing, and neither does a locked page", async () => {
  for (const person of [made.sam, undefined]) {
    await browserOf(person);
    const { broken, signedNow } = await checkAnew();
    expect([broken, signedNow]).toEqual([undefined, undefined]);
  }
  expect(served.heads).toEqual([]);
});

/** Anna signed the fifth of these entries; from then on another browser looks. */
async function signedByAnna(): Promise<void> {
  await browserOf(made.anna);
  await checkAnew();
  await browserOf(made.bo, "2026-11-22");
  kept.items.clear();
}

test("a new browser finds a record that was made anew before what somebody signed, and says who", async () => {
  await signedByAnna();
  served.entries = await recordOf("a", "x", "c", "d", "e", "f");
  const { broken } = await checkAnew();
  expect([broken?.n, broken?.signed?.alias, broken?.signed?.day]).toEqual([5, "Anna", "2026-11-20"]);
  expect(served.heads).toHaveLength(1);
  expect(kept.items.size).toBe(0);
});

test("a new browser finds a record that was cut before what somebody signed", async () => {
  await signedByAnna();
  served.entries = await recordOf("a", "b", "c");
  const { broken } = await checkAnew();
  expect([broken?.n, broken?.signed?.alias]).toEqual([5, "Anna"]);
});

test("the oldest end cut over what somebody signed is found", async () => {
  await signedByAnna();
  served.entries = (await recordOf("a", "b", "c", "d", "e", "f", "g")).slice(5);
  expect((await checkAnew()).broken).toMatchObject({ n: 5, signed: { alias: "Anna" } });
});

test("of two who are shown different records the one is told what the other signed", async () => {
  const others = await entriesOf(5, 3);
  served.entries = others;
  await check();
  const note = new Map(kept.items);
  served.entries = await entriesOf(4);
  await signedByAnna();
  served.entries = others;
  kept.items = note;
  expect((await check()).broken).toMatchObject({ n: 4, signed: { alias: "Anna" } });
});

test("a signature that the record tells of and nobody serves is found", async () => {
  await signedByAnna();
  const told = await signingOn(5);
  served.entries = told;
  expect((await checkAnew()).broken).toBeUndefined();
  served.heads = served.heads.filter(({ n }) => n !== 5);
  expect((await checkAnew()).broken).toEqual({ n: 6, withheld: 5 });
});

/** The record with one entry more: that an entry of it was signed. */
async function signingOn(n: number): Promise<AuditEntry[]> {
  const [last] = served.entries.slice(-1);
  if (!last) throw new Error("there is nothing to sign");
  const entry = { ...last, n: last.n + 1, event: "head_signed", subject: String(n) } as const;
  const hash = Uint8Array.from(last.hash.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return [...served.entries, { ...entry, hash: hex(await page.hashOfEntry(hash, entry)) }];
}

test.each(["by", "day", "sig", "n", "hash"] as const)(
  "a signature with another %s does not count, and is said to be there",
  async (name) => {
    await signedByAnna();
    const changes = { by: toText(made.bo.signing.id), day: "2026-11-19", sig: toText(new Uint8Array(64)) };
    const change = { ...changes, n: 4, hash: "00".repeat(32) };
    served.heads = served.heads.map((head) => ({ ...head, [name]: change[name] }));
    await browserOf(undefined);
    expect(await checkAnew()).toEqual({ first: 1, last: 5, goesOn: false, uncounted: 1 });
  },
);

test("without a log that is believed nobody's signature counts", async () => {
  await signedByAnna();
  here.log = undefined;
  expect(await checkAnew()).toMatchObject({ uncounted: 1 });
});

test("what lies far back is checked when it is asked for", { timeout: 20_000 }, async () => {
  served.most = 1000;
  await signedByAnna();
  served.entries = await recordOf("a", "b", "c", "d", "x", ...Array<string>(page.reach).fill("a"));
  await browserOf(undefined);
  const near = await checkAnew();
  expect(near).toMatchObject({ first: page.reach + 5 - 999, last: page.reach + 5, signed: { n: 5 } });
  expect(near.broken).toBeUndefined();
  expect((await check(1)).broken).toMatchObject({ n: 5, signed: { alias: "Anna" } });
});
