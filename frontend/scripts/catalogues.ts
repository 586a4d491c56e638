// Holds every language's catalogues against the Swedish ones.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { catalogueFile } from "../plugins/catalogue-text.ts";
import { examplesDocument, locales, sourceLocale } from "../plugins/documents.ts";
import { type MessageShape, messagesOf } from "./fluent.ts";

const folder = fileURLToPath(new URL("../messages", import.meta.url));
const pluralForms = new Set(["zero", "one", "two", "few", "many", "other"]);

function differences(kind: string, expected: readonly string[], found: readonly string[]): string[] {
  const lacking = expected.filter((each) => !found.includes(each)).map((each) => `lacks ${kind} ${each}`);
  const extra = found
    .filter((each) => !expected.includes(each))
    .map((each) => `has ${kind} ${each} too many`);
  return [...lacking, ...extra];
}

/** Each choice by number needs every form that the language tells apart, or a number would get no words. */
export function pluralFaults(locale: string, { id, choices }: MessageShape): string[] {
  const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  return choices
    .filter(({ forms }) => forms.some((form) => pluralForms.has(form)))
    .flatMap(({ variable, forms }) =>
      differences("plural form", needed, forms).map((fault) => `${id}: $${variable} ${fault}`),
    );
}

function reviewFaults(source: string): string[] {
  const head = /^# reviewed-by:(.*)\n# reviewed-on:(.*)\n/.exec(source);
  if (!head) return ["does not begin with the lines `# reviewed-by:` and `# reviewed-on:`"];
  const [by, on] = [head[1]?.trim(), head[2]?.trim()];
  if (!by && !on) return [];
  const whole = by && /^\d{4}-\d\d-\d\d$/.test(on ?? "");
  return whole ? [] : ["names a reviewer without a date (2026-11-21) or a date without a reviewer"];
}

export function shapeFaults(
  locale: string,
  own: readonly MessageShape[],
  swedish: readonly MessageShape[],
): string[] {
  const ids = (shapes: readonly MessageShape[]): string[] => shapes.map(({ id }) => id);
  const variables = swedish.flatMap(({ id, variables: expected }) => {
    const found = own.find((message) => message.id === id);
    return found ? differences("value", expected, found.variables).map((fault) => `${id}: ${fault}`) : [];
  });
  const plurals = own.flatMap((message) => pluralFaults(locale, message));
  return [...differences("key", ids(swedish), ids(own)), ...variables, ...plurals];
}

function fileFaults(locale: string, name: string): string[] {
  const own = messagesOf(catalogueFile(locale, name));
  const swedish = messagesOf(catalogueFile(sourceLocale, name));
  const source = readFileSync(catalogueFile(locale, name), "utf8");
  const faults = [...reviewFaults(source), ...shapeFaults(locale, own, swedish)];
  return faults.map((fault) => `${locale}/${name}.ftl ${fault}`);
}

export function catalogueFaults(): string[] {
  const names = examplesDocument.catalogues;
  return locales.flatMap((locale) => {
    const files = readdirSync(`${folder}/${locale}`).map((file) => file.replace(/\.ftl$/, ""));
    const unlike = differences("file", names, files).map((fault) => `${locale} ${fault}`);
    return unlike.length > 0 ? unlike : names.flatMap((name) => fileFaults(locale, name));
  });
}
