// @vitest-environment node
import { expect, test, vi } from "vitest";
import { readDay } from "../../crypto/days.ts";
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

test("years are offered to the one after the telephone's, or after the list's when the telephone is behind", () => {
  const years = (telephone: string, list: string): string[] => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date(`${telephone}T12:00:00Z`) });
    return yearsToChoose(readDay(list)).map(({ value }) => value);
  };
  expect(years("2029-05-05", "2029-05-05")).toEqual(["2026", "2027", "2028", "2029", "2030"]);
  expect(years("1970-01-01", "2026-12-30")).toEqual(["2026", "2027"]);
  vi.useRealTimers();
});
