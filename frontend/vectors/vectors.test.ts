// Every vector of both languages gives here what it says.
import { expect, test } from "vitest";
import { keptFiles, keptVectors, readKept } from "./files.ts";
import failures from "../../tests/protocol/failures.json" with { type: "json" };
import { fileOf, madeVectors, written } from "./made.ts";
import { difference } from "./vector.ts";

const vectors = keptVectors();

test("there are vectors of every area", () => {
  const areas = new Set(vectors.map(({ area }) => area));
  expect([...areas].sort()).toEqual([
    "accounts",
    "audit-heads",
    "certificates",
    "derivation",
    "envelopes",
    "epochs",
    "framing",
    "keys",
    "keys-log",
    "notes",
    "release",
    "rooms",
    "slots",
    "threads",
    "vouching",
    "words",
    "work",
  ]);
});

test.each(vectors.map((vector) => [`${vector.area}/${vector.case} by ${vector.made_by}`, vector] as const))(
  "%s",
  async (_, vector) => {
    expect(await difference(vector)).toBeUndefined();
  },
);

test("making ours again gives the same files", async () => {
  const made = new Map((await madeVectors()).map((vector) => [fileOf(vector), written(vector)]));
  const ours = keptFiles().filter((path) => path.includes("/ts-"));
  expect([...made.keys()].sort()).toEqual(ours);
  for (const path of ours)
    expect(readKept(path), "fix: npm --prefix frontend run vectors").toBe(made.get(path));
});

test("every operation has a vector of every class it can end in", () => {
  for (const [does, classes] of Object.entries(failures)) {
    const met = vectors.flatMap((each) => (each.does === does && each.refused ? [each.refused] : []));
    expect([...new Set(met)].sort(), does).toEqual([...classes].sort());
  }
});

test("every class of failure was met by both sides", () => {
  for (const side of ["python", "typescript"]) {
    const met = vectors
      .filter(({ made_by, refused }) => made_by === side && refused)
      .map(({ refused }) => refused);
    expect(new Set(met).size, side).toBeGreaterThanOrEqual(side === "python" ? 16 : 14);
  }
});
