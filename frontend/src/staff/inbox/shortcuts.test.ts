import { afterEach, expect, test } from "vitest";
import { shortcutOf, turnShortcuts } from "./shortcuts.svelte.ts";

afterEach(() => {
  turnShortcuts(true);
  document.body.replaceChildren();
});

function pressed(key: string, on: HTMLElement = document.body, more: object = {}): string | undefined {
  let found: string | undefined;
  const listen = (event: KeyboardEvent): void => {
    found = shortcutOf(event);
  };
  addEventListener("keydown", listen, { once: true });
  on.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, ...more }));
  return found;
}

test("one letter leads somewhere, with capitals too", () => {
  expect([pressed("j"), pressed("K"), pressed("?"), pressed("x")]).toEqual([
    "next",
    "previous",
    "help",
    undefined,
  ]);
});

test.each(["textarea", "input", "select"])("not while somebody writes in a %s", (name) => {
  expect(pressed("j", document.body.appendChild(document.createElement(name)))).toBeUndefined();
});

test("not with Ctrl or Alt, not in a dialogue, and not when they are turned off", () => {
  expect([
    pressed("j", document.body, { ctrlKey: true }),
    pressed("j", document.body, { altKey: true }),
  ]).toEqual([undefined, undefined]);
  document.body.appendChild(document.createElement("dialog")).setAttribute("open", "");
  expect(pressed("j")).toBeUndefined();
  document.body.replaceChildren();
  turnShortcuts(false);
  expect(pressed("j")).toBeUndefined();
});
