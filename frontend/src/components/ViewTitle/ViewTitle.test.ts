import { expect, test } from "vitest";
import { shown } from "../../../examples/shown.ts";
import ViewTitle from "./ViewTitle.svelte";

test("takes the focus when its view takes another's place", () => {
  const target = shown(ViewTitle, { text: "Mitt konto" });
  expect(document.activeElement).toBe(target.querySelector("h1"));
});

test("leaves the focus alone in the first view of a page", () => {
  const target = shown(ViewTitle, { text: "Mitt konto", takesFocus: false });
  expect(document.activeElement).not.toBe(target.querySelector("h1"));
});

test("a step inside a view is one level further down", () => {
  const target = shown(ViewTitle, { text: "Skriv två av orden", isPart: true });
  expect(target.querySelector("h1")).toBeNull();
  expect(target.querySelector("h3")?.textContent).toBe("Skriv två av orden");
});
