// Every component's examples, found by their file names.
import type { AnyExamples } from "./examples.ts";

const modules = import.meta.glob<{ readonly default: AnyExamples }>("../src/components/*/*.examples.ts", {
  eager: true,
});

export const allExamples = Object.entries(modules).map(([path, module]) => ({
  name: path.split("/").at(-2) ?? path,
  ...module.default,
}));
