import { expect, test } from "vitest";
import { nothingTyped, readSoFar, withWord } from "./typedWords.ts";

test("four letters are a whole word, in any case and without dots", async () => {
  const { words, unknown, list } = await readSoFar("ABBO hotell blaval", "sv");
  expect(words).toEqual(["abborre", "hotell", "blåval"]);
  expect([unknown, list]).toEqual([undefined, "sv"]);
});

test("an unknown word is told, with words that it may have been meant as", async () => {
  const { unknown, near } = await readSoFar("hotell abbore gryning", "sv");
  expect(unknown).toBe(2);
  expect(near).toContain("abborre");
});

test("a word that is being typed is not judged before its fourth letter", async () => {
  expect((await readSoFar("hotell gry", "sv")).unknown).toBeUndefined();
  expect((await readSoFar("hotell gry ", "sv")).unknown).toBe(2);
});

test("words of the other list are understood, whatever language is on screen", async () => {
  const { list, unknown } = await readSoFar("sunset moccasin", "sv");
  expect([list, unknown]).toEqual(["en", undefined]);
});

test("digits are counted and not looked for", async () => {
  expect(await readSoFar("123 456 78", "sv")).toEqual({ ...nothingTyped, areDigits: true, count: 8 });
});

test("a picked word takes the place of the unknown one", () => {
  expect(withWord("Hotell, abbore gryning", 2, "abborre")).toBe("hotell abborre gryning");
});
