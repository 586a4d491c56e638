// @vitest-environment node
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { readCatalogue } from "../../../plugins/catalogue-text.ts";
import { locales } from "../../../plugins/documents.ts";
import { beforeWriting } from "./texts.ts";

test("a changed word is a new version of what is read before writing", () => {
  const words = locales.map((locale) => readCatalogue(locale, ["visitor-before"]).text).join("\n");
  const fingerprint = createHash("sha256").update(words).digest("hex").slice(0, 16);
  expect(fingerprint).toBe(beforeWriting.fingerprint);
});
