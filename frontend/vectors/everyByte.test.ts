// A changed byte anywhere in sealed data is refused: nothing is accepted that was not sent.
import { expect, test } from "vitest";
import { acceptedChanges, sealedValues } from "./everyByte.ts";
import { keptVectors } from "./files.ts";
import type { Vector } from "./vector.ts";

/** How many bytes are changed here; `npm run fuzz -- --every-byte` changes every one. */
function most({ does }: Vector): number {
  return /open_\w*slot|open_epoch|room_epoch|open_hello|verify_keys_log/.test(does) ? 60 : 400;
}

const values = sealedValues().map(
  ({ vector, name }) =>
    [`${vector.area}/${vector.case} by ${vector.made_by}: ${name}`, vector, name] as const,
);

test.each(values)("%s", { timeout: 60_000 }, async (_, vector, name) => {
  expect(await acceptedChanges(vector, name, most(vector))).toEqual([]);
});

test("a byte that does not matter would be found", async () => {
  const derivation = keptVectors().find(({ does, refused }) => does === "derive_mailbox" && !refused);
  expect(derivation && (await acceptedChanges(derivation, "root", 32))).toHaveLength(32);
});
