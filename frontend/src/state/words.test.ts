import * as words from "virtual:words/examples";
import { afterEach, expect, test } from "vitest";
import {
  addWords,
  beginWords,
  chooseLanguage,
  isDraft,
  languageNow,
  say,
  sayIfKnown,
} from "./words.svelte.ts";

afterEach(() => {
  beginWords(words);
});

test("speaks the chosen language and counts as that language counts", async () => {
  expect(say("ask-answered", { hours: 1 })).toBe("Svaret kommer inom en timme.");
  await chooseLanguage("ar");
  expect(say("ask-answered", { hours: 2 })).toBe("يصلك الجواب خلال ساعتين.");
  expect(languageNow().direction).toBe("rtl");
});

test("writes numbers with Latin digits in Arabic too", async () => {
  await chooseLanguage("ar");
  expect(say("start-who", { from: 13, to: 26 })).toMatch(/13.*26/s);
});

test("knows a draft from a reviewed text", () => {
  expect(isDraft()).toBe(true);
  beginWords({ source: { ...words.source, reviewed: true }, loaders: {} });
  expect(isDraft()).toBe(false);
});

test("refuses a language that it cannot load, and keeps the one it had", async () => {
  beginWords({ source: words.source, loaders: {} });
  expect(await chooseLanguage("ar")).toBe(false);
  expect(languageNow().locale).toBe("sv");
});

test("has no words for what only a newer server knows", () => {
  expect(sayIfKnown("error-from-the-future")).toBeUndefined();
});

const source = { locale: "sv" as const, reviewed: true, text: "draft = Utkast" };
const loaders = { en: () => Promise.resolve({ default: { ...source, locale: "en" as const } }) };
const part = {
  sv: () => Promise.resolve({ default: { locale: "sv" as const, reviewed: true, text: "back = Bakåt" } }),
  en: () => Promise.resolve({ default: { locale: "en" as const, reviewed: true, text: "back = Backwards" } }),
};

test("a part brings its words in the language on screen, and follows it", async () => {
  beginWords({ source, loaders });
  expect(() => say("back")).toThrow("back");
  await addWords(part);
  expect([say("draft"), say("back")]).toEqual(["Utkast", "Bakåt"]);
  expect(await chooseLanguage("en")).toBe(true);
  expect(say("back")).toBe("Backwards");
});

test("a part chosen while the language changes speaks the new one", async () => {
  beginWords({ source, loaders });
  await Promise.all([chooseLanguage("en"), addWords(part)]);
  expect([languageNow().locale, say("back")]).toEqual(["en", "Backwards"]);
});
