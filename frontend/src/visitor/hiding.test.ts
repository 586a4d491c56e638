import { flushSync } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as hiding from "./hiding.svelte.ts";
import { goTo, goToStart } from "./place.svelte.ts";

const minute = 60_000;
const onclear = vi.fn();
let end = (): void => {};

beforeEach(() => {
  vi.useFakeTimers();
  onclear.mockClear();
  end = hiding.watchHiding(onclear);
});

afterEach(() => {
  end();
  hiding.uncover();
  hiding.chooseCoverAfter(2);
  goToStart();
  vi.useRealTimers();
});

test("a page that nobody touches is covered after the time that was chosen", () => {
  hiding.chooseCoverAfter(1);
  vi.advanceTimersByTime(minute - 2_000);
  expect(hiding.isCovered()).toBe(false);
  vi.advanceTimersByTime(3_000);
  expect(hiding.isCovered()).toBe(true);
});

test("touching it begins the time anew, and 0 covers nothing", () => {
  vi.advanceTimersByTime(1.5 * minute);
  dispatchEvent(new Event("pointerdown"));
  vi.advanceTimersByTime(1.5 * minute);
  expect(hiding.isCovered()).toBe(false);
  hiding.chooseCoverAfter(0);
  vi.advanceTimersByTime(8 * minute);
  expect(hiding.isCovered()).toBe(false);
});

test("what was opened is cleared after ten minutes, and that is said a minute before", () => {
  void goTo("ask");
  vi.advanceTimersByTime(9 * minute + 1_000);
  flushSync();
  expect([hiding.isEndingSoon(), onclear.mock.calls.length]).toEqual([true, 0]);
  vi.advanceTimersByTime(minute);
  expect(onclear).toHaveBeenCalled();
});

test("the start has nothing to clear", () => {
  vi.advanceTimersByTime(20 * minute);
  expect([hiding.isEndingSoon(), onclear.mock.calls.length]).toEqual([false, 0]);
});

test("behind another app the page is blank", () => {
  const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  document.dispatchEvent(new Event("visibilitychange"));
  expect("away" in document.documentElement.dataset).toBe(true);
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event("visibilitychange"));
  expect("away" in document.documentElement.dataset).toBe(false);
});
