// Writes the generated files.
import { writeFileSync } from "node:fs";
import { everythingGenerated } from "./generated.ts";

for (const { file, text } of await everythingGenerated()) writeFileSync(file, text);
