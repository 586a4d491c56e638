import { expect, test, vi } from "vitest";
import { wasHereBefore } from "./arrival.ts";

function arrived(type: string | undefined): boolean {
  class TimingForTesting {
    readonly type = type;
  }
  vi.stubGlobal("PerformanceNavigationTiming", TimingForTesting);
  const entries = type === undefined ? [] : [new TimingForTesting()];
  vi.stubGlobal("performance", { getEntriesByType: () => entries });
  return wasHereBefore();
}

test("only a page that was loaded again may have a session to ask for", () => {
  expect(arrived("navigate")).toBe(false);
  expect(arrived("reload")).toBe(true);
  expect(arrived("back_forward")).toBe(true);
});

test("a browser that does not say is asked about", () => {
  expect(arrived(undefined)).toBe(true);
});
