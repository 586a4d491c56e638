import { createRawSnippet } from "svelte";
import { expect, test, vi } from "vitest";
import { shown } from "../../../examples/shown.ts";
import { once } from "../../../examples/soon.ts";
import { placeAfter } from "./keys.ts";
import LongList from "./LongList.svelte";
import { placesOf, scrollTo, windowOf } from "./window.ts";

const row = createRawSnippet((item: () => string) => ({ render: () => `<span>${item()}</span>` }));
const items = Array.from({ length: 5000 }, (_, at) => `Fråga ${at + 1}`);
const keyOf = (item: string): string => item;
const list = (more: object = {}): HTMLElement =>
  shown(LongList<string>, { label: "Frågor", items, keyOf, row, onopen: vi.fn(), ...more });

test("of five thousand rows only a few stand in the page, and each says which it is of how many", () => {
  const rows = list().querySelectorAll("li");
  expect(rows.length).toBeLessThan(30);
  expect([rows[1]?.ariaPosInSet, rows[1]?.ariaSetSize]).toEqual(["2", "5000"]);
});

test("one row is reached with Tab: the open one, wherever it is", () => {
  const reached = list({ current: "Fråga 4000" }).querySelectorAll("button[tabindex='0']");
  expect([...reached].map((button) => button.textContent)).toEqual(["Fråga 4000"]);
  expect(reached[0]?.getAttribute("aria-current")).toBe("true");
});

test("the arrows and End move the focus, beyond what stands in the page", async () => {
  const target = list();
  const press = (key: string): void => {
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  };
  target.querySelector("button")?.focus();
  press("ArrowDown");
  await once(() => document.activeElement?.textContent === "Fråga 2");
  press("End");
  await once(() => document.activeElement?.textContent === "Fråga 5000");
});

test("pressing a row opens it, and what is seen is told", () => {
  const [onopen, onsee] = [vi.fn(), vi.fn()];
  list({ onopen, onsee }).querySelectorAll("button")[2]?.click();
  expect(onopen).toHaveBeenCalledWith("Fråga 3");
  expect(onsee.mock.calls[0]?.[0]).toContain("Fråga 1");
});

test("the window holds what is seen and a little around it, and never more than there is", () => {
  expect(windowOf(1000, 500, 100, 5000)).toEqual({ first: 4, end: 21 });
  expect(windowOf(0, 500, 100, 3)).toEqual({ first: 0, end: 3 });
  expect(windowOf(90_000, 500, 100, 3)).toEqual({ first: 0, end: 3 });
  expect(windowOf(0, 500, 100, 0)).toEqual({ first: 0, end: 0 });
});

test("the row with the focus stays in the page when it is scrolled away", () => {
  expect(placesOf({ first: 3, end: 5 }, 0)).toEqual([0, 3, 4]);
  expect(placesOf({ first: 3, end: 5 }, 9)).toEqual([3, 4, 9]);
  expect(placesOf({ first: 3, end: 5 }, 4)).toEqual([3, 4]);
});

test("scrolls as little as shows the row whole", () => {
  expect([scrollTo(2, 500, 300, 100), scrollTo(9, 500, 300, 100), scrollTo(6, 500, 300, 100)]).toEqual([
    200, 700, 500,
  ]);
});

test("keys lead inside the list and stop at its ends", () => {
  expect(["ArrowDown", "ArrowUp", "Home", "End", "x"].map((key) => placeAfter(key, 0, 3))).toEqual([
    1,
    0,
    0,
    2,
    undefined,
  ]);
  expect(placeAfter("ArrowDown", 0, 0)).toBeUndefined();
});
