import fc from "fast-check";
import { expect, test } from "vitest";
import { partsOf } from "./parts.ts";

const largest = 4_000;

test("parts are the whole text, and each fits into a packet", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 3_000 }), (text) => {
      const parts = partsOf(text);
      expect(parts.join("")).toBe(text);
      for (const part of parts)
        expect(new TextEncoder().encode(JSON.stringify(part)).length).toBeLessThan(largest);
    }),
  );
});

test("a picture at the border is not cut in two", () => {
  const text = `${"a".repeat(599)}😀b`;
  expect(partsOf(text)).toEqual([`${"a".repeat(599)}😀`, "b"]);
});
