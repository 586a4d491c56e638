import { expect, test } from "vitest";
import { shown } from "../../../examples/shown.ts";
import WithoutScript from "./WithoutScript.svelte";

test("shows nothing to those who have JavaScript", () => {
  expect(shown(WithoutScript, {}).textContent).toBe("");
});
