// Fails when a first visit of the visitor's document loads more than frontend/budget.json allows (SAFETY S26).
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { firstVisit } from "./first-visit.ts";
import { report } from "./report.ts";

interface Budget {
  readonly document: string;
  readonly later: readonly string[];
  readonly bytes: number;
  /** One less than `requests`, which the browser test counts: there the page also asks GET /api/service/opening. */
  readonly files: number;
}

const here = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const folder = process.env["ORIGO_CLIENT_FOLDER"] ?? here("../.build/client");
const budget = JSON.parse(readFileSync(here("budget.json"), "utf8")) as Budget;

/** Over the wire a file is its brotli version where there is one. */
function weight(path: string): number {
  const file = join(folder, path);
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}

function faults(): string[] {
  if (!existsSync(join(folder, budget.document))) return [`there is no build in ${folder}: make one first`];
  const visit = firstVisit(folder, budget.document, budget.later);
  const missing = budget.later.filter((name) => !visit.some((path) => path.includes(`/${name}-`)));
  const bytes = visit.reduce((sum, path) => sum + weight(path), 0);
  const list = visit.map((path) => `${path} ${String(weight(path))}`).join(", ");
  console.log(
    `first visit: ${String(bytes)} bytes of ${String(budget.bytes)}, ${String(visit.length)} files`,
  );
  return [
    ...missing.map((name) => `no part is named "${name}", so its bytes are not counted: mend budget.json`),
    ...(bytes > budget.bytes ? [`${String(bytes)} bytes, ${String(budget.bytes)} allowed: ${list}`] : []),
    ...(visit.length > budget.files
      ? [`${String(visit.length)} files, ${String(budget.files)} allowed: ${list}`]
      : []),
  ];
}

report("size of a first visit", faults(), "see the files named above and frontend/budget.json");
