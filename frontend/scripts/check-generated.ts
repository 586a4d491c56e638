// Fails when a generated file is not what its source would give now.
import { existsSync, readFileSync } from "node:fs";
import { everythingGenerated } from "./generated.ts";
import { report } from "./report.ts";

const faults = (await everythingGenerated())
  .filter(({ file, text }) => !existsSync(file) || readFileSync(file, "utf8") !== text)
  .map(({ file }) => `${file} does not match its source`);

report("generated files", faults, "npm --prefix frontend run generate");
