import { expect, test, vi } from "vitest";
import { shown } from "../../../examples/shown.ts";
import ActionButton from "./ActionButton.svelte";

const button = (target: HTMLElement): HTMLButtonElement | null => target.querySelector("button");

test("does what it says when pressed", () => {
  const onpress = vi.fn();
  button(shown(ActionButton, { label: "Lås", onpress }))?.click();
  expect(onpress).toHaveBeenCalledOnce();
});

test("while it works it says what, stays where the focus is and does nothing twice", () => {
  const onpress = vi.fn();
  const working = button(shown(ActionButton, { label: "Lås", busy: "Låser …", onpress }));
  working?.focus();
  working?.click();
  expect(onpress).not.toHaveBeenCalled();
  expect(working?.textContent).toBe("Låser …");
  expect(document.activeElement).toBe(working);
});

test("a submitting button at work does not send its form again", () => {
  const target = shown(ActionButton, { label: "Spara", submits: true, busy: "Sparar …" });
  const press = new MouseEvent("click", { bubbles: true, cancelable: true });
  button(target)?.dispatchEvent(press);
  expect(press.defaultPrevented).toBe(true);
});
