// Gives the documents the organisation's public data, `virtual:organisation`, from the file the server exported.
import { existsSync, readFileSync } from "node:fs";
import type { Plugin } from "vite";

const id = "virtual:organisation";

/** Only what a first view shows; the list of municipalities alone would double the first load. */
const shown = [
  "demonstration",
  "names",
  "languages",
  "exit_address",
  "phones",
  "age",
  "opening_hours",
  "answer_within_hours",
];

function readOrganisation(file: string): Record<string, unknown> {
  if (!existsSync(file)) {
    throw new Error(
      `the organisation's data is missing (${file}): write it with ` +
        "`python -m origo_chat.service export --file origo_chat/demo/service.toml --to .build/generated/service.json`",
    );
  }
  const whole = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  const missing = shown.filter((key) => !(key in whole));
  if (missing.length > 0) throw new Error(`${file} lacks ${missing.join(", ")}: export it again`);
  return Object.fromEntries(shown.map((key) => [key, whole[key]]));
}

export function organisation(file: string): Plugin {
  return {
    name: "origo-organisation",
    resolveId: (asked) => (asked === id ? `\0${id}` : undefined),
    load(asked) {
      if (asked !== `\0${id}`) return undefined;
      this.addWatchFile(file);
      return `export const organisation = ${JSON.stringify(readOrganisation(file))};\n`;
    },
  };
}
