import { expect, test } from "vitest";
import { passes, pauseSeconds } from "./passing.ts";
import { ServerRefusal } from "./refusal.ts";

test.each([
  ["unavailable", {}, true],
  ["unexpected", {}, true],
  ["busy", { seconds: 3 }, true],
  ["busy", {}, true],
  ["too_many", { seconds: 600 }, true],
  ["too_many", { members: 4 }, false],
  ["work_needed", { challenge: "c", puzzles: 1, bits: 1 }, false],
  ["not_found", {}, false],
  ["from_the_future", {}, false],
])("%s with %j passes by itself: %s", (code, params, does) => {
  expect(passes(new ServerRefusal(code, params))).toBe(does);
});

test.each([
  ["busy", 1, 1, 1.5],
  ["busy", 3, 3, 4.5],
  ["busy", 600, 8, 10],
  ["too_many", 600, 600, 602],
  ["too_many", 1e9, 3_600, 3_602],
])("%s that says %d is waited for %d to %d seconds, and not by all alike", (code, seconds, least, most) => {
  const refusal = new ServerRefusal(code, { seconds });
  const waits = Array.from({ length: 50 }, () => pauseSeconds(refusal, 9));
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(least);
  expect(Math.max(...waits)).toBeLessThanOrEqual(most);
  expect(new Set(waits).size).toBeGreaterThan(1);
});

test("where nothing is said it is waited longer each time, and never for ever", () => {
  const lost = new ServerRefusal("unavailable");
  expect(pauseSeconds(new ServerRefusal("busy", { seconds: "soon" }))).toBeLessThanOrEqual(4);
  for (const [failures, least, most] of [
    [1, 2, 4],
    [3, 8, 10],
    [20, 30, 30],
  ] as const) {
    const seconds = pauseSeconds(lost, failures);
    expect(seconds).toBeGreaterThanOrEqual(least);
    expect(seconds).toBeLessThanOrEqual(most);
  }
});
