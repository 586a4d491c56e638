import { expect, test } from "vitest";
import { workerEntryFaults } from "./worker-entries.ts";

const entry = ["thread-AB_c-9.js", 'import{a}from"./shared-1.js";'] as const;
const page = ["visitor-2.js", "start(`/assets/thread-AB_c-9.js`)"] as const;

test("an entry that a page starts is nobody's import, whatever its name", () => {
  expect(workerEntryFaults(new Map([entry, page]), 1)).toEqual([]);
});

test.each([
  'import{t}from"./thread-AB_c-9.js";',
  "import(`./thread-AB_c-9.js`)",
  'import"../assets/thread-AB_c-9.js"',
  'import{t}from"/assets/thread-AB_c-9.js"',
  'import("/assets/thread-AB_c-9.js")',
  'import("./thread-AB_c-9.js?v=1")',
])("an entry that a part imports is told: %s", (code) => {
  expect(workerEntryFaults(new Map([entry, page, ["work-3.js", code]]), 1)).toEqual([
    "work-3.js imports the worker's entry thread-AB_c-9.js",
  ]);
});

test("a build in which a worker is not found was not looked at", () => {
  expect(workerEntryFaults(new Map([entry, page]), 2)).toHaveLength(1);
});
