import { expect, test, vi } from "vitest";
import { shown } from "../../../examples/shown.ts";
import Choice from "./Choice.svelte";

test("an open way is a button", () => {
  const onchoose = vi.fn();
  shown(Choice, { title: "Chatta", how: "Direkt.", onchoose }).querySelector("button")?.click();
  expect(onchoose).toHaveBeenCalledOnce();
});

test("a way that is not open is text that says so, and nothing to press", () => {
  const target = shown(Choice, { title: "Chatta", how: "Direkt." });
  expect(target.querySelector("button, a, [tabindex]")).toBeNull();
  expect(target.textContent).toContain("Inte öppet än");
});
