// Every message that is asked for exists in the catalogues its document loads, and every message is asked for.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { catalogueFile } from "../plugins/catalogue-text.ts";
import { documents, examplesDocument, sourceLocale } from "../plugins/documents.ts";
import { messagesOf } from "./fluent.ts";

const here = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

interface Asked {
  readonly file: string;
  readonly id: string;
  /** For say(`weekday-${day}`): every message that begins so is meant. The type checker knows which days there are. */
  readonly isBeginning: boolean;
}

function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

const idOfCode = (code: string): string => `error-${code.replaceAll("_", "-")}`;

export function askedIn(file: string, source: string): Asked[] {
  const whole = source.matchAll(/(?<!\.)\bsay\(\s*"([^"]+)"|\bplainMessage\(\w+, "([^"]+)"/g);
  const begun = source.matchAll(/(?<!\.)\bsay\(\s*`([^`$]*)\$\{/g);
  const ours = source.matchAll(/\bServerRefusal\("([a-z_]+)"/g);
  const either = source.matchAll(/(?<!\.)\bsay\([^()]+? \? "([^"]+)" : "([^"]+)"/g);
  return [
    ...[...whole].map((match) => ({ file, id: match[1] ?? match[2] ?? "", isBeginning: false })),
    ...[...ours].map(([, code = ""]) => ({ file, id: idOfCode(code), isBeginning: false })),
    ...[...either].flatMap(([, one = "", other = ""]) =>
      [one, other].map((id) => ({ file, id, isBeginning: false })),
    ),
    ...[...begun].map(([, id = ""]) => ({ file, id, isBeginning: true })),
  ];
}

const means = ({ id: asked, isBeginning }: Asked, id: string): boolean =>
  isBeginning ? id.startsWith(asked) : id === asked;

/** Server codes ask for words too; they stand in the classes of errors. */
function serverCodes(): string[] {
  const sources = filesIn(here("../origo_chat"), /\.py$/).map((file) => readFileSync(file, "utf8"));
  return sources.flatMap((source) =>
    [...source.matchAll(/^ {4}code = "([a-z_]+)"$/gm)].map(([, code = ""]) => code),
  );
}

/** A document may ask for its own words and the shared ones; what all may use asks only for the shared ones. */
function loadedFor(file: string): readonly string[] {
  const own = documents.find(({ name }) => file.startsWith(`${here("src")}/${name}/`));
  return own ? [...own.catalogues, ...(own.later ?? [])] : ["shared", "errors"];
}

export function usageFaults(): string[] {
  const files = [...filesIn(here("src"), /(?<!\.test|\.examples)\.(ts|svelte)$/), here("plugins/words.ts")];
  const asked = files.flatMap((file) => askedIn(file, readFileSync(file, "utf8")));
  const codes = serverCodes().map(idOfCode);
  const idsOf = (name: string): string[] => messagesOf(catalogueFile(sourceLocale, name)).map(({ id }) => id);
  const all = new Map(examplesDocument.catalogues.map((name) => [name, idsOf(name)]));
  const missing = asked
    .filter((each) => !loadedFor(each.file).some((name) => all.get(name)?.some((id) => means(each, id))))
    .map(
      ({ file, id }) => `${file.slice(here("").length)} asks for "${id}", which its document does not load`,
    );
  const wordless = codes
    .filter((code) => !all.get("errors")?.includes(code))
    .map((code) => `no words for the server's ${code}: add it to errors.ftl in every locale`);
  const unused = [...all.values()]
    .flat()
    .filter((id) => !codes.includes(id) && !asked.some((each) => means(each, id)))
    .map((id) => `nothing asks for "${id}": remove it in every locale`);
  return [...missing, ...wordless, ...unused];
}
