import { flushSync } from "svelte";
import * as words from "virtual:words/examples";
import { expect, test } from "vitest";
import { shown } from "../../../examples/shown.ts";
import { soon } from "../../../examples/soon.ts";
import { beginWords } from "../../state/words.svelte.ts";
import LanguageChoice from "./LanguageChoice.svelte";

function button(target: HTMLElement, locale: string): HTMLButtonElement | null {
  return target.querySelector(`button[lang=${locale}]`);
}

test("offers what the organisation offers, each language under its own name", () => {
  const target = shown(LanguageChoice, { offered: ["sv", "ar"] });
  expect([...target.querySelectorAll("button")].map((each) => each.textContent)).toEqual([
    "Svenska",
    "العربية",
  ]);
  expect(button(target, "ar")?.dir).toBe("rtl");
});

test("turns the page to the chosen language and its direction", async () => {
  const target = shown(LanguageChoice, { offered: ["sv", "ar"] });
  button(target, "ar")?.click();
  await soon(() => {
    flushSync();
    expect(button(target, "ar")?.ariaPressed ?? button(target, "ar")?.getAttribute("aria-pressed")).toBe(
      "true",
    );
  });
  expect([document.documentElement.lang, document.documentElement.dir]).toEqual(["ar", "rtl"]);
});

test("keeps the language and says so when another cannot be fetched", async () => {
  beginWords({ source: words.source, loaders: { en: () => Promise.reject(new Error("offline")) } });
  const target = shown(LanguageChoice, { offered: ["sv", "en"] });
  button(target, "en")?.click();
  await soon(() => {
    flushSync();
    expect(target.querySelector("[role=status]")?.textContent).toContain("gick inte att hämta");
  });
  beginWords(words);
});
