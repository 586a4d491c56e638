// The languages the interface speaks: their own names and which way they run. One line more is one language more.

export const languages = [
  { locale: "sv", name: "Svenska", direction: "ltr" },
  { locale: "en", name: "English", direction: "ltr" },
  { locale: "ar", name: "العربية", direction: "rtl" },
] as const;

export type Language = (typeof languages)[number];
export type Locale = Language["locale"];

/** The language the texts are written in first, and the one every document is prerendered in. */
export const sourceLocale: Locale = "sv";

export function languageOf(locale: Locale): Language {
  return languages.find((language) => language.locale === locale) ?? languages[0];
}
