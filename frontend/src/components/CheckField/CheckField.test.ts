import { expect, test } from "vitest";
import { shown } from "../../../examples/shown.ts";
import CheckField from "./CheckField.svelte";

test("the sentence is part of what can be pressed", () => {
  const target = shown(CheckField, { label: "Jag har hört orden.", checked: false });
  target.querySelector("span")?.click();
  expect(target.querySelector("input")?.checked).toBe(true);
});
