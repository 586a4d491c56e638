// The one table of documents: one per audience, its folder in src/, its address and the words it may use.

import { languages } from "../src/state/languages.ts";

export { sourceLocale } from "../src/state/languages.ts";

export const locales = languages.map(({ locale }) => locale);

export interface DocumentOf {
  readonly name: string;
  readonly html: string;
  /** Files of messages/<locale>/ that the document loads at first. A component in src/components may use "shared" and "errors". */
  readonly catalogues: readonly string[];
  /** Files that it loads when a part of it is opened: `virtual:words-later/<document>`. */
  readonly later?: readonly string[];
}

export const documents: readonly DocumentOf[] = [
  {
    name: "visitor",
    html: "index.html",
    catalogues: ["shared", "visitor"],
    later: ["errors", "visitor-before", "visitor-asking", "visitor-words", "visitor-thread", "visitor-chat"],
  },
  { name: "staff", html: "personal/index.html", catalogues: ["shared", "errors", "staff", "inbox", "chat"] },
  { name: "professional", html: "konsultation/index.html", catalogues: ["shared", "errors", "professional"] },
  { name: "recipient", html: "mottagare/index.html", catalogues: ["shared", "errors", "recipient"] },
  { name: "interpreter", html: "tolk/index.html", catalogues: ["shared", "errors", "interpreter"] },
];

/** Everything at once: for the document of component examples and for the tests, never for a person. */
export const examplesDocument: DocumentOf = {
  name: "examples",
  html: "examples/index.html",
  catalogues: [...new Set(documents.flatMap(({ catalogues, later = [] }) => [...catalogues, ...later]))],
};

/** The cryptography in a browser: for the tests alone, and without words. */
export const vectorsDocument: DocumentOf = {
  name: "vectors",
  html: "examples/vectors/index.html",
  catalogues: [],
};

export function documentNamed(name: string): DocumentOf {
  const found = [...documents, examplesDocument].find((document) => document.name === name);
  if (!found) throw new Error(`no document is named "${name}": add it to plugins/documents.ts`);
  return found;
}
