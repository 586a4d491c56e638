import { expect, test } from "vitest";
import { shown } from "../../../examples/shown.ts";
import { paragraph } from "../../../examples/snippet.ts";
import Panel from "./Panel.svelte";

test("is a part of the page under its own heading", () => {
  const target = shown(Panel, { heading: "Enheter", about: "Där du är inne.", children: paragraph("En.") });
  const section = target.querySelector("section");
  expect(document.getElementById(section?.getAttribute("aria-labelledby") ?? "")?.textContent).toBe(
    "Enheter",
  );
  expect(section?.textContent).toContain("En.");
});
