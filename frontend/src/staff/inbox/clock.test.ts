import { expect, test } from "vitest";
import { clockOf } from "./clock.ts";

const due = "2026-11-21T12:00:00Z";
const at = (time: string): number => Date.parse(`2026-11-21T${time}Z`);

test("is calm while there is more than a quarter of a day left, and rounds down", () => {
  expect(clockOf(due, at("05:30:00"))).toEqual({ urgency: "calm", hours: 6, minutes: 30 });
});

test("is red before the time runs out, not after", () => {
  expect(clockOf(due, at("06:00:00"))?.urgency).toBe("soon");
  expect(clockOf(due, at("11:59:59"))).toEqual({ urgency: "soon", hours: 0, minutes: 0 });
});

test("says how late it is", () => {
  expect(clockOf(due, at("14:30:00"))).toEqual({ urgency: "late", hours: 2, minutes: 30 });
});

test("has nothing to say when nothing is promised", () => {
  expect(clockOf(null, at("05:00:00"))).toBeUndefined();
});
