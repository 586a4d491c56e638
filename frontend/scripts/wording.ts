// What no text may say (SAFETY S9), in any language, and texts that say nothing.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { catalogueFile } from "../plugins/catalogue-text.ts";
import { examplesDocument, locales } from "../plugins/documents.ts";
import { messagesOf } from "./fluent.ts";

const listFile = fileURLToPath(new URL("../messages/forbidden.json", import.meta.url));

/** Letters as they are searched: small, and without the vowel signs that Arabic may have or leave out. */
function plain(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\u064b-\u0652]/g, "");
}

/** Whole words; but Arabic writes "and", "the" and "with" as one with the word, so there any place counts. */
export function forbiddenIn(locale: string, text: string, words: readonly string[]): string[] {
  const edge = locale === "ar" ? "" : "\\p{L}";
  return words.filter((word) => {
    const pattern = edge ? `(?<!${edge})${plain(word)}(?!${edge})` : plain(word);
    return new RegExp(pattern, "u").test(plain(text));
  });
}

export function emptyIn(text: string): string | undefined {
  const value = text.slice(text.indexOf("=") + 1).trim();
  if (!/[\p{L}{]/u.test(value)) return "says nothing";
  return value.includes("—") ? "has a long dash: make it two sentences" : undefined;
}

export function wordingFaults(): string[] {
  const lists = JSON.parse(readFileSync(listFile, "utf8")) as Record<string, readonly string[]>;
  return locales.flatMap((locale) => {
    const words = lists[locale] ?? [];
    if (words.length === 0) return [`messages/forbidden.json has no words for ${locale}`];
    return examplesDocument.catalogues.flatMap((name) =>
      messagesOf(catalogueFile(locale, name)).flatMap(({ id, text }) => {
        const empty = emptyIn(text);
        const said = forbiddenIn(locale, text, words).map(
          (word) => `says "${word}", which no text may promise`,
        );
        return [...said, ...(empty ? [empty] : [])].map((fault) => `${locale}/${name}.ftl ${id}: ${fault}`);
      }),
    );
  });
}
