// Gives each document its words: `virtual:words/<document>` holds the source language, the others load when chosen.
import type { Plugin } from "vite";
import { catalogueFile, readCatalogue } from "./catalogue-text.ts";
import { documentNamed, locales, sourceLocale } from "./documents.ts";

const prefix = "virtual:words/";
const withoutScript = "virtual:words-without-script";

function wholeDocument(name: string): string {
  const own = JSON.stringify(readCatalogue(sourceLocale, documentNamed(name).catalogues));
  const others = locales.filter((locale) => locale !== sourceLocale);
  const loaders = others.map((locale) => `${locale}: () => import("${prefix}${name}/${locale}")`);
  return `export const source = ${own};\nexport const loaders = {${loaders.join(", ")}};\n`;
}

function oneLocale(name: string, locale: string): string {
  return `export default ${JSON.stringify(readCatalogue(locale, documentNamed(name).catalogues))};\n`;
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
    resolveId: (id) => (id.startsWith(prefix) || id === withoutScript ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${withoutScript}`) return sentencesWithoutScript();
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const [name = "", locale] = id.slice(prefix.length + 1).split("/");
      for (const each of locales)
        for (const file of documentNamed(name).catalogues) this.addWatchFile(catalogueFile(each, file));
      return locale === undefined ? wholeDocument(name) : oneLocale(name, locale);
    },
  };
}
