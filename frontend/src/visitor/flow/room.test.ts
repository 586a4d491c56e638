import { expect, test } from "vitest";
import { fits, usedPercent } from "./room.ts";

test("nothing is said while there is plenty of room", () => {
  expect(usedPercent("a".repeat(29_000))).toBeUndefined();
  expect(usedPercent("a".repeat(30_000))).toBe(50);
});

test("what counts is what is sent: letters of several bytes, and signs that are written with two", () => {
  expect(fits("a".repeat(60_000))).toBe(true);
  expect(fits("å".repeat(30_001))).toBe(false);
  expect(fits("\n".repeat(30_001))).toBe(false);
});
