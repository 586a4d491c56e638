import { flushSync } from "svelte";
import { expect, test } from "vitest";
import { shown } from "../../../examples/shown.ts";
import { paragraph } from "../../../examples/snippet.ts";
import Folded from "./Folded.svelte";

test("what belongs to it is in the page only when it is open", async () => {
  const target = shown(Folded, { heading: "Anteckningar", children: paragraph("En anteckning.") });
  expect(target.textContent).not.toContain("En anteckning.");
  const details = target.querySelector("details");
  if (details) details.open = true;
  await new Promise((done) => setTimeout(done));
  flushSync();
  expect(target.textContent).toContain("En anteckning.");
});
