import { expect, test } from "vitest";
import { firstPages } from "./pages.ts";

const asked: (string | null)[] = [];

/** Pages of one, named by their numbers. */
function pageOf(last: number) {
  return (page: string | null): Promise<{ found: number[]; next: string | null }> => {
    asked.push(page);
    const n = Number(page ?? 1);
    return Promise.resolve({ found: [n], next: n < last ? String(n + 1) : null });
  };
}

test.each([
  [3, [1, 2, 3]],
  [Infinity, [1, 2, 3, 4, 5]],
])("of %s pages five are read at most, each asked for by the one before", async (last, found) => {
  asked.length = 0;
  expect(await firstPages(5, pageOf(last))).toEqual(found);
  expect(asked).toEqual([null, ...found.slice(1).map(String)]);
});
