import { expect, test } from "vitest";
import { shown } from "../../../examples/shown.ts";
import WordGrid from "./WordGrid.svelte";

test("is a list with a name, in order, in the language of the words", () => {
  const list = shown(WordGrid, { label: "Dina ord", words: ["ek", "al"], lang: "sv" }).querySelector("ol");
  expect(list?.getAttribute("aria-label")).toBe("Dina ord");
  expect([...(list?.querySelectorAll("bdi") ?? [])].map((word) => word.textContent)).toEqual(["ek", "al"]);
  expect(list?.querySelector("bdi")?.lang).toBe("sv");
});
