import axe from "axe-core";
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { allExamples } from "../../examples/all.ts";
import { shown } from "../../examples/shown.ts";
import { chooseLanguage } from "../state/words.svelte.ts";

const folders = readdirSync("src/components", { withFileTypes: true }).filter((entry) => entry.isDirectory());

test.each(folders.map(({ name }) => name))(
  "%s is a folder with a component, its examples and its test",
  (name) => {
    const files = readdirSync(`src/components/${name}`);
    expect(files).toEqual(
      expect.arrayContaining([`${name}.svelte`, `${name}.examples.ts`, `${name}.test.ts`]),
    );
  },
);

const cases = allExamples.flatMap(({ name, component, examples }) =>
  examples.flatMap(({ title, properties }) =>
    (["sv", "ar"] as const).map((locale) => ({ name, title, locale, component, properties })),
  ),
);

// Colours and sizes need a real browser, and single components no landmarks: the browser tests have both.
const rules = { "color-contrast": { enabled: false }, region: { enabled: false } };

test.each(cases)(
  "$name, $title, in $locale: axe finds nothing",
  async ({ component, properties, locale }) => {
    const target = shown(component, properties);
    await chooseLanguage(locale);
    const { violations } = await axe.run(target, { rules });
    expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
  },
);
