// Gives the documents the organisation's public data, `virtual:organisation`, from the file the server exported.
import { existsSync, readFileSync } from "node:fs";
import type { Plugin } from "vite";

const id = "virtual:organisation";
/** Whom the client believes; apart, because the visitor's first view needs none of it. */
const trustId = "virtual:trust";

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

/** `pin` is null for a client that was built before there was a log. */
const trusted = ["id", "root_key", "recovery_key", "demonstration", "pin"];

function read(file: string, keys: readonly string[]): string {
  if (!existsSync(file)) {
    throw new Error(
      `the organisation's data is missing (${file}): write it with ` +
        "`python -m origo_chat.service export --file origo_chat/demo/service.toml --to .build/generated/service.json`",
    );
  }
  const whole = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  const missing = keys.filter((key) => !(key in whole));
  if (missing.length > 0) throw new Error(`${file} lacks ${missing.join(", ")}: export it again`);
  return JSON.stringify(Object.fromEntries(keys.map((key) => [key, whole[key]])));
}

export function organisation(file: string): Plugin {
  return {
    name: "origo-organisation",
    resolveId: (asked) => (asked === id || asked === trustId ? `\0${asked}` : undefined),
    load(asked) {
      if (asked !== `\0${id}` && asked !== `\0${trustId}`) return undefined;
      this.addWatchFile(file);
      return asked === `\0${id}`
        ? `export const organisation = ${read(file, shown)};\n`
        : `export const trust = ${read(file, trusted)};\n`;
    },
  };
}
