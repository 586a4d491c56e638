import { afterEach, expect, test } from "vitest";
import { dateText, dayIn } from "./dates.ts";
import { chooseLanguage } from "./words.svelte.ts";

afterEach(async () => {
  await chooseLanguage("sv");
});

test("a day begins at midnight in the organisation's own zone", () => {
  expect(dayIn("Europe/Stockholm", new Date("2026-11-21T22:59:00Z"))).toBe("2026-11-21");
  expect(dayIn("Europe/Stockholm", new Date("2026-11-21T23:00:00Z"))).toBe("2026-11-22");
});

test("a date has the month's own name, Latin digits and nothing invisible in it", async () => {
  expect(dateText("2026-03-01")).toBe("1 mars 2026");
  await chooseLanguage("ar");
  expect(dateText("2026-12-24")).toBe("24 ديسمبر 2026");
});
