// What can be wished of an answer: the languages by their own names, and the telephones for who is younger or older.
import type { Organisation } from "../../state/organisation.ts";
import type { AgeBand } from "../../vault/index.ts";

/** The languages people here write in, those of the page and more: whoever answers finds an interpreter. */
export const answerLanguages = [
  { code: "sv", name: "Svenska" },
  { code: "en", name: "English" },
  { code: "ar", name: "العربية" },
  { code: "bs", name: "Bosanski" },
  { code: "fa-AF", name: "دری" },
  { code: "es", name: "Español" },
  { code: "fa", name: "فارسی" },
  { code: "fi", name: "Suomi" },
  { code: "fr", name: "Français" },
  { code: "hr", name: "Hrvatski" },
  { code: "ku", name: "Kurdî (kurmancî)" },
  { code: "ckb", name: "کوردیی ناوەندی" },
  { code: "rom", name: "Romani ćhib" },
  { code: "se", name: "Davvisámegiella" },
  { code: "so", name: "Soomaali" },
  { code: "sr", name: "Srpski" },
  { code: "tr", name: "Türkçe" },
] as const;

const elsewhere: Readonly<Partial<Record<AgeBand, readonly string[]>>> = {
  "under-13": ["emergency", "bris"],
  "over-26": ["emergency", "kvinnofridslinjen", "socialjour"],
};

/** Nothing for those the service is for. Which telephones there are, the organisation says. */
export function phonesFor(age: AgeBand, { phones }: Organisation): Organisation["phones"] {
  const keys = elsewhere[age] ?? [];
  return phones.filter(({ key }) => keys.includes(key));
}
