import { expect, test } from "vitest";
import { shown } from "../../../examples/shown.ts";
import { plainText } from "../../../examples/text.ts";
import OpenNow from "./OpenNow.svelte";

const now = new Date("2026-11-21T14:00:00Z");

function text(open: boolean, changes_at: string | null): string {
  return plainText(shown(OpenNow, { opening: { open, changes_at }, timeZone: "Europe/Stockholm", now }));
}

test("says until when it is open, in the organisation's own time", () => {
  expect(text(true, "2026-11-21T17:00:00Z")).toBe("Öppet nu, till 18:00");
});

test("says when it opens: today, on a weekday of this week, or on a date", () => {
  expect(text(false, "2026-11-21T17:00:00Z")).toBe("Stängt nu. Öppnar i dag 18:00");
  expect(text(false, "2026-11-23T11:00:00Z")).toBe("Stängt nu. Öppnar måndag 12:00");
  expect(text(false, "2026-12-28T11:00:00Z")).toBe("Stängt nu. Öppnar 28 december 2026 12:00");
});

test("says nothing when nothing is known", () => {
  expect(text(true, null)).toBe("");
});
