import { expect, test } from "vitest";
import { organisation } from "../../../examples/organisation.ts";
import { shown } from "../../../examples/shown.ts";
import PlainPage from "./PlainPage.svelte";

test("says what will be here, that it is not here yet, and whom to call", () => {
  const page = shown(PlainPage, {
    organisation,
    heading: "För tolkar",
    what: "Uppdrag.",
    notYet: "Finns inte än.",
  });
  expect(page.querySelector("h1")?.textContent).toBe("För tolkar");
  expect(page.querySelector("main")?.textContent).toContain("Finns inte än.");
  expect(page.querySelectorAll("a[href^='tel:']")).toHaveLength(organisation.phones.length);
});
