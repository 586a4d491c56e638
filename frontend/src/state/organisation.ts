// The organisation's public data, as service.toml gives it to the build and to GET /api/service.
import { type Locale, sourceLocale } from "./languages.ts";

/** A text in some of the languages; Swedish is always there. */
export type Names = Readonly<Partial<Record<Locale, string>>> & { readonly sv: string };

export interface Phone {
  readonly key: string;
  readonly number: string;
  readonly dial: string;
  readonly names: Names;
  readonly hours: Names;
}

export const weekdays = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;
export type Weekday = (typeof weekdays)[number];

export interface OpenRange {
  readonly opens: string;
  readonly closes: string;
}

interface Holiday {
  readonly date: string;
  readonly names: Names;
  readonly hours: readonly OpenRange[];
}

export interface OpeningWeek {
  readonly time_zone: string;
  readonly week: Readonly<Record<Weekday, readonly OpenRange[]>>;
  readonly holidays: readonly Holiday[];
}

export interface Organisation {
  readonly demonstration: boolean;
  readonly names: Names;
  readonly languages: readonly string[];
  readonly exit_address: string;
  readonly phones: readonly Phone[];
  readonly age: { readonly from: number; readonly to: number };
  readonly opening_hours: OpeningWeek;
  readonly answer_within_hours: number;
}

export interface TextIn {
  readonly text: string;
  /** Set when the text is not in the language of the page, so that it is read out with the right voice. */
  readonly lang: Locale | undefined;
}

export function nameIn(names: Names, locale: Locale): TextIn {
  const text = names[locale];
  return text === undefined ? { text: names.sv, lang: sourceLocale } : { text, lang: undefined };
}
