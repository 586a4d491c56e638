// Runs the checks named on the command line, or all fast ones, two at a time. A failing one ends with how to mend it.
import { availableParallelism } from "node:os";
import { delimiter } from "node:path";
import { fileURLToPath } from "node:url";
import { limited } from "./limited.ts";

interface Check {
  readonly name: string;
  readonly command: readonly string[];
  /** At most so many: about three times what it takes where others use both cores. */
  readonly seconds: number;
  readonly fix: string;
}

const own = (script: string): readonly string[] => ["node", `scripts/${script}.ts`];

/** Longest first, so that the lanes end together. */
const checks: readonly Check[] = [
  {
    name: "lint",
    command: ["eslint", "--max-warnings", "0", "."],
    seconds: 600,
    fix: "npm --prefix frontend run format:lint, then mend by hand what is left",
  },
  {
    name: "types",
    command: ["svelte-check", "--fail-on-warnings", "--output", "human"],
    seconds: 400,
    fix: "mend the types that the lines above name",
  },
  {
    name: "unit",
    command: ["vitest", "run"],
    seconds: 700,
    fix: "npm --prefix frontend test, and mend what fails",
  },
  { name: "dead", command: ["knip"], seconds: 150, fix: "remove what nothing uses, or use it" },
  {
    name: "css",
    command: ["stylelint", "src/**/*.{css,svelte}", "examples/**/*.{css,svelte}"],
    seconds: 90,
    fix: "mend the styles that the lines above name; values stand in src/design/tokens.css",
  },
  {
    name: "format",
    command: ["prettier", "--check", ".", "--log-level", "warn"],
    seconds: 150,
    fix: "npm --prefix frontend run format",
  },
  {
    name: "generated",
    command: own("check-generated"),
    seconds: 90,
    fix: "npm --prefix frontend run generate",
  },
  {
    name: "messages",
    command: own("check-messages"),
    seconds: 60,
    fix: "mend frontend/messages as the lines above say",
  },
  {
    name: "browsers",
    command: own("check-browsers"),
    seconds: 90,
    fix: "npm --prefix frontend run build; if it is fresh, write what is named above in an older way",
  },
  {
    name: "budget",
    command: own("check-budget"),
    seconds: 60,
    fix: "npm --prefix frontend run build; if it is fresh, load less at first or argue for frontend/budget.json",
  },
];

const slowChecks: readonly Check[] = [
  {
    name: "reproducible",
    command: own("check-reproducible"),
    seconds: 380,
    fix: "find what depends on time, folder or order in the files named above",
  },
];

const root = fileURLToPath(new URL("..", import.meta.url));
/** The tools of this folder, also when npm did not start us. */
const surroundings = {
  cwd: root,
  env: { ...process.env, PATH: [`${root}node_modules/.bin`, process.env["PATH"]].join(delimiter) },
};

async function lane(waiting: Check[]): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const started = performance.now();
    const { passed, output } = await limited(next.command, next.seconds, surroundings);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${passed ? "ok    " : "FAILED"} ${next.name} (${seconds} s)`);
    if (passed) continue;
    console.error(`${output.trim()}\nfix: ${next.fix}`);
    process.exitCode = 1;
  }
}

function chosen(names: readonly string[]): Check[] {
  if (names.length === 0) return [...checks];
  const known = [...checks, ...slowChecks];
  const unknown = names.filter((name) => !known.some((check) => check.name === name));
  if (unknown.length > 0) {
    throw new Error(`no check is named ${unknown.join(", ")}: see the table in scripts/check.ts`);
  }
  return known.filter(({ name }) => names.includes(name));
}

const waiting = chosen(process.argv.slice(2));
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, () => lane(waiting)));
