// The vectors on disk, for Node alone.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Vector } from "./vector.ts";

export const vectorsFolder = fileURLToPath(new URL("../../tests/protocol/vectors/", import.meta.url));

/** Every vector in the folder, whoever made it. */
export function keptVectors(): readonly Vector[] {
  return readdirSync(vectorsFolder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".json"))
    .sort()
    .map((path) => JSON.parse(readFileSync(join(vectorsFolder, path), "utf8")) as Vector);
}
