// @vitest-environment node
import { beforeEach, expect, test, vi } from "vitest";
import type { Bytes } from "../../crypto/bytes.ts";
import type { AuditEntry } from "../schemas.ts";

const served = vi.hoisted(() => ({ entries: [] as AuditEntry[], most: 3 }));
const kept = vi.hoisted(() => ({ items: new Map<string, string>() }));
vi.mock("virtual:trust", () => ({ trust: { root_key: "r", demonstration: false, pin: null } }));
vi.mock("../ask.ts", () => ({
  ask: (_verb: string, _path: string, { query }: { query: { after: number } }) =>
    Promise.resolve({ entries: served.entries.filter(({ n }) => n > query.after).slice(0, served.most) }),
}));

let page: typeof import("./record.ts");
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
    previous = await page.hashOfEntry(previous, { ...entry, hash: "" });
    entries.push({ ...entry, hash: hex(previous) });
  }
  return entries;
}

/** What an earlier page had in memory is not this one's; the browser's storage is. */
async function openPage(): Promise<void> {
  vi.resetModules();
  page = await import("./record.ts");
}

async function check(): Promise<{ last: number; goesOn: boolean; brokenAt?: number }> {
  await openPage();
  return page.checkRecord(served.entries.at(-1)?.n ?? 0);
}

beforeEach(async () => {
  kept.items.clear();
  vi.stubGlobal("localStorage", {
    getItem: (name: string): string | null => kept.items.get(name) ?? null,
    setItem: (name: string, value: string): void => void kept.items.set(name, value),
  });
  await openPage();
  served.entries = await recordOf("a", "b", "c", "d", "e");
});

test("an entry has the hash that the server gives it", async () => {
  const [entry] = await recordOf("ab");
  expect(entry?.hash).toBe("7550c689f9bc3cca6b8c40a95bf671279f98e9e178353f3fae1810c052124a90");
});

test("a record that holds is noted, and goes on from there the next time", async () => {
  expect(await check()).toEqual({ first: 1, last: 5, goesOn: false });
  served.entries = await recordOf("a", "b", "c", "d", "e", "f");
  expect(await check()).toEqual({ first: 5, last: 6, goesOn: true });
});

test("an empty record is nothing", async () => {
  served.entries = [];
  expect(await check()).toEqual({ first: 0, last: 0, goesOn: false });
});

test("a record made anew before the noted entry is found", async () => {
  await check();
  served.entries = await recordOf("a", "x", "c", "d", "e", "f");
  expect((await check()).brokenAt).toBe(5);
});

test("a record that was cut is found, and what was noted stays", async () => {
  await check();
  served.entries = await recordOf("a", "b", "c");
  expect((await check()).brokenAt).toBe(5);
  expect((await check()).brokenAt).toBe(5);
});

test("a changed entry and a gap are found", async () => {
  const [first, second, third, ...others] = await recordOf("a", "b", "c", "d");
  if (!first || !second || !third) throw new Error("the record is shorter than it was made");
  served.entries = [first, { ...second, actor: "x" }, third, ...others];
  expect((await check()).brokenAt).toBe(2);
  served.entries = [first, third, ...others];
  expect((await check()).brokenAt).toBe(2);
});
