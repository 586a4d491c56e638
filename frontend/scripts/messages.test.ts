// @vitest-environment node
import { expect, test } from "vitest";
import { isReviewed } from "../plugins/catalogue-text.ts";
import { pluralFaults, shapeFaults } from "./catalogues.ts";
import { askedIn } from "./usage.ts";
import { emptyIn, forbiddenIn } from "./wording.ts";

const message = { id: "hours", variables: ["hours"], choices: [], text: "" };

test("a language must have every plural form that it tells apart, and no other", () => {
  const choices = [{ variable: "hours", forms: ["one", "other"] }];
  expect(pluralFaults("sv", { ...message, choices })).toEqual([]);
  expect(pluralFaults("ar", { ...message, choices })).toHaveLength(4);
});

test("keys and values must be those of the Swedish text", () => {
  expect(shapeFaults("en", [message], [message])).toEqual([]);
  expect(shapeFaults("en", [], [message])).toEqual(["lacks key hours"]);
  expect(shapeFaults("en", [{ ...message, variables: ["hour"] }], [message])).toHaveLength(2);
});

test("forbidden words are found whole, in any case, and inside Arabic words", () => {
  expect(forbiddenIn("sv", "x = Det är Säker t", ["säker"])).toEqual(["säker"]);
  expect(forbiddenIn("sv", "x = osäkerhet", ["säker"])).toEqual([]);
  expect(forbiddenIn("ar", "x = والآمنة", ["آمن"])).toEqual(["آمن"]);
});

test("a text says something, and without long dashes", () => {
  expect(emptyIn("x = ...")).toBe("says nothing");
  expect(emptyIn("x = Ring — nu")).toContain("long dash");
  expect(emptyIn("x = { $day }")).toBeUndefined();
});

test("finds what a source asks for", () => {
  const source =
    'say("one"); say(`month-${name}`); say(open ? "two" : "three", {}); new ServerRefusal("too_many"); talk.say("text", said)';
  expect(
    askedIn("a.ts", source)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(["error-too-many", "month-", "one", "three", "two"]);
});

test("only a name with a date counts as a review", () => {
  expect(isReviewed("# reviewed-by: Mira\n# reviewed-on: 2026-11-21\n")).toBe(true);
  expect(isReviewed("# reviewed-by:\n# reviewed-on:\n")).toBe(false);
});
