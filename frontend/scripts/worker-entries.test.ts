import { expect, test } from "vitest";
import { workerEntryFaults } from "./worker-entries.ts";

const entry = ["visitorWorker-AB_c-9.js", 'import{a}from"./shared-1.js";'] as const;
const page = ["visitor-2.js", 'new Worker("/assets/visitorWorker-AB_c-9.js")'] as const;

test("an entry that a page starts is nobody's import", () => {
  expect(workerEntryFaults(new Map([entry, page]))).toEqual([]);
});

test.each(['import{t}from"./visitorWorker-AB_c-9.js";', "import(`./visitorWorker-AB_c-9.js`)"])(
  "an entry that a part imports is told: %s",
  (code) => {
    expect(workerEntryFaults(new Map([entry, ["work-3.js", code]]))).toEqual([
      "work-3.js imports the worker's entry visitorWorker-AB_c-9.js",
    ]);
  },
);

test("a build without workers was not looked at", () => {
  expect(workerEntryFaults(new Map([page]))).toHaveLength(1);
});
