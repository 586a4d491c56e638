import { expect, test, vi } from "vitest";
import { ServerRefusal } from "../api/refusal.ts";
import { TooMuchWork } from "../api/working.ts";
import { keys } from "./keys.ts";
import { withWork } from "./worked.ts";

const asked = new ServerRefusal("work_needed", { challenge: "AAAA", puzzles: 2, bits: 4 });
const solved = { challenge: "AAAA", nonces: [1, 2] };

test("work that is asked for is done, and the call is made again with it, under the same key", async () => {
  const solve = vi.spyOn(keys(), "solveWork").mockResolvedValue(solved);
  const attempt = vi.fn().mockRejectedValueOnce(asked).mockResolvedValueOnce("in");
  await expect(withWork(attempt)).resolves.toBe("in");
  expect(solve.mock.calls.map(([work]) => work)).toEqual([{ challenge: "AAAA", puzzles: 2, bits: 4 }]);
  const [[first, key], [second, same]] = attempt.mock.calls as [unknown[], unknown[]];
  expect([first, second, same]).toEqual([null, solved, key]);
});

test("how far the work has come is told, and that it is over", async () => {
  vi.spyOn(keys(), "solveWork").mockImplementation((_work, told) => {
    told?.({ done: 1, total: 2 });
    return Promise.resolve(solved);
  });
  const told = vi.fn();
  await withWork(vi.fn().mockRejectedValueOnce(asked).mockResolvedValueOnce("in"), told);
  const seen = [undefined, { done: 0, total: 2 }, { done: 1, total: 2 }, undefined];
  expect(told.mock.calls.map(([progress]: unknown[]) => progress)).toEqual(seen);
});

test("a server that asks for ever is given up", async () => {
  const solve = vi.spyOn(keys(), "solveWork").mockResolvedValue(solved);
  solve.mockClear();
  await expect(withWork(() => Promise.reject(asked))).rejects.toBeInstanceOf(TooMuchWork);
  expect(solve).toHaveBeenCalledTimes(8);
});

test.each([
  new ServerRefusal("sign_in_refused"),
  new ServerRefusal("too_many", { seconds: 600 }),
  new ServerRefusal("too_many"),
  new ServerRefusal("unavailable"),
])("any other refusal is told at once", async (refused) => {
  const attempt = vi.fn().mockRejectedValue(refused);
  await expect(withWork(attempt)).rejects.toBe(refused);
  expect(attempt).toHaveBeenCalledOnce();
});
