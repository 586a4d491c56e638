import { expect, test } from "vitest";
import { shown } from "../../../examples/shown.ts";
import StateTag from "./StateTag.svelte";

test("says it in words, whatever the colour", () => {
  expect(shown(StateTag, { text: "Återkallat", tone: "ended" }).textContent).toBe("Återkallat");
});
