import { webcrypto } from "node:crypto";
import { flushSync } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { organisation } from "../../../../examples/organisation.ts";
import { shown } from "../../../../examples/shown.ts";
import { soon } from "../../../../examples/soon.ts";
import { plainText } from "../../../../examples/text.ts";
import { fromText, toText } from "../../../crypto/text.ts";
import { readHeader } from "../../../crypto/envelopes.ts";
import { toDigits } from "../../../crypto/words.ts";
import { FiledQuestion, today, visitorOf } from "../../../vault/questionForTesting.ts";
import { ServerRefusal } from "../../../api/refusal.ts";
import { place } from "../../place.svelte.ts";
import { heldAsking } from "../held.ts";
import { ServiceForTesting } from "../serviceForTesting.ts";
import Return from "./Return.svelte";

const trust = vi.hoisted(() => ({ id: "demo.origo.example", root_key: "", pin: null }));
const held = vi.hoisted(() => ({ service: undefined as ServiceForTesting | undefined }));
vi.mock("virtual:trust", () => ({ trust }));
vi.mock("../../../vault/startVisitorWorker.ts", async () => {
  const { visitorEndForTesting } = await import("../../../vault/inProcessForTesting.ts");
  return { startVisitorWorker: visitorEndForTesting };
});
vi.mock("../../../api/call.ts", () => ({
  call: (verb: string, path: string, given: object) => held.service?.answer(verb, path, given),
}));
vi.mock("../../../api/fetchPart.ts", () => ({
  fetchPart: (_path: string, { from }: { from: number }) => held.service?.fetchPart(from),
}));

const secret = 5n;
const label = "Ditt meddelande";
let service: ServiceForTesting;

beforeEach(async () => {
  // The test's page has no cryptography of its own.
  vi.stubGlobal("crypto", webcrypto);
  // The team's key has run out by then.
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-12-20T12:00:00Z") });
  service = held.service = await ServiceForTesting.begin();
  trust.root_key = toText(service.made.root.public);
  const vera = visitorOf(service.made);
  await vera.believe(service.log, [today]);
  await vera.openMailbox(secret);
  service.question = new FiledQuestion(await vera.sealQuestion({ text: "Hej", day: today }));
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function press(target: HTMLElement, name: string): void {
  [...target.querySelectorAll("button")].find(({ textContent }) => textContent.trim() === name)?.click();
  flushSync();
}

function write(target: HTMLElement, text: string): void {
  const field = target.querySelector("textarea");
  if (!field) throw new Error("there is nothing to write in");
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
}

function choose(target: HTMLElement, ...values: readonly string[]): void {
  for (const [at, field] of [...target.querySelectorAll("select")].entries()) {
    field.value = values[at] ?? "";
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
  flushSync();
}

function sees(target: HTMLElement, text: string): Promise<void> {
  return soon(() => {
    expect(plainText(target)).toContain(text);
  });
}

async function opened(): Promise<HTMLElement> {
  const target = shown(Return, { organisation, onleave: vi.fn() });
  write(target, toDigits(secret));
  press(target, "Läs");
  await sees(target, label);
  return target;
}

test("after a departure a list that is too old is asked about, and the text is there when she comes back", async () => {
  const target = await opened();
  await service.depart();
  write(target, "Efteråt");
  press(target, "Skicka");
  await sees(target, "Telefonens datum är 20 december 2026. Stämmer det?");
  expect(plainText(target)).toContain("Det du har skrivit finns kvar här.");
  press(target, "Nej, jag rättar det");
  choose(target, "20", "11", "2026");
  press(target, "Använd det datumet");
  expect(target.querySelector("textarea")?.value).toBe("Efteråt");
  press(target, "Skicka");
  await soon(() => {
    expect(target.querySelector("textarea")?.value).toBe("");
  });
  const written = service.question?.envelopes.map(
    ({ envelope }) => readHeader(fromText(envelope)).generation,
  );
  expect(written).toEqual([1, 2, 2]);
});

test("what finds no room in the thread goes on as a question, and the thread is left", async () => {
  vi.setSystemTime(new Date(`${today}T12:00:00Z`));
  const target = await opened();
  service.onCall = (call) => {
    if (call === "post /api/mailbox/envelopes") throw new ServerRefusal("thread_full");
  };
  write(target, "Mer");
  press(target, "Skicka");
  await sees(target, "Tråden är full.");
  press(target, "Skriv vidare i en ny fråga");
  const asking = heldAsking();
  expect([asking.text, asking.step, place().name]).toEqual(["Mer", "write", "fetching"]);
  expect(target.querySelector("textarea")?.value).toBe("");
  await soon(() => {
    expect(service.count("post /api/mailbox/leave")).toBe(1);
  });
});
