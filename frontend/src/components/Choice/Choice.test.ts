import { expect, test, vi } from "vitest";
import { shown } from "../../../examples/shown.ts";
import Choice from "./Choice.svelte";

test("a way to go is a button", () => {
  const onchoose = vi.fn();
  shown(Choice, { title: "Chatta", how: "Direkt.", onchoose }).querySelector("button")?.click();
  expect(onchoose).toHaveBeenCalledOnce();
});

test("while the page is asleep it is seen and cannot be pressed", () => {
  const onchoose = vi.fn();
  const target = shown(Choice, { title: "Chatta", how: "Direkt.", onchoose, isAsleep: true });
  target.querySelector("button")?.click();
  expect(onchoose).not.toHaveBeenCalled();
  expect(target.textContent).toContain("Chatta");
});
