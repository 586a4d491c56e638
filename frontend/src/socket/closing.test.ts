import { expect, test } from "vitest";
import { afterClosing, pauseBeforeTry } from "./closing.ts";

test("a client that is wrong stops, a silent one waits for the person, everything else comes back", () => {
  expect([4401, 4426, 4499].map(afterClosing)).toEqual(["stop", "stop", "stop"]);
  expect(afterClosing(4408)).toBe("when-back");
  expect([0, 1006, 4500, 4503].map(afterClosing)).toEqual(["again", "again", "again", "again"]);
});

test("pauses double up to half a minute and never fall together", () => {
  expect(pauseBeforeTry(1, 0)).toBe(500);
  expect(pauseBeforeTry(1, 1)).toBe(1_000);
  expect(pauseBeforeTry(3, 1)).toBe(4_000);
  expect(pauseBeforeTry(50, 1)).toBe(30_000);
});
