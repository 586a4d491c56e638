// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { hashOf, logOf, type Organisation, organisation, statements } from "../../../vectors/cast.ts";
import { type Bytes, concat, utf8 } from "../../crypto/bytes.ts";
import { readDay } from "../../crypto/days.ts";
import { digest } from "../../crypto/framing.ts";
import { fromText, toText } from "../../crypto/text.ts";
import { lie } from "../../hostile/lie.ts";

interface BuiltPin {
  readonly n: number;
  readonly hash: string;
  readonly on: string;
}
const served = vi.hoisted(() => ({ log: new Uint8Array(0) }));
const trust = vi.hoisted(() => ({ id: "demo.origo.example", root_key: "", pin: null as BuiltPin | null }));
vi.mock("virtual:trust", () => ({ trust }));
vi.mock("../../vault/startVisitorWorker.ts", async () => {
  const { visitorEndForTesting } = await import("../../vault/inProcessForTesting.ts");
  return { startVisitorWorker: visitorEndForTesting };
});
vi.mock("../../api/fetchPart.ts", () => ({
  // A day comes along that the page never asked for.
  fetchPart: (_path: string, { from }: { from: number }) => {
    const rest = linesOf(served.log).slice(from);
    const bytes = new TextEncoder().encode(rest.map((line) => `${line}\n`).join(""));
    return Promise.resolve({ bytes, isLast: true, day: "2026-11-20" });
  },
}));

function linesOf(log: Uint8Array): string[] {
  return new TextDecoder().decode(log).split("\n").slice(0, -1);
}

let made: Organisation;
let flow: typeof import("./keys.ts");

beforeEach(async () => {
  made = await organisation();
  trust.root_key = toText(made.root.public);
  trust.pin = null;
  served.log = made.log;
  // Its lines are of the first of November; the team's key holds until the fifth of December.
  await visit("2026-11-20");
});

afterEach(() => {
  vi.useRealTimers();
});

/** The page is opened on a telephone that says it is this day. */
async function visit(day: string): Promise<void> {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(`${day}T12:00:00Z`) });
  vi.resetModules();
  flow = await import("./keys.ts");
}

async function longer(): Promise<Bytes> {
  const sam = await hashOf(statements.staff(made.sam, "Sam"));
  const both = [made.anna.signing, made.bo.signing];
  return logOf([[statements.revocation(sam, "2026-11-20", "left"), both]], made.log);
}

async function pinOf(log: Bytes, on: string): Promise<BuiltPin> {
  const lines = linesOf(log);
  return { n: lines.length - 1, hash: toText(await digest(utf8(lines.at(-1) ?? ""))), on };
}

/** Sealed to the team's key, as a question is. */
async function hello(): Promise<string> {
  return (await flow.keys().room.newRoom({ text: "Hej" })).hello;
}

test("a telephone a month behind, or of 1970, seals by the day of the log", async () => {
  for (const day of ["2026-10-20", "1970-01-01"]) {
    await visit(day);
    await flow.believeFreshLog();
    expect([flow.today(), await hello()]).toEqual(["2026-11-01", expect.any(String)]);
  }
});

test("she says which day it is, and the log is believed by it", async () => {
  await visit("2031-11-20");
  await expect(flow.believeFreshLog()).rejects.toBeInstanceOf(flow.ListTooOld);
  flow.correctDay(readDay("2026-11-20"));
  await flow.believeFreshLog();
  expect([flow.today(), await hello()]).toEqual(["2026-11-20", expect.any(String)]);
});

test("a day before the log's last one cannot be set", async () => {
  flow.correctDay(readDay("2026-01-01"));
  await flow.believeFreshLog();
  expect(flow.today()).toBe("2026-11-01");
});

test("what a page has seen it does not forget when its keys are dropped", async () => {
  served.log = await longer();
  await flow.believeLog();
  flow.dropKeys();
  served.log = made.log;
  await expect(flow.readLogAnew()).rejects.toMatchObject({ failure: "Rollback" });
});

test("reading at once from several places ends with one list that is believed", async () => {
  const first = flow.believeLog();
  served.log = await longer();
  await Promise.all([first, flow.readLogAnew(), flow.believeNewest(), flow.readLogAnew()]);
  expect([flow.today(), await hello()]).toEqual(["2026-11-20", expect.any(String)]);
});

test("a list that is refused is read from its beginning the next time, and nobody is believed until then", async () => {
  await flow.believeLog();
  const good = await longer();
  served.log = concat(good, utf8("{}\n"));
  await expect(flow.believeNewest()).rejects.toMatchObject({ failure: "Malformed" });
  await expect(hello()).rejects.toMatchObject({ code: "no-log" });
  served.log = good;
  await flow.believeNewest();
  expect(await hello()).toEqual(expect.any(String));
});

test("a line that a message names has to be there, for as long as the page is open", async () => {
  await flow.believeLog();
  const { n, hash } = await pinOf(await longer(), "2026-11-20");
  await expect(flow.raise({ n, hash: fromText(hash) })).rejects.toMatchObject({ failure: "Rollback" });
  await expect(flow.readLogAnew()).rejects.toMatchObject({ failure: "Rollback" });
  served.log = await longer();
  await flow.readLogAnew();
  await flow.raise({ n, hash: fromText(hash) });
  expect(await hello()).toEqual(expect.any(String));
});

lie("log-below-the-build", async () => {
  trust.pin = await pinOf(await longer(), "2026-11-20");
  await visit("2026-11-20");
  await expect(flow.believeLog()).rejects.toMatchObject({ failure: "Rollback" });
  await expect(hello()).rejects.toMatchObject({ code: "no-log" });
});

lie("old-log-to-a-slow-clock", async () => {
  trust.pin = await pinOf(made.log, "2026-12-20");
  await visit("2026-11-20");
  await expect(flow.believeFreshLog()).rejects.toBeInstanceOf(flow.ListTooOld);
  await expect(hello()).rejects.toMatchObject({ failure: "Expired" });
});

lie("old-log-after-a-holiday", async () => {
  await visit("2026-12-31");
  await expect(flow.believeFreshLog()).rejects.toBeInstanceOf(flow.ListTooOld);
});

lie("day-from-the-server", async () => {
  await visit("2031-11-20");
  await expect(flow.believeFreshLog()).rejects.toBeInstanceOf(flow.ListTooOld);
  await expect(hello()).rejects.toMatchObject({ failure: "Expired" });
});
