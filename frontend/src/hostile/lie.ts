// How a case says which lie of the spec it tells (spec: 18).
import { test } from "vitest";

/** The case of one lie: its name stands in SPEC section 18, and written out here, so that it can be found. */
export function lie(name: string, tell: () => Promise<void>): void {
  test(`lie: ${name}`, tell);
}
