import { flushSync } from "svelte";
import { expect, test } from "vitest";
import { organisation } from "../../../examples/organisation.ts";
import { shown } from "../../../examples/shown.ts";
import { plainText } from "../../../examples/text.ts";
import OpeningHours from "./OpeningHours.svelte";

const week = organisation.opening_hours;
const holiday = (date: string): (typeof week.holidays)[number] => ({
  date,
  names: { sv: "Julafton" },
  hours: [],
});

function rows(hours: typeof week): string[] {
  const target = shown(OpeningHours, { hours });
  flushSync();
  return [...target.querySelectorAll("dl > div")].map((row) => [...row.children].map(plainText).join(" "));
}

test("shows each day, with every range of the day", () => {
  const shownRows = rows({ ...week, holidays: [] });
  expect(shownRows).toHaveLength(7);
  expect(shownRows[3]).toBe("torsdag 10:00–12:00 14:00–20:00");
  expect(shownRows[5]).toBe("lördag Stängt");
});

test("shows the holidays that are left and not the ones that are over", () => {
  const shownRows = rows({ ...week, holidays: [holiday("2000-12-24"), holiday("2999-12-24")] });
  expect(shownRows.slice(7)).toEqual(["Julafton24 december 2999 Stängt"]);
});
