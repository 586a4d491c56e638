// The language of what is put into an answer: the one that was wished for, when we have our own words in it.
import { type Locale, languages, sourceLocale } from "../../state/languages.ts";
import type { Wish } from "../../vault/index.ts";

export function languageFor(wish: Wish | undefined): Locale {
  return languages.find(({ locale }) => locale === wish?.language)?.locale ?? sourceLocale;
}
