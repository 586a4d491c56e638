// @vitest-environment node
import { beforeEach, expect, test, vi } from "vitest";
import { hashOf, logOf, type Organisation, organisation, statements } from "../../vectors/cast.ts";
import type { Bytes } from "../crypto/bytes.ts";
import { certify } from "../crypto/certificates.ts";
import { toText } from "../crypto/text.ts";

const served = vi.hoisted(() => ({ log: new Uint8Array(0), reads: 0 }));
const trust = vi.hoisted(() => ({ id: "demo.origo.example", root_key: "", recovery_key: false }));
const believe = vi.hoisted(() => vi.fn(() => Promise.resolve()));
vi.mock("virtual:trust", () => ({ trust }));
vi.mock("./keys.ts", () => ({ keys: () => ({ believe }) }));
vi.mock("./moments.ts", () => ({ dayNow: () => "2026-11-20" }));
vi.mock("../api/call.ts", () => ({
  call: async () => {
    const lines = linesOf(served.log);
    const last = new Uint8Array(
      await crypto.subtle.digest("SHA-256", new TextEncoder().encode(lines.at(-1) ?? "")),
    );
    return { lines: lines.length, last_hash: toText(last) };
  },
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

let made: Organisation;
let page: typeof import("./log.svelte.ts");

beforeEach(async () => {
  made = await organisation();
  trust.root_key = toText(made.root.public);
  served.log = made.log;
  // A fresh page: what an earlier test has seen is not this one's.
  vi.resetModules();
  page = await import("./log.svelte.ts");
  believe.mockClear();
});

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
  expect(believe).toHaveBeenCalledWith(made.log, "2026-11-20");
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
