// The vectors and word lists on disk, for Node alone.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { giveList } from "./lists.ts";
import type { Vector } from "./vector.ts";

for (const language of ["en", "sv"]) {
  const list = new URL(`../../origo_chat/protocol/words/${language}.txt`, import.meta.url);
  giveList(language, readFileSync(list, "utf8"));
}

export const vectorsFolder = fileURLToPath(new URL("../../tests/protocol/vectors/", import.meta.url));

/** Paths below the folder, whoever made them. */
export function keptFiles(): readonly string[] {
  return readdirSync(vectorsFolder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".json"))
    .sort();
}

export function readKept(path: string): string {
  return readFileSync(join(vectorsFolder, path), "utf8");
}

export function keptVectors(): readonly Vector[] {
  return keptFiles().map((path) => JSON.parse(readKept(path)) as Vector);
}
