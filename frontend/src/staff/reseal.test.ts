import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ServerRefusal } from "../api/refusal.ts";
import {
  isResealingPaused,
  pauseResealing,
  resealAll,
  resealing,
  resumeResealing,
  stopResealing,
} from "./reseal.svelte.ts";

const ask = vi.hoisted(() => vi.fn());
const reseal = vi.hoisted(() => vi.fn());
vi.mock("./ask.ts", () => ({ ask }));
vi.mock("./keys.ts", () => ({ keys: () => ({ reseal }) }));

interface Slots {
  readonly slots: readonly string[];
}

/** A server with so many slots; what is put back is one less. */
function serverWith(count: number, atOnce = 2): void {
  let left = count;
  ask.mockImplementation((_verb: string, path: string, { body }: { body: Slots }) => {
    if (path.endsWith("claim"))
      return Promise.resolve({ slots: Array.from({ length: Math.min(atOnce, left) }), left });
    left -= body.slots.length;
    return Promise.resolve({ replaced: body.slots.length, left });
  });
}

beforeEach(() => {
  reseal.mockImplementation((_team: string, slots: readonly unknown[]) =>
    Promise.resolve({ key_id: "k", slots: [...slots] }),
  );
});

afterEach(() => {
  stopResealing();
  vi.useRealTimers();
});

test("works batch by batch until nothing is left", async () => {
  serverWith(5);
  expect(await resealAll()).toBe(true);
  expect(reseal).toHaveBeenCalledTimes(3);
  expect(resealing()).toEqual({ name: "idle" });
});

test("pauses between two batches, and goes on where it was", async () => {
  serverWith(6);
  reseal.mockImplementationOnce((_team: string, slots: readonly unknown[]) => {
    pauseResealing();
    return Promise.resolve({ key_id: "k", slots });
  });
  expect(await resealAll()).toBe(false);
  expect(reseal).toHaveBeenCalledOnce();
  resumeResealing();
  expect(await resealAll()).toBe(true);
});

test("waits while a colleague's browser has all that is left, and takes over what it leaves", async () => {
  vi.useFakeTimers();
  ask.mockResolvedValueOnce({ slots: [], left: 3 });
  const done = resealAll();
  await vi.advanceTimersByTimeAsync(0);
  expect(resealing()).toEqual({ name: "waiting" });
  serverWith(3);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await done).toBe(true);
});

test("what does not open here is left to colleagues, and told", async () => {
  serverWith(2);
  reseal.mockResolvedValue({ key_id: "k", slots: [] });
  expect(await resealAll()).toBe(false);
  expect(resealing()).toEqual({ name: "stuck", refused: 2 });
});

test("when the epoch changes meanwhile it stops, and the next look begins anew", async () => {
  ask.mockRejectedValue(new ServerRefusal("changed_meanwhile"));
  expect(await resealAll()).toBe(false);
  expect(resealing()).toEqual({ name: "idle" });
});

test("locking stops it at once, and whoever unlocks finds it running, not paused", async () => {
  serverWith(4);
  const done = resealAll();
  pauseResealing();
  stopResealing();
  expect(await done).toBe(false);
  expect(isResealingPaused()).toBe(false);
  expect(resealing()).toEqual({ name: "idle" });
});
