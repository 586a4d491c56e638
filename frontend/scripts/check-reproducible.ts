// Builds twice, in two folders, under two clocks and languages: every byte must be the same (PROTOCOL section 8).
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { report } from "./report.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const service = process.env["ORIGO_SERVICE_JSON"] ?? join(root, "../.build/generated/service.json");

function build(source: string, target: string, surroundings: Record<string, string>): void {
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const env = { ...process.env, ...surroundings, ORIGO_SERVICE_JSON: service, ORIGO_CLIENT_FOLDER: target };
  for (const mode of ["production", "others", "staff"]) {
    const asked = [vite, "build", "--mode", mode, "--logLevel", "error"];
    const { status, stderr } = spawnSync(process.execPath, asked, { cwd: source, env });
    if (status !== 0) throw new Error(`the ${mode} build in ${source} failed:\n${stderr.toString()}`);
  }
}

function hashes(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const hashOf = (file: string): string => createHash("sha256").update(readFileSync(file)).digest("hex");
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return new Map(paths.map((path) => [relative(folder, path), hashOf(path)]));
}

/** The word lists are the one thing a build reads from outside this folder. */
const wordLists = "origo_chat/protocol/words";

function copyOfSource(target: string): string {
  const copy = join(target, "frontend");
  cpSync(root, copy, { recursive: true, filter: (path) => basename(path) !== "node_modules" });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  cpSync(join(root, "..", wordLists), join(target, wordLists), { recursive: true });
  return copy;
}

function compare(work: string): string[] {
  const copy = copyOfSource(join(work, "elsewhere"));
  build(root, join(work, "one"), { TZ: "Europe/Stockholm", LC_ALL: "sv_SE.UTF-8" });
  build(copy, join(work, "two"), { TZ: "Pacific/Auckland", LC_ALL: "C" });
  const [one, two] = [hashes(join(work, "one")), hashes(join(work, "two"))];
  const all = [...new Set([...one.keys(), ...two.keys()])];
  return all
    .filter((path) => one.get(path) !== two.get(path))
    .map((path) => `${path} differs between two builds`);
}

const work = mkdtempSync(join(tmpdir(), "origo-client-"));
try {
  report("reproducible build", compare(work), "see the files named above");
} finally {
  rmSync(work, { recursive: true });
}
