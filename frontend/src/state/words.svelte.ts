// The words of the page in the chosen language. The choice lives here, in memory, and nowhere else (SAFETY S29).
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { type Language, languageOf, type Locale, sourceLocale } from "./languages.ts";
import type { MessageId, MessageValues } from "./messages.ts";

export interface Catalogue {
  readonly locale: Locale;
  /** False for a machine-made draft that no person has read; the page then says so (SAFETY S28). */
  readonly reviewed: boolean;
  readonly text: string;
}

export type Loaders = Readonly<Partial<Record<Locale, () => Promise<{ readonly default: Catalogue }>>>>;

interface Spoken {
  readonly catalogue: Catalogue;
  readonly bundle: FluentBundle;
}

function spoken(catalogue: Catalogue): Spoken {
  // Latin digits in every language (SAFETY S30).
  const bundle = new FluentBundle(`${catalogue.locale}-u-nu-latn`);
  bundle.addResource(new FluentResource(catalogue.text));
  return { catalogue, bundle };
}

let current = $state.raw<Spoken>();
let source: Catalogue | undefined;
let loaders: Loaders = {};

function inUse(): Spoken {
  if (!current) throw new Error("no words are loaded: call beginWords before the first component");
  return current;
}

/** Gives a document its words; what is not the source language loads when chosen. */
export function beginWords(words: { readonly source: Catalogue; readonly loaders: Loaders }): void {
  source = words.source;
  loaders = words.loaders;
  current = spoken(words.source);
}

/** Loads and shows another language; false when it could not be fetched, and then nothing changes. */
export async function chooseLanguage(locale: Locale): Promise<boolean> {
  const load = loaders[locale];
  try {
    const catalogue = locale === sourceLocale ? source : (await load?.())?.default;
    if (!catalogue) return false;
    current = spoken(catalogue);
  } catch {
    return false;
  }
  const { direction } = languageOf(locale);
  document.documentElement.lang = locale;
  document.documentElement.dir = direction;
  return true;
}

export function languageNow(): Language {
  return languageOf(inUse().catalogue.locale);
}

export function isDraft(): boolean {
  return !inUse().catalogue.reviewed;
}

/** The words of one message. Its id and its values are checked against the Swedish catalogue by the type checker. */
export function say<Id extends MessageId>(id: Id, ...values: MessageValues[Id]): string {
  return format(id, values[0]);
}

/** For ids that only the server knows; undefined when this version has no words for it. */
export function sayIfKnown(id: string): string | undefined {
  return inUse().bundle.hasMessage(id) ? format(id, undefined) : undefined;
}

function format(id: string, values: Record<string, FluentVariable> | undefined): string {
  const { bundle } = inUse();
  const pattern = bundle.getMessage(id)?.value;
  if (!pattern)
    throw new Error(`this document has no message "${id}": see the table in plugins/documents.ts`);
  return bundle.formatPattern(pattern, values);
}
