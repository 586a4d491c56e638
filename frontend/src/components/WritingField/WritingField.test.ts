import { expect, test, vi } from "vitest";
import { shown } from "../../../examples/shown.ts";
import WritingField from "./WritingField.svelte";

test("has its label, help and problem by name, and runs the way its text does", () => {
  const target = shown(WritingField, { label: "Svar", hint: "Hjälp", problem: "Tomt", value: "" });
  const field = target.querySelector("textarea");
  const described = (field?.getAttribute("aria-describedby") ?? "").split(" ");
  expect(field?.labels[0]?.textContent).toBe("Svar");
  expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual(["Hjälp", "Tomt"]);
  expect(field?.dir).toBe("auto");
});

test("sends nothing away to be corrected, and tells that something was written", () => {
  const onwrite = vi.fn();
  const field = shown(WritingField, { label: "Svar", value: "", onwrite }).querySelector("textarea");
  field?.dispatchEvent(new Event("input", { bubbles: true }));
  expect(onwrite).toHaveBeenCalledOnce();
  expect(field?.getAttribute("spellcheck")).toBe("false");
});
