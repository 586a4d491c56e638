// The words of the page in the chosen language. The choice lives here, in memory, and nowhere else (SAFETY S29).
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { type Language, languageOf, type Locale } from "./languages.ts";
import type { MessageId, MessageValues } from "./messages.ts";

export interface Catalogue {
  readonly locale: Locale;
  /** False for a machine-made draft that no person has read; the page then says so (SAFETY S28). */
  readonly reviewed: boolean;
  readonly text: string;
}

export type Loaders = Readonly<Partial<Record<Locale, () => Promise<{ readonly default: Catalogue }>>>>;

interface Spoken {
  readonly catalogues: readonly Catalogue[];
  readonly locale: Locale;
  readonly bundle: FluentBundle;
}

function spoken(locale: Locale, catalogues: readonly Catalogue[]): Spoken {
  // Latin digits in every language (SAFETY S30).
  const bundle = new FluentBundle(`${locale}-u-nu-latn`);
  for (const { text } of catalogues) bundle.addResource(new FluentResource(text));
  return { catalogues, locale, bundle };
}

let current = $state.raw<Spoken>();
/** The document's own words and those of the parts that were opened since, each in every language. */
let parts: readonly Loaders[] = [];

function inUse(): Spoken {
  if (!current) throw new Error("no words are loaded: call beginWords before the first component");
  return current;
}

/** Gives a document its words; what is not the source language loads when chosen. */
export function beginWords(words: { readonly source: Catalogue; readonly loaders: Loaders }): void {
  const { source, loaders } = words;
  parts = [{ ...loaders, [source.locale]: () => Promise.resolve({ default: source }) }];
  current = spoken(source.locale, [source]);
}

async function loadAll(locale: Locale, wanted: readonly Loaders[]): Promise<Spoken | undefined> {
  const found = await Promise.all(wanted.map(async (loaders) => loaders[locale]?.()));
  const catalogues = found.flatMap((each) => (each ? [each.default] : []));
  return catalogues.length === wanted.length ? spoken(locale, catalogues) : undefined;
}

/** Loads and shows another language; false when it could not be fetched, and then nothing changes. */
export async function chooseLanguage(locale: Locale): Promise<boolean> {
  const loaded = await loadAll(locale, parts).catch(() => undefined);
  if (!loaded) return false;
  // A part that was opened meanwhile has to speak the new language too.
  if (loaded.catalogues.length !== parts.length) return chooseLanguage(locale);
  current = loaded;
  const { direction } = languageOf(locale);
  document.documentElement.lang = locale;
  document.documentElement.dir = direction;
  return true;
}

/** Adds the words of a part that is about to be shown, in the language on screen. Throws when they cannot be fetched. */
export async function addWords(more: Loaders): Promise<void> {
  if (parts.includes(more)) return;
  const { locale } = inUse();
  const loaded = await loadAll(locale, [...parts, more]);
  if (!loaded) throw new Error(`a part has no words in "${locale}": see plugins/documents.ts`);
  if (parts.includes(more)) return;
  if (inUse().locale !== locale || loaded.catalogues.length !== parts.length + 1) return addWords(more);
  parts = [...parts, more];
  current = loaded;
}

export function languageNow(): Language {
  return languageOf(inUse().locale);
}

export function isDraft(): boolean {
  return inUse().catalogues.some(({ reviewed }) => !reviewed);
}

/** The words of one message. Its id and its values are checked against the Swedish catalogue by the type checker. */
export function say<Id extends MessageId>(id: Id, ...values: MessageValues[Id]): string {
  return format(id, values[0]);
}

/** For ids that only the server knows; undefined when this version has no words for it. */
export function sayIfKnown(id: string): string | undefined {
  return inUse().bundle.hasMessage(id) ? format(id, undefined) : undefined;
}

function format(
  id: string,
  values: Record<string, FluentVariable> | undefined,
  { bundle }: Spoken = inUse(),
): string {
  const pattern = bundle.getMessage(id)?.value;
  if (!pattern)
    throw new Error(`this document has no message "${id}": see the table in plugins/documents.ts`);
  return bundle.formatPattern(pattern, values);
}

/** `say` in another language than the page's, for a text that somebody else is to read. */
export async function sayIn(locale: Locale): Promise<typeof say> {
  const other = await loadAll(locale, parts);
  if (!other) throw new Error(`there are no words in "${locale}": see plugins/documents.ts`);
  return (id, ...values) => format(id, values[0], other);
}
