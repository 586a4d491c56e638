// Gives each document its words: `virtual:words/<document>` holds the source language, the others load when chosen.
// `virtual:words-later/<document>` loads the words of its later parts, in the one language that is on screen.
import type { Plugin } from "vite";
import { catalogueFile, readCatalogue } from "./catalogue-text.ts";
import { documentNamed, locales, sourceLocale } from "./documents.ts";

const prefix = "virtual:words/";
const prefixLater = "virtual:words-later/";
const withoutScript = "virtual:words-without-script";

function wholeDocument(name: string): string {
  const own = JSON.stringify(readCatalogue(sourceLocale, documentNamed(name).catalogues));
  const others = locales.filter((locale) => locale !== sourceLocale);
  return `export const source = ${own};\n${loadersOf(`${prefix}${name}`, others)}`;
}

function loadersOf(id: string, offered: readonly string[]): string {
  const loaders = offered.map((locale) => `${locale}: () => import("${id}/${locale}")`);
  return `export const loaders = {${loaders.join(", ")}};\n`;
}

function oneLocale(locale: string, catalogues: readonly string[]): string {
  return `export default ${JSON.stringify(readCatalogue(locale, catalogues))};\n`;
}

/** A message of one line without values, straight from a catalogue's text. */
function plainMessage(text: string, id: string): string {
  const words = new RegExp(`^${id} = (.+)$`, "m").exec(text)?.[1];
  if (words === undefined)
    throw new Error(`no message "${id}" of one line: every locale's shared.ftl needs it`);
  return words;
}

/** The sentence for those without JavaScript stands in the page in every language at once. */
function sentencesWithoutScript(): string {
  const sentences = locales.map((locale) => {
    const { text } = readCatalogue(locale, ["shared"]);
    return { locale, text: plainMessage(text, "without-javascript") };
  });
  return `export const sentences = ${JSON.stringify(sentences)};\n`;
}

export function words(): Plugin {
  return {
    name: "origo-words",
    resolveId: (id) => {
      const isOurs = [prefix, prefixLater].some((each) => id.startsWith(each)) || id === withoutScript;
      return isOurs ? `\0${id}` : undefined;
    },
    load(id) {
      if (id === `\0${withoutScript}`) return sentencesWithoutScript();
      const begun = [prefix, prefixLater].find((each) => id.startsWith(`\0${each}`));
      if (begun === undefined) return undefined;
      const [name = "", locale] = id.slice(begun.length + 1).split("/");
      const { catalogues, later = [] } = documentNamed(name);
      const files = begun === prefix ? catalogues : later;
      for (const each of locales) for (const file of files) this.addWatchFile(catalogueFile(each, file));
      if (locale !== undefined) return oneLocale(locale, files);
      return begun === prefix ? wholeDocument(name) : loadersOf(`${prefixLater}${name}`, locales);
    },
  };
}
