import { expect, test, vi } from "vitest";
import { shown } from "../../../examples/shown.ts";
import { paragraph } from "../../../examples/snippet.ts";
import ConfirmDialog from "./ConfirmDialog.svelte";

const properties = {
  title: "Ska Sam sluta?",
  confirmLabel: "Ja",
  cancelLabel: "Avbryt",
  onconfirm: (): void => {},
  oncancel: (): void => {},
  children: paragraph("Sams inloggningar avslutas."),
};

const pressed = (target: HTMLElement, label: string): void => {
  [...target.querySelectorAll("button")].find((button) => button.textContent === label)?.click();
};

test("is a modal dialog with its question as its name", () => {
  const dialog = shown(ConfirmDialog, properties).querySelector("dialog");
  expect(dialog?.open).toBe(true);
  expect(document.getElementById(dialog?.getAttribute("aria-labelledby") ?? "")?.textContent).toBe(
    "Ska Sam sluta?",
  );
});

test("either answer is told", () => {
  const [onconfirm, oncancel] = [vi.fn(), vi.fn()];
  const target = shown(ConfirmDialog, { ...properties, onconfirm, oncancel });
  pressed(target, "Ja");
  pressed(target, "Avbryt");
  expect([onconfirm.mock.calls.length, oncancel.mock.calls.length]).toEqual([1, 1]);
});

test("Escape asks to cancel, and closes nothing by itself: not while the work is going on", () => {
  const oncancel = vi.fn();
  const target = shown(ConfirmDialog, { ...properties, oncancel, busy: "Avslutar …" });
  const escape = new Event("cancel", { cancelable: true });
  target.querySelector("dialog")?.dispatchEvent(escape);
  expect([escape.defaultPrevented, oncancel.mock.calls.length]).toEqual([true, 0]);
});
