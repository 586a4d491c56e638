// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readDay } from "../../crypto/days.ts";
import { toText } from "../../crypto/text.ts";
import { FiledQuestion, today, visitorOf } from "../../vault/questionForTesting.ts";
import type { Asking } from "./asking.svelte.ts";
import type { ServiceForTesting } from "./serviceForTesting.ts";

const trust = vi.hoisted(() => ({ id: "demo.origo.example", root_key: "", pin: null }));
const held = vi.hoisted(() => ({ service: undefined as ServiceForTesting | undefined }));
vi.mock("virtual:trust", () => ({ trust }));
vi.mock("../../vault/startVisitorWorker.ts", async () => {
  const { visitorEndForTesting } = await import("../../vault/inProcessForTesting.ts");
  return { startVisitorWorker: visitorEndForTesting };
});
vi.mock("../../api/call.ts", () => ({
  call: (verb: string, path: string, given: object) => held.service?.answer(verb, path, given),
}));
vi.mock("../../api/fetchPart.ts", () => ({
  fetchPart: (_path: string, { from }: { from: number }) => held.service?.fetchPart(from),
}));

const ask = "post /api/questions";
let service: ServiceForTesting;
let asking: Asking;
let flow: typeof import("./keys.ts");
let pauses: number;

beforeEach(() => {
  pauses = 0;
  vi.stubGlobal("navigator", { onLine: true });
  // The network is back at once, so that nobody waits for a pause.
  vi.stubGlobal("addEventListener", (_name: string, back: () => void) => {
    pauses += 1;
    back();
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Something is written, on a telephone that says it is then. */
async function written(then: string): Promise<void> {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(then) });
  vi.resetModules();
  const { ServiceForTesting } = await import("./serviceForTesting.ts");
  service = held.service = await ServiceForTesting.begin();
  trust.root_key = toText(service.made.root.public);
  flow = await import("./keys.ts");
  const { Asking } = await import("./asking.svelte.ts");
  asking = new Asking();
  asking.text = "Hej";
  await asking.makeWords("sv");
}

test.each(["2026-11-19T22:30:00Z", "2026-11-05T12:00:00Z"])(
  "a telephone that says %s is asked for its date when the next key began by the server's day",
  async (then) => {
    await written(then);
    await service.rotate(readDay("2026-11-20"), readDay("2026-11-01"));
    await asking.send();
    expect(asking.fault).toBeInstanceOf(flow.ListTooOld);
    expect([service.count(ask), asking.text]).toEqual([1, "Hej"]);
    flow.correctDay(readDay("2026-11-20"));
    await asking.send();
    expect([asking.step, service.count(ask)]).toEqual(["sent", 2]);
  },
);

test("a server that refuses every key is asked once, and what is written stays", async () => {
  await written("2026-11-20T12:00:00Z");
  service.key = "none";
  await asking.send();
  expect(asking.fault).toBeInstanceOf(flow.ListTooOld);
  expect([service.count(ask), asking.text, asking.words]).toEqual([1, "Hej", expect.anything()]);
});

test("a key that was changed while this was written: sealed again at once, without a pause", async () => {
  await written("2026-11-20T12:00:00Z");
  await flow.believeLog();
  await service.rotate();
  await asking.send();
  expect([asking.step, asking.answerBy, service.count(ask), pauses]).toEqual(["sent", "2026-11-24", 2, 0]);
});

test("a list that changes every time is followed three times, with a pause before the last", async () => {
  await written("2026-11-20T12:00:00Z");
  service.onCall = (call) => (call === ask ? service.rotate() : undefined);
  await asking.send();
  expect(asking.fault).toMatchObject({ code: "changed_meanwhile" });
  expect([service.count(ask), pauses, asking.text]).toEqual([3, 1, "Hej"]);
});

test("an answer that was lost before the key changed is found again by the words", async () => {
  await written("2026-11-20T12:00:00Z");
  service.lost = ask;
  service.onCall = (call) => (call === ask && service.question ? service.rotate() : undefined);
  await asking.send();
  expect([asking.step, asking.answerBy, service.count(ask)]).toEqual(["sent", "2026-11-24", 2]);
});

test("another question under the same words is not taken for this one, and no date is doubted for it", async () => {
  await written("2026-11-20T12:00:00Z");
  const other = visitorOf(service.made);
  await other.believe(service.log, [today]);
  await other.openMailbox(5n);
  service.question = new FiledQuestion(await other.sealQuestion({ text: "En annan", day: today }));
  await asking.send();
  expect(asking.fault).toMatchObject({ code: "changed_meanwhile" });
  expect([service.count(ask), asking.text]).toEqual([1, "Hej"]);
});
