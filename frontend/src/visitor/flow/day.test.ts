// @vitest-environment node
import { expect, test, vi } from "vitest";
import { dayOf, telephonesDay, yearsToChoose } from "./day.ts";

vi.mock("virtual:trust", () => ({ trust: { pin: null } }));

test("a telephone's day is one that the protocol knows, whatever its clock says", () => {
  const days = ["1970-01-01", "2026-11-20", "2031-02-28", "2250-06-01"].map((day) =>
    telephonesDay(new Date(`${day}T23:59:00Z`)),
  );
  expect(days).toEqual(["2000-01-01", "2026-11-20", "2031-02-28", "2199-12-31"]);
});

test("a day is chosen in three parts, and one that no calendar has is none", () => {
  expect([dayOf("2026", "2", "28"), dayOf("2026", "2", "29")]).toEqual(["2026-02-28", undefined]);
});

test("no year is offered after the telephone's own, which is too late", () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-05T12:00:00Z") });
  expect(yearsToChoose().map(({ value }) => value)).toEqual(["2026", "2027", "2028", "2029", "2030", "2031"]);
  vi.useRealTimers();
});
