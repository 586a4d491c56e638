import { expect, test } from "vitest";
import { organisation } from "../../../examples/organisation.ts";
import { shown } from "../../../examples/shown.ts";
import PageFooter from "./PageFooter.svelte";

const { names } = organisation;

test("says that unreviewed words are a machine's draft", () => {
  expect(shown(PageFooter, { names, demonstration: false }).textContent).toContain("maskingjort utkast");
});

test("says of a demonstration that nobody answers", () => {
  expect(shown(PageFooter, { names, demonstration: true }).textContent).toContain("Ingen svarar här");
  expect(shown(PageFooter, { names, demonstration: false }).textContent).not.toContain("Ingen svarar här");
});
