import { expect, test } from "vitest";
import { codeOf, isWord, twoPlaces, wordsSoFar } from "./passphrase.ts";
import { wordList } from "../vault/index.ts";

const phrase = async (count: number): Promise<string> =>
  (await wordList("sv")).words.slice(0, count).join(" ");

test("counts words while they are typed, and says when there are enough", async () => {
  expect(await wordsSoFar("")).toEqual({ count: 0, unknown: undefined, isEnough: false });
  expect(await wordsSoFar(await phrase(4))).toMatchObject({ count: 4, isEnough: false });
  expect(await wordsSoFar(await phrase(7))).toMatchObject({ count: 7, isEnough: false });
  expect(await wordsSoFar(await phrase(6))).toMatchObject({ count: 6, unknown: undefined, isEnough: true });
});

test("a word that no word can be is told with its place, but not while it is being typed", async () => {
  const known = await phrase(1);
  expect(await wordsSoFar(`${known} xq`)).toMatchObject({ unknown: undefined, isEnough: false });
  expect(await wordsSoFar(`${known} xq `)).toMatchObject({ unknown: 2 });
  expect(await wordsSoFar(`${known} xqzw`)).toMatchObject({ unknown: 2 });
});

test("two different words are asked back, the earlier one first", () => {
  const asked = Array.from({ length: 200 }, () => twoPlaces(6));
  expect(asked.every(([first, other]) => 0 <= first && first < other && other < 6)).toBe(true);
  expect(new Set(asked.map(String)).size).toBe(15);
});

test("four letters stand for a word, another word does not", async () => {
  const [word = "", next = ""] = (await wordList("sv")).words;
  expect(await isWord(word.slice(0, 4), word)).toBe(true);
  expect(await isWord(next, word)).toBe(false);
});

test("a code is six digits, however it is grouped", () => {
  expect([codeOf("123 456"), codeOf("12345"), codeOf("12345a")]).toEqual(["123456", undefined, undefined]);
});
