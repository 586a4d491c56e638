import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ServerRefusal } from "../../api/refusal.ts";
import { TooMuchWork } from "../../api/working.ts";
import { GivenUp, Persistence } from "./persisting.svelte.ts";

const solved = { challenge: "c", nonces: [1, 2] };

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test("what passes by itself is tried again, and says how long that takes", async () => {
  const attempt = vi.fn().mockRejectedValueOnce(new ServerRefusal("unavailable")).mockResolvedValue("sent");
  const sending = new Persistence();
  const done = sending.until(attempt);
  await vi.advanceTimersByTimeAsync(10);
  expect(sending.effort.name).toBe("waiting");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await done).toBe("sent");
  expect(attempt).toHaveBeenCalledTimes(2);
});

test("a network that comes back ends the waiting", async () => {
  const attempt = vi
    .fn()
    .mockRejectedValueOnce(new ServerRefusal("too_many", { seconds: 60 }))
    .mockResolvedValue("sent");
  const done = new Persistence().until(attempt);
  await vi.advanceTimersByTimeAsync(10);
  dispatchEvent(new Event("online"));
  await vi.advanceTimersByTimeAsync(10);
  expect(await done).toBe("sent");
});

test("a server that has too much to do is come back to when it has said, in sight, until it is done", async () => {
  const busy = new ServerRefusal("busy", { seconds: 3 });
  const attempt = vi.fn().mockRejectedValueOnce(busy).mockRejectedValueOnce(busy).mockResolvedValue("sent");
  const sending = new Persistence();
  const done = sending.until(attempt);
  await vi.advanceTimersByTimeAsync(10);
  expect(sending.effort.name).toBe("waiting");
  await vi.advanceTimersByTimeAsync(2_900);
  expect(attempt).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await done).toBe("sent");
  expect(new Set(attempt.mock.calls.map(([, key]: unknown[]) => key)).size).toBe(1);
});

test("work that the server asks for is done and sent along", async () => {
  const refusal = new ServerRefusal("work_needed", { challenge: "c", puzzles: 2, bits: 1 });
  const attempt = vi.fn().mockRejectedValueOnce(refusal).mockResolvedValue("sent");
  const solve = vi.fn().mockResolvedValue(solved);
  expect(await new Persistence(solve).until(attempt)).toBe("sent");
  expect(solve.mock.calls[0]?.[0]).toEqual({ challenge: "c", puzzles: 2, bits: 1 });
  expect(attempt.mock.calls.map(([work]: unknown[]) => work)).toEqual([null, solved]);
});

test("what is tried again has one key, with its work and without", async () => {
  const refusal = new ServerRefusal("work_needed", { challenge: "c", puzzles: 2, bits: 1 });
  const lost = new ServerRefusal("unavailable");
  const attempt = vi.fn().mockRejectedValueOnce(refusal).mockRejectedValueOnce(lost);
  attempt.mockRejectedValueOnce(refusal).mockResolvedValue("sent");
  const sending = new Persistence(vi.fn().mockResolvedValue(solved));
  const done = sending.until(attempt);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await done).toBe("sent");
  const keys = attempt.mock.calls.map(([, key]: unknown[]) => key);
  expect(keys).toHaveLength(4);
  expect(new Set(keys).size).toBe(1);
  expect(keys[0]).toMatch(/^[\w-]{22}$/);
  await sending.until(attempt);
  expect(attempt.mock.lastCall?.[1]).not.toBe(keys[0]);
});

test("a server that always asks for more is given up, whatever it says between", async () => {
  const solve = vi.fn().mockResolvedValue(solved);
  const more = new ServerRefusal("work_needed", { challenge: "c", puzzles: 64, bits: 20 });
  const sending = new Persistence(solve);
  let asked = 0;
  const attempt = (): Promise<never> => {
    asked += 1;
    if (asked > 100) sending.giveUp();
    return Promise.reject(asked % 3 === 0 ? new ServerRefusal("unavailable") : more);
  };
  const refused = expect(sending.until(attempt)).rejects.toBeInstanceOf(TooMuchWork);
  await vi.advanceTimersByTimeAsync(3_600_000);
  await refused;
  // The calls that are part of it are counted together.
  await expect(sending.until(() => Promise.reject(more))).rejects.toBeInstanceOf(TooMuchWork);
  expect(solve).toHaveBeenCalledTimes(8);
});

test("what does not pass is told at once", async () => {
  const attempt = vi.fn().mockRejectedValue(new ServerRefusal("malformed"));
  await expect(new Persistence().until(attempt)).rejects.toThrow("malformed");
  expect(attempt).toHaveBeenCalledOnce();
});

test("whoever went away is not kept waiting for", async () => {
  const sending = new Persistence();
  const done = sending.until(() => Promise.reject(new ServerRefusal("unavailable")));
  const ended = expect(done).rejects.toThrow(GivenUp);
  await vi.advanceTimersByTimeAsync(10);
  sending.giveUp();
  await ended;
});
