import { expect, test } from "vitest";
import { readPublic, writePublic } from "../publications/publicText.ts";
import { readTitled, writeTitled } from "./titled.ts";
import { filledIn, unfilled } from "./variables.ts";

const values = { alias: "Sam", service: "Origo", hours: "24", today: "21 november 2026" };

test("variables are put in, and what is no variable stays to be seen", () => {
  const filled = filledIn("Jag heter { alias }. Svar inom {hours} timmar, {namn}.", values);
  expect(filled).toBe("Jag heter Sam. Svar inom 24 timmar, {namn}.");
  expect(unfilled(filled)).toEqual(["{namn}"]);
  expect(unfilled("Inget kvar {} { }.")).toEqual([]);
});

test("a template keeps its title and its text apart", () => {
  const written = writeTitled({ title: " En\nhälsning ", text: "\nHej!\n\nMer.\n" });
  expect(readTitled(written)).toEqual({ title: "En hälsning", text: "Hej!\n\nMer." });
  expect(readTitled("Bara rubrik")).toEqual({ title: "Bara rubrik", text: "" });
});

test("a publication is one record, and anything else is none", () => {
  const text = { language: "sv", question: "Får man?", answer: "Ja." };
  expect(readPublic(writePublic(text))).toEqual(text);
  expect([readPublic("Hej"), readPublic('{"v":2}'), readPublic('{"v":1,"language":"sv"}')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
