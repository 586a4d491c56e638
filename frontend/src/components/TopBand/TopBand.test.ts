import { expect, test } from "vitest";
import { shown } from "../../../examples/shown.ts";
import TopBand from "./TopBand.svelte";

test("says its sentence and interrupts nobody", () => {
  const target = shown(TopBand, { text: "Demonstration." });
  expect(target.textContent).toBe("Demonstration.");
  expect(target.querySelector("[role]")).toBeNull();
});
