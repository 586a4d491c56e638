import { flushSync } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { organisation } from "../../../examples/organisation.ts";
import { shown } from "../../../examples/shown.ts";
import { plainText } from "../../../examples/text.ts";
import DayQuestion from "./DayQuestion.svelte";

const set = vi.hoisted(() => ({ days: [] as string[] }));
vi.mock("./keys.ts", () => ({
  correctDay: (day: string) => set.days.push(day),
  today: () => "2026-11-20",
}));

const [onretry, onback] = [vi.fn(), vi.fn()];
const kept = "Det du har skrivit finns kvar här.";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-11-20T12:00:00Z") });
  vi.clearAllMocks();
  set.days = [];
});

afterEach(() => {
  vi.useRealTimers();
});

function question(): HTMLElement {
  return shown(DayQuestion, {
    phones: organisation.phones,
    kept,
    backLabel: "Tillbaka till texten",
    onretry,
    onback,
  });
}

function press(target: HTMLElement, label: string): void {
  [...target.querySelectorAll("button")].find(({ textContent }) => textContent === label)?.click();
  flushSync();
}

/** Day, month and year, as they stand under each other. */
function choose(target: HTMLElement, ...values: readonly string[]): void {
  for (const [at, field] of [...target.querySelectorAll("select")].entries()) {
    field.value = values[at] ?? "";
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
  flushSync();
}

test("the telephone's date is asked about, and that nothing is lost is said at once", () => {
  const text = plainText(question());
  expect(text).toContain("Telefonens datum är 20 november 2031. Stämmer det?");
  expect(text).toContain(kept);
});

test("the day she sets counts, and what she was doing goes on", () => {
  const target = question();
  press(target, "Nej, jag rättar det");
  choose(target, "20", "11", "2026");
  press(target, "Använd det datumet");
  expect([set.days, onretry.mock.calls.length]).toEqual([["2026-11-20"], 1]);
});

test("what is said is true of a date that is behind too: nothing has run out then", () => {
  vi.setSystemTime(new Date("2026-11-19T22:30:00Z"));
  const target = question();
  const asked = plainText(target);
  press(target, "Ja, det stämmer");
  expect(asked).toContain("Telefonens datum är 19 november 2026. Stämmer det?");
  expect(`${asked} ${plainText(target)}`).not.toMatch(/gått ut|för gammal/);
});

test("a day that no calendar has is told, and nothing goes on", () => {
  const target = question();
  press(target, "Nej, jag rättar det");
  choose(target, "31", "2", "2026");
  press(target, "Använd det datumet");
  expect(target.querySelector("[role=alert]")?.textContent).toContain("Det datumet finns inte.");
  expect([set.days, onretry.mock.calls.length]).toEqual([[], 0]);
});

test("when the date is right the list is too old: numbers to call, and the way back to what she wrote", () => {
  const target = question();
  press(target, "Ja, det stämmer");
  const text = plainText(target);
  for (const each of ["Listan över våra nycklar går inte att använda", kept, "112"])
    expect(text).toContain(each);
  press(target, "Tillbaka till texten");
  expect(onback).toHaveBeenCalledOnce();
});
