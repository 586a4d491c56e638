// Reads messages/<locale>/*.ftl from disk: who reviewed a file, and its text without what only people need.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../messages/", import.meta.url));

export function catalogueFile(locale: string, name: string): string {
  return `${folder}${locale}/${name}.ftl`;
}

/** A file without a reviewer is a machine-made draft, and the interface says so (SAFETY S28). */
export function isReviewed(source: string): boolean {
  return /^# reviewed-by: *\S/m.test(source) && /^# reviewed-on: *\d{4}-\d\d-\d\d/m.test(source);
}

function withoutComments(source: string): string {
  return source
    .replace(/^#.*\n/gm, "")
    .replace(/\n{2,}/g, "\n")
    .trim();
}

export interface Catalogue {
  readonly locale: string;
  readonly reviewed: boolean;
  readonly text: string;
}

export function readCatalogue(locale: string, names: readonly string[]): Catalogue {
  const sources = names.map((name) => readFileSync(catalogueFile(locale, name), "utf8"));
  return {
    locale,
    reviewed: sources.every(isReviewed),
    text: sources.map(withoutComments).join("\n"),
  };
}
