// Every vector of both languages gives here what it says.
import { expect, test } from "vitest";
import { keptVectors } from "./files.ts";
import { difference } from "./vector.ts";

const vectors = keptVectors();

test("there are vectors of every area", () => {
  const areas = new Set(vectors.map(({ area }) => area));
  expect([...areas].sort()).toEqual([
    "accounts",
    "certificates",
    "derivation",
    "envelopes",
    "epochs",
    "framing",
    "keys",
    "keys-log",
    "notes",
    "slots",
    "words",
  ]);
});

test.each(vectors.map((vector) => [`${vector.area}/${vector.case} by ${vector.made_by}`, vector] as const))(
  "%s",
  async (_, vector) => {
    expect(await difference(vector)).toBeUndefined();
  },
);
