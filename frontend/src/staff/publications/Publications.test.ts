import { flushSync } from "svelte";
import { expect, test, vi } from "vitest";
import { shown } from "../../../examples/shown.ts";
import { learnEpochs } from "../inbox/heads.svelte.ts";
import type { OwnAccount } from "../schemas.ts";
import Publications from "./Publications.svelte";
import { readPublications } from "./publications.svelte.ts";

vi.mock("./publications.svelte.ts", () => ({
  publicationsAreUnreachable: () => false,
  publicationsState: () => undefined,
  readPublications: vi.fn(),
}));

test("reads again what could not be opened before the keys were", () => {
  shown(Publications, { account: {} as OwnAccount });
  flushSync();
  expect(readPublications).toHaveBeenCalledTimes(1);
  learnEpochs([1]);
  flushSync();
  expect(readPublications).toHaveBeenCalledTimes(2);
  learnEpochs([1]); // told at every look, and nothing is new
  flushSync();
  expect(readPublications).toHaveBeenCalledTimes(2);
});
