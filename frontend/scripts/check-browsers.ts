// Fails when the build holds something that our oldest browsers do not know (SAFETY S26: Chrome 109, Safari 16.4,
// Firefox 115), or what WebKit runs twice. There the page would stay readable but never come alive.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Linter } from "eslint";
import { report } from "./report.ts";
import { workerEntryFaults } from "./worker-entries.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const folder = process.env["ORIGO_CLIENT_FOLDER"] ?? here("../../.build/client");

/** Functions newer than those browsers; the type checker's library list holds them out of our own code already. */
const tooNew: readonly RegExp[] = [
  /\bPromise\.(withResolvers|try)\b/,
  /\b(Object|Map)\.groupBy\b/,
  /\bArray\.fromAsync\b/,
  /\bAbortSignal\.any\b/,
  /\bURL\.parse\b/,
  /\bnew Set\([^)]*\)\.(union|difference|intersection)\b/,
];
const tooNewStyles: readonly RegExp[] = [
  /\blight-dark\(/,
  /:has\(/,
  /\bcolor-mix\(/,
  /\bokl(ch|ab)\(/,
  /@scope\b/,
  /&/,
];

function scriptFaults(code: string): string[] {
  const language = { languageOptions: { ecmaVersion: 2022, sourceType: "module" } } as const;
  const syntax = new Linter().verify(code, language).filter(({ fatal }) => fatal);
  const functions = tooNew.filter((pattern) => pattern.test(code));
  return [
    ...syntax.map(({ message }) => `is not ES2022: ${message}`),
    ...functions.map((each) => `uses ${each.source}`),
  ];
}

function styleFaults(code: string): string[] {
  return tooNewStyles.filter((pattern) => pattern.test(code)).map((each) => `uses ${each.source}`);
}

/** How often a worker is started in the sources of a folder. */
function workersIn(sources: string): number {
  const files = readdirSync(sources, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  return files.filter((name) => readFileSync(join(sources, name), "utf8").includes('?worker&url"')).length;
}

function faults(): string[] {
  const assets = join(folder, "assets");
  if (!existsSync(assets)) return [`there is no build in ${folder}: make one first`];
  const texts = readdirSync(assets)
    .filter((name) => /\.(js|css)$/.test(name))
    .map((name) => [name, readFileSync(join(assets, name), "utf8")] as const);
  const found = texts.flatMap(([name, text]) =>
    (name.endsWith(".js") ? scriptFaults(text) : styleFaults(text)).map((fault) => `${name} ${fault}`),
  );
  const scripts = new Map(texts.filter(([name]) => name.endsWith(".js")));
  return [...found, ...workerEntryFaults(scripts, workersIn(here("../src")))];
}

report(
  "browsers",
  faults(),
  "write it in an older way, add it to the build's targets, or keep entries apart (plugins/worker-entry.ts)",
);
