import { expect, test } from "vitest";
import { findIdentity } from "./identity.ts";

test.each([
  ["Mitt personnummer är 090814-2386.", "personal-number"],
  ["20090814 2386", "personal-number"],
  ["Samordningsnummer 090874-2386", "personal-number"],
  ["٠٩٠٨١٤-٢٣٨٦", "personal-number"],
  ["Ring 070-123 45 67", "telephone"],
  ["+46 70 123 45 67", "telephone"],
  ["رقمي ٠٧٠١٢٣٤٥٦٧", "telephone"],
  ["Skriv till amira.h@exempel.se", "contact"],
  ["min snap är amira_h09", "contact"],
  ["Hej, jag heter Amira Hassan.", "full-name"],
  ["My name is Amira Hassan", "full-name"],
  ["اسمي أميرة حسن", "full-name"],
  ["jag heter amira och går på Björkskolan", "name-and-school"],
  ["اسمي أميرة وأنا في مدرسة", "name-and-school"],
])("%s is noticed as %s", (text, kind) => {
  expect(findIdentity(text)).toContain(kind);
});

test.each([
  "Min bror läser min telefon varje kväll.",
  "Ska jag ringa 112 eller 020-50 50 50?",
  "Det hände 2026-11-21, klockan 14.30, och kostade 12500 kronor.",
  "Jag är 16 år och går i skolan.",
  "Jag heter Amira.",
  "9999999-9999",
  "Koden är 990800-2386.",
])("%s is nothing to stop for", (text) => {
  expect(findIdentity(text)).toEqual([]);
});
