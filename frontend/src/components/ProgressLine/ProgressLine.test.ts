import { expect, test } from "vitest";
import { shown } from "../../../examples/shown.ts";
import ProgressLine from "./ProgressLine.svelte";

const bar = (more: object): HTMLProgressElement | null =>
  shown(ProgressLine, { label: "Låser om", text: "2 av 5", ...more }).querySelector("progress");

test("the bar has a name and says how much is done", () => {
  const counted = bar({ done: 2, total: 5 });
  expect([counted?.value, counted?.max]).toEqual([2, 5]);
  expect(document.getElementById(counted?.getAttribute("aria-labelledby") ?? "")?.textContent).toBe(
    "Låser om",
  );
});

test("without a total it promises no end", () => {
  expect(bar({})?.hasAttribute("value")).toBe(false);
});
