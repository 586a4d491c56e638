import { expect, test } from "vitest";
import { base64url, randomBytes, randomFraction } from "./randomness.ts";

test("base64url has no sign that an address or a header would change", () => {
  expect(base64url(new Uint8Array([251, 255, 254]))).toBe("-__-");
  expect(base64url(new Uint8Array([1]))).toBe("AQ");
});

test("chance is never the same twice and stays below one", () => {
  expect(base64url(randomBytes(16))).not.toBe(base64url(randomBytes(16)));
  const fractions = Array.from({ length: 100 }, randomFraction);
  expect(Math.min(...fractions)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...fractions)).toBeLessThan(1);
});
