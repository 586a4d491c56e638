import { expect, test } from "vitest";
import { lie } from "../hostile/lie.ts";
import { allParts, Endless, type ListPart, type Most } from "./parts.ts";

interface Each {
  readonly n: number;
  readonly envelope: string;
}

const most: Most = { envelopes: 6, bytes: 600 };

/** A list of so many, two at a time. */
function listOf(count: number, letters = 4): (after: number) => Promise<ListPart<Each>> {
  return (after) => {
    const numbers = [after + 1, after + 2].filter((n) => n <= count);
    const found = numbers.map((n) => ({ n, envelope: "A".repeat(letters) }));
    return Promise.resolve({ found, more: after + 2 < count });
  };
}

const numbersOf = async (read: Promise<Each[]>): Promise<number[]> => (await read).map(({ n }) => n);

test("a list is followed to its end, from wherever one begins", async () => {
  expect(await numbersOf(allParts(0, most, listOf(5)))).toEqual([1, 2, 3, 4, 5]);
  expect(await numbersOf(allParts(3, most, listOf(5)))).toEqual([4, 5]);
  expect(await allParts(5, most, listOf(5))).toEqual([]);
});

test("a list that is as long as one can be is read, and one more is not", async () => {
  expect(await allParts(0, most, listOf(6, 133))).toHaveLength(6);
  await expect(allParts(0, most, listOf(7))).rejects.toBeInstanceOf(Endless);
  await expect(allParts(0, most, listOf(6, 136))).rejects.toBeInstanceOf(Endless);
});

lie("thread-without-end", async () => {
  for (const place of [(after: number) => after, () => 0]) {
    let asked = 0;
    const endless = (after: number): Promise<ListPart<Each>> => {
      asked += 1;
      if (asked > 2 * most.envelopes) return Promise.reject(new Error("followed without end"));
      return Promise.resolve({ found: [{ n: place(after) + 1, envelope: "AAAA" }], more: true });
    };
    await expect(allParts(0, most, endless)).rejects.toBeInstanceOf(Endless);
    expect(asked).toBe(most.envelopes + 1);
  }
});

test("a part of nothing ends the list, whatever is said of more", async () => {
  expect(await allParts(0, most, () => Promise.resolve({ found: [], more: true }))).toEqual([]);
});
