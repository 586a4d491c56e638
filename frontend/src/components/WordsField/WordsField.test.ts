import { flushSync } from "svelte";
import { expect, test, vi } from "vitest";
import { shown } from "../../../examples/shown.ts";
import WordsField from "./WordsField.svelte";

test.each([true, false])("nothing of the browser's touches the words, long: %s", (isLong) => {
  const field = shown(WordsField, { label: "Ord", value: "", isLong }).querySelector("input, textarea");
  expect(field?.getAttribute("spellcheck")).toBe("false");
  expect(field?.getAttribute("autocapitalize")).toBe("none");
  expect(field?.getAttribute("autocomplete")).toBe("off");
});

test("Enter says that the words are all there, and writes nothing", () => {
  const onsettled = vi.fn();
  const field = shown(WordsField, { label: "Ord", value: "", isLong: true, onsettled }).querySelector(
    "textarea",
  );
  const pressed = new KeyboardEvent("keydown", { key: "Enter", cancelable: true, bubbles: true });
  field?.dispatchEvent(pressed);
  flushSync();
  expect(pressed.defaultPrevented).toBe(true);
  expect(onsettled).toHaveBeenCalledOnce();
});
