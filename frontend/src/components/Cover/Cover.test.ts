import { expect, test, vi } from "vitest";
import { shown } from "../../../examples/shown.ts";
import Cover from "./Cover.svelte";

test("takes the focus, says nothing about the page, and one press takes it away", () => {
  const onpress = vi.fn();
  const target = shown(Cover, { label: "Tillbaka", onpress });
  const button = target.querySelector("button");
  expect(document.activeElement).toBe(button);
  expect(target.textContent.trim()).toBe("");
  button?.click();
  expect(onpress).toHaveBeenCalledOnce();
});

test("says in a status line what is about to happen", () => {
  const target = shown(Cover, { label: "Tillbaka", notice: "En minut kvar.", onpress: () => {} });
  expect(target.querySelector("[role=status]")?.textContent).toBe("En minut kvar.");
});
