// Every exported function of this folder says which section of the spec it follows. That the section exists, and is
// called so, tests/protocol/test_citations.py holds.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const here = new URL("./", import.meta.url);
const citation = /^ *\/\/ spec: \d+ [a-z]/;
const exported = /^export (async )?function (\w+)/;
/** What no section says anything about. */
const plumbing = new Set(["wipe", "randomBytes"]);
const comment = /^ *(\/\*\*|\*|\*\/)/;

function uncited(code: string): string[] {
  const lines = code.split("\n");
  return lines.flatMap((line, at) => {
    const name = exported.exec(line)?.[2];
    if (name === undefined || plumbing.has(name)) return [];
    let above = at - 1;
    while (comment.test(lines[above] ?? "")) above -= 1;
    return citation.test(lines[above] ?? "") ? [] : [name];
  });
}

const modules = readdirSync(here).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));

test.each(modules)("%s", (name) => {
  expect(uncited(readFileSync(new URL(name, here), "utf8"))).toEqual([]);
});

test("a function without a citation would be found", () => {
  expect(uncited("/** Seals. */\nexport function seal(): void {}\n")).toEqual(["seal"]);
  expect(uncited("// spec: 4 slots\n/** Seals. */\nexport function seal(): void {}\n")).toEqual([]);
});
