// Writes the vectors that TypeScript makes, and removes those it no longer makes; Python's stay.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { keptFiles, vectorsFolder } from "../vectors/files.ts";
import { fileOf, madeVectors, written } from "../vectors/made.ts";

const made = new Map((await madeVectors()).map((vector) => [fileOf(vector), written(vector)]));
for (const path of keptFiles())
  if (path.includes("/ts-") && !made.has(path)) rmSync(join(vectorsFolder, path));
for (const [path, text] of made) {
  const file = join(vectorsFolder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
console.log(`${made.size} vectors`);
