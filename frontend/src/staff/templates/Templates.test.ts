import { flushSync } from "svelte";
import { expect, test, vi } from "vitest";
import { shown } from "../../../examples/shown.ts";
import { learnEpochs } from "../inbox/heads.svelte.ts";
import Templates from "./Templates.svelte";
import { readTemplates } from "./shelf.svelte.ts";

vi.mock("./shelf.svelte.ts", () => ({
  readTemplates: vi.fn(),
  shutTemplates: () => 0,
  templatesAreUnreachable: () => false,
  templatesState: () => undefined,
}));

test("reads again what could not be opened before the keys were", () => {
  shown(Templates, {});
  flushSync();
  expect(readTemplates).toHaveBeenCalledTimes(1);
  learnEpochs([1]);
  flushSync();
  expect(readTemplates).toHaveBeenCalledTimes(2);
});
