// Folding here and in Python is one rule.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { foldingRules, split } from "./folding.ts";
import { WordList } from "./wordList.ts";

const words = new URL("../../../origo_chat/protocol/words/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, words), "utf8");

interface Rules {
  readonly separators: string;
  readonly ignored: string;
  readonly letters: Readonly<Record<string, string>>;
}

test("the rules are those of folding.json", () => {
  const { separators, ignored, letters } = JSON.parse(read("folding.json")) as Rules;
  const digits = foldingRules.digits.flatMap((each) =>
    Array.from(each, (digit, value) => [digit, `${value}`]),
  );
  expect(foldingRules.separators).toBe(separators);
  expect(foldingRules.ignored).toBe(ignored);
  expect({ ...foldingRules.letters, ...(Object.fromEntries(digits) as object) }).toEqual(letters);
});

test("a list of another length is refused", () => {
  expect(() => new WordList("xx", "one\ntwo\n")).toThrow("2048");
});

test.each(["sv", "en"])(
  "every word of the list %s completes from four letters and stands for itself",
  (language) => {
    const list = new WordList(language, read(`${language}.txt`));
    for (const [index, word] of list.words.entries()) {
      expect(list.place(split(word)[0] ?? "")).toBe(index);
      expect(list.completion(word.toUpperCase())).toBe(word);
      if (word.length > 4) expect(list.completion(word.slice(0, 4))).toBe(word);
    }
  },
);
