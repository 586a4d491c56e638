import { expect, test } from "vitest";
import { shown } from "../../../examples/shown.ts";
import StopPage from "./StopPage.svelte";

const properties = {
  heading: "Stanna upp.",
  paragraphs: ["Listan hänger inte ihop."],
  stepsHeading: "Gör så här",
  steps: ["Skriv inget mer.", "Ring."],
  detailHeading: "För den som felsöker",
  detail: "Fork",
};

test("interrupts at once, says what to do in order, and takes the focus", () => {
  const target = shown(StopPage, properties);
  expect(target.querySelector("[role=alert] h1")).toBe(document.activeElement);
  const steps = [...target.querySelectorAll("ol li")].map((step) => step.textContent);
  expect(steps).toEqual(["Skriv inget mer.", "Ring."]);
});

test("technical words wait until somebody asks for them", () => {
  const details = shown(StopPage, properties).querySelector("details");
  expect(details?.open).toBe(false);
  expect(details?.textContent).toContain("Fork");
});
