// @vitest-environment node
import { beforeEach, expect, test, vi } from "vitest";
import { hashOf, logOf, type Organisation, organisation, statements } from "../../vectors/cast.ts";
import { type Bytes, utf8 } from "../crypto/bytes.ts";
import { certify } from "../crypto/certificates.ts";
import { digest } from "../crypto/framing.ts";
import type { Pin } from "../crypto/keysLog.ts";
import { toText } from "../crypto/text.ts";
import { lie } from "../hostile/lie.ts";

const served = vi.hoisted(() => ({ log: new Uint8Array(0), reads: 0 }));
interface BuiltPin {
  readonly n: number;
  readonly hash: string;
  readonly on: string;
}
const trust = vi.hoisted(() => ({ root_key: "", demonstration: false, pin: null as BuiltPin | null }));
/** The browser's own storage, which outlives a page; without one it throws, as some browsers do. */
const kept = vi.hoisted(() => ({ items: new Map<string, string>(), isThere: true }));
const believe = vi.hoisted(() => vi.fn(() => Promise.resolve()));
vi.mock("virtual:trust", () => ({ trust }));
vi.mock("./keys.ts", () => ({ keys: () => ({ believe }) }));
const clock = vi.hoisted(() => ({ today: "2026-11-20" }));
vi.mock("./moments.ts", () => ({ dayNow: () => clock.today }));
vi.mock("../api/call.ts", () => ({
  call: async () => {
    const lines = linesOf(served.log);
    const last = new Uint8Array(
      await crypto.subtle.digest("SHA-256", new TextEncoder().encode(lines.at(-1) ?? "")),
    );
    return { lines: lines.length, last_hash: toText(last) };
  },
}));
vi.mock("../api/fetchPart.ts", () => ({
  fetchPart: (_path: string, { from }: { from: number }) => {
    served.reads += 1;
    const rest = linesOf(served.log).slice(from);
    const bytes = new TextEncoder().encode(rest.map((line) => `${line}\n`).join(""));
    return Promise.resolve({ bytes, isLast: true });
  },
}));

function linesOf(log: Uint8Array): string[] {
  return new TextDecoder().decode(log).split("\n").slice(0, -1);
}

function storage(): Map<string, string> {
  if (!kept.isThere) throw new Error("there is no storage in this browser");
  return kept.items;
}
const ownStorage = {
  getItem: (name: string): string | null => storage().get(name) ?? null,
  setItem: (name: string, value: string): void => void storage().set(name, value),
};

let made: Organisation;
let page: typeof import("./log.svelte.ts");

beforeEach(async () => {
  made = await organisation();
  trust.root_key = toText(made.root.public);
  served.log = made.log;
  vi.stubGlobal("localStorage", ownStorage);
  kept.items.clear();
  Object.assign(kept, { isThere: true });
  Object.assign(trust, { demonstration: false, pin: null });
  Object.assign(clock, { today: "2026-11-20" });
  believe.mockClear();
  await openPage();
});

/** A fresh page: what an earlier one had in memory is not this one's. */
async function openPage(): Promise<void> {
  vi.resetModules();
  page = await import("./log.svelte.ts");
}

async function headOf(log: Uint8Array): Promise<Pin> {
  const lines = linesOf(log);
  return { n: lines.length - 1, hash: await digest(utf8(lines.at(-1) ?? "")) };
}

async function revocationOfSam(signers = [made.anna.signing, made.bo.signing]): Promise<Bytes> {
  const sam = await hashOf(statements.staff(made.sam, "Sam"));
  return certify(statements.revocation(sam, "2026-11-20", "left"), signers);
}

async function longer(): Promise<Bytes> {
  const sam = await hashOf(statements.staff(made.sam, "Sam"));
  const both = [made.anna.signing, made.bo.signing];
  return logOf([[statements.revocation(sam, "2026-11-20", "left"), both]], made.log);
}

test("a good log is believed here and where the keys are", async () => {
  await page.readLog();
  expect(page.logState()).toMatchObject({ name: "good" });
  expect(believe).toHaveBeenCalledWith(made.log, "2026-11-20", []);
});

test("what was added is read, and nothing else again", async () => {
  await page.readLog();
  served.log = await longer();
  served.reads = 0;
  await page.followLog();
  expect(page.believedLog()?.n).toBe(6);
  await page.followLog();
  expect(served.reads).toBe(1);
});

test("two who look at once read what was added once: none overtakes the other", async () => {
  await page.readLog();
  served.log = await longer();
  served.reads = 0;
  await Promise.all([page.followLog(), page.followLog()]);
  expect([served.reads, page.logState().name]).toEqual([1, "good"]);
});

test("a log that became shorter, or another one, stops everything, also after a lock", async () => {
  served.log = await longer();
  await page.readLog();
  page.forgetLog();
  served.log = made.log;
  await page.readLog();
  expect(page.logState()).toMatchObject({ name: "refused", failure: "Rollback" });
  expect(page.believedLog()).toBeUndefined();
});

test("a certificate is tried on the log before the second signature leaves", async () => {
  await page.readLog();
  expect(await page.wouldHold(await revocationOfSam())).toBe(true);
  expect(await page.wouldHold(await revocationOfSam([made.anna.signing, made.anna.signing]))).toBe(false);
});

test("a browser keeps two public values of the log, and nothing else", async () => {
  await page.readLog();
  const { n, hash } = await headOf(made.log);
  expect([...kept.items.values()]).toEqual([`${n} ${toText(hash)}`]);
});

test("the demonstration's browsers keep nothing: its log begins anew at every reset", async () => {
  trust.demonstration = true;
  await openPage();
  await page.readLog();
  expect([page.logState().name, kept.items.size]).toEqual(["good", 0]);
});

test("a browser without storage, or with something else in it, has the build's pin and this page's", async () => {
  for (const value of ["", "7", "x y", "7 !!", "-1 AAAA"]) {
    kept.items.set(`origo-keys-log-${trust.root_key}`, value);
    await openPage();
    await page.readLog();
    expect(page.logState().name).toBe("good");
  }
  kept.isThere = false;
  await openPage();
  await page.readLog();
  expect(page.logState().name).toBe("good");
});

test("a line from a day that this computer has not reached names the clock", async () => {
  served.log = await longer();
  clock.today = "2026-11-18";
  await page.readLog();
  expect(page.logState()).toMatchObject({ name: "refused", why: "clock", failure: "Expired" });
});

test("a line that a message names and the log has changes nothing, and is not read again", async () => {
  served.log = await longer();
  await page.readLog();
  served.reads = 0;
  await page.raise(await headOf(made.log));
  expect([page.logState().name, served.reads]).toEqual(["good", 0]);
});

lie("log-below-own-storage", async () => {
  served.log = await longer();
  await page.readLog();
  await openPage();
  served.log = made.log;
  await page.readLog();
  expect(page.logState()).toMatchObject({ name: "refused", why: "shorter", failure: "Rollback" });
  expect(page.believedLog()).toBeUndefined();
});

lie("log-and-head-rolled-back", async () => {
  kept.isThere = false;
  served.log = await longer();
  await page.readLog();
  served.log = made.log;
  await page.followLog();
  expect(page.logState()).toMatchObject({ name: "refused", why: "shorter", failure: "Rollback" });
});

lie("line-a-colleague-has-seen", async () => {
  await page.readLog();
  await page.raise(await headOf(await longer()));
  expect(page.logState()).toMatchObject({ name: "refused", why: "shorter", failure: "Rollback" });
});

lie("line-unlike-a-colleagues", async () => {
  served.log = await longer();
  await page.readLog();
  const both = [made.anna.signing, made.bo.signing];
  await page.raise(await headOf(await logOf([[statements.recoveryUse([1]), both]], made.log)));
  expect(page.logState()).toMatchObject({ name: "refused", why: "other", failure: "Fork" });
});
