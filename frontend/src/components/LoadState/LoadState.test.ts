import { expect, test, vi } from "vitest";
import { shown } from "../../../examples/shown.ts";
import LoadState from "./LoadState.svelte";

test("a problem is told at once and can be tried again", () => {
  const onretry = vi.fn();
  const problem = shown(LoadState, { state: "problem", text: "Nej.", retryLabel: "Igen", onretry });
  expect(problem.querySelector("[role=alert]")?.textContent).toBe("Nej.");
  problem.querySelector("button")?.click();
  expect(onretry).toHaveBeenCalledOnce();
});

test("what is only empty or on its way disturbs nobody", () => {
  const empty = shown(LoadState, { state: "empty", text: "Inget.", retryLabel: "Igen", onretry: vi.fn() });
  expect(empty.querySelector("[role=alert], button")).toBeNull();
});
