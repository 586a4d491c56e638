// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readDay } from "../../crypto/days.ts";
import { toText } from "../../crypto/text.ts";
import type { ServiceForTesting } from "../flow/serviceForTesting.ts";
import type { RoomSnapshot } from "./roomCalls.ts";

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

const enter = "post /api/chat/rooms";
let service: ServiceForTesting;
let flow: typeof import("../flow/keys.ts");

beforeEach(async () => {
  vi.stubGlobal("navigator", { onLine: true });
  // The network is back at once, so that nobody waits for a pause.
  vi.stubGlobal("addEventListener", (_name: string, back: () => void) => {
    back();
  });
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-19T22:30:00Z") });
  vi.resetModules();
  const { ServiceForTesting } = await import("../flow/serviceForTesting.ts");
  service = held.service = await ServiceForTesting.begin();
  trust.root_key = toText(service.made.root.public);
  flow = await import("../flow/keys.ts");
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function entered(): Promise<RoomSnapshot> {
  const { enterLine } = await import("./entering.ts");
  const { RoomCalls } = await import("./roomCalls.ts");
  const { Persistence } = await import("../flow/persisting.svelte.ts");
  return enterLine(new RoomCalls(), { text: "Hej" }, new Persistence());
}

test("a telephone that is hours behind is asked for its date, once, and is let in by the day that is set", async () => {
  await service.rotate(readDay("2026-11-20"), readDay("2026-11-01"));
  await expect(entered()).rejects.toBeInstanceOf(flow.ListTooOld);
  expect(service.count(enter)).toBe(1);
  flow.correctDay(readDay("2026-11-20"));
  expect(await entered()).toEqual({ id: service.room });
});

test("a list that changes every time is followed three times", async () => {
  service.onCall = (call) => (call === enter ? service.rotate() : undefined);
  await expect(entered()).rejects.toMatchObject({ code: "changed_meanwhile" });
  expect(service.count(enter)).toBe(3);
});

test("a place whose answer was lost before the key changed is found again", async () => {
  service.lost = enter;
  service.onCall = (call) => (call === enter && service.room !== undefined ? service.rotate() : undefined);
  expect(await entered()).toEqual({ id: service.room });
  expect(service.count(enter)).toBe(2);
});
