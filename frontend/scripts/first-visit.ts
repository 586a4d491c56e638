// Finds everything that a first visit of a built document loads: what its HTML names and what its scripts import.
import { readFileSync } from "node:fs";
import { basename, join, posix } from "node:path";
import { parseSync } from "vite";

interface Imports {
  readonly always: readonly string[];
  readonly later: readonly string[];
}

function importsOf(file: string, code: string): Imports {
  const { module } = parseSync(file, code);
  const quoted = ({ start, end }: { start: number; end: number }): string => code.slice(start + 1, end - 1);
  return {
    always: module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    later: module.dynamicImports.map(({ moduleRequest }) => quoted(moduleRequest)),
  };
}

/** "live" of /assets/live-C4oqTfTS.js. */
function nameOf(path: string): string {
  return basename(path).replace(/-[\w-]{8}\.\w+$/, "");
}

/** Paths from the folder's root. `later` names the parts that every visit loads when the page is idle. */
export function firstVisit(folder: string, document: string, later: readonly string[]): string[] {
  const read = (path: string): string => readFileSync(join(folder, path), "utf8");
  const named = [...read(document).matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="(\/[^"]+)"/g)];
  const waiting = named.map(([, path = ""]) => path);
  const found = new Set([`/${document}`]);
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    if (found.has(path)) continue;
    found.add(path);
    if (!path.endsWith(".js")) continue;
    const imports = importsOf(path, read(path));
    const soon = imports.later.filter((each) => later.includes(nameOf(each)));
    for (const each of [...imports.always, ...soon]) waiting.push(posix.join(posix.dirname(path), each));
  }
  return [...found];
}
