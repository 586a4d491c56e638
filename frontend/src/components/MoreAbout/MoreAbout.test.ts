import { expect, test } from "vitest";
import { paragraph } from "../../../examples/snippet.ts";
import { shown } from "../../../examples/shown.ts";
import MoreAbout from "./MoreAbout.svelte";

test("is closed until it is asked for", () => {
  const target = shown(MoreAbout, { title: "Om någon kommer", children: paragraph("Tryck på Dölj.") });
  expect(target.querySelector("details")?.open).toBe(false);
  expect(target.querySelector("summary")?.textContent).toBe("Om någon kommer");
});
