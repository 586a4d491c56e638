import { expect, test, vi } from "vitest";
import { ServerRefusal } from "../api/refusal.ts";
import { keys } from "./keys.ts";
import { withWork } from "./worked.ts";

const asked = new ServerRefusal("work_needed", { challenge: "AAAA", puzzles: 2, bits: 4 });
const solved = { challenge: "AAAA", nonces: [1, 2] };

test("work that is asked for is done, and the call is made again with it", async () => {
  const solve = vi.spyOn(keys(), "solveWork").mockResolvedValue(solved);
  const attempt = vi.fn().mockRejectedValueOnce(asked).mockResolvedValueOnce("in");
  await expect(withWork(attempt)).resolves.toBe("in");
  expect(solve).toHaveBeenCalledExactlyOnceWith({ challenge: "AAAA", puzzles: 2, bits: 4 });
  expect(attempt.mock.calls).toEqual([[null], [solved]]);
});

test("a server that asks for ever is believed to be out of reach", async () => {
  vi.spyOn(keys(), "solveWork").mockResolvedValue(solved);
  await expect(withWork(() => Promise.reject(asked))).rejects.toBe(asked);
});

test("any other refusal is told at once", async () => {
  const refused = new ServerRefusal("sign_in_refused");
  await expect(withWork(() => Promise.reject(refused))).rejects.toBe(refused);
});
