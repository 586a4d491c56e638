import { expect, test } from "vitest";
import { shown } from "../../../examples/shown.ts";
import LongTextField from "./LongTextField.svelte";

test("has a label, and the browser neither checks nor completes what is written", () => {
  const target = shown(LongTextField, { label: "Din fråga", value: "hej" });
  const field = target.querySelector("textarea");
  expect(field?.labels[0]?.textContent).toBe("Din fråga");
  expect(field?.getAttribute("spellcheck")).toBe("false");
  expect(field?.autocomplete).toBe("off");
});

test("a problem belongs to the field and is told at once", () => {
  const target = shown(LongTextField, { label: "Din fråga", value: "", problem: "Skriv något först." });
  const alert = target.querySelector("[role=alert]");
  expect(alert?.textContent).toBe("Skriv något först.");
  expect(target.querySelector("textarea")?.getAttribute("aria-describedby")).toBe(alert?.id);
});
