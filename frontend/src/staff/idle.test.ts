import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { beginIdleLock, chooseLockMinutes, isLockKey, lockingSoon, lockMinutes } from "./idle.svelte.ts";

const lockHere = vi.hoisted(() => vi.fn());
vi.mock("./ending.ts", () => ({ lockHere }));

let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  lockHere.mockClear();
  chooseLockMinutes(5);
  stop = beginIdleLock(5);
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

test("locks after the time nobody used it, and says so half a minute before", () => {
  vi.advanceTimersByTime(4 * 60_000);
  expect(lockingSoon()).toBeUndefined();
  vi.advanceTimersByTime(31_000);
  expect(lockingSoon()).toBe(30);
  expect(lockHere).not.toHaveBeenCalled();
  vi.advanceTimersByTime(30_000);
  expect(lockHere).toHaveBeenCalledWith("idle");
});

test("a key, a touch or the mouse begins the time anew", () => {
  vi.advanceTimersByTime(4 * 60_000);
  dispatchEvent(new Event("pointermove"));
  vi.advanceTimersByTime(4 * 60_000);
  expect(lockHere).not.toHaveBeenCalled();
});

test("a computer that slept past the time is locked when it wakes, before its timer rings", () => {
  vi.setSystemTime(Date.now() + 60 * 60_000);
  document.dispatchEvent(new Event("visibilitychange"));
  expect(lockHere).toHaveBeenCalledWith("idle");
});

test("a shorter time can be chosen, a longer one than the organisation's never lasts", () => {
  chooseLockMinutes(1);
  vi.advanceTimersByTime(61_000);
  expect(lockHere).toHaveBeenCalled();
  chooseLockMinutes(5);
  stop();
  stop = beginIdleLock(2);
  expect(lockMinutes()).toBe(2);
});

test("Ctrl+Alt+L locks, but not where AltGr and L write a letter", () => {
  const pressed = (init: KeyboardEventInit): boolean =>
    isLockKey(new KeyboardEvent("keydown", { code: "KeyL", ctrlKey: true, altKey: true, ...init }));
  expect(pressed({})).toBe(true);
  expect(pressed({ altKey: false })).toBe(false);
  expect(pressed({ modifierAltGraph: true })).toBe(false);
});
