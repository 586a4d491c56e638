import { expect, test } from "vitest";
import { shown } from "../../../examples/shown.ts";
import TextField from "./TextField.svelte";

const described = (target: HTMLElement): string[] =>
  (target.querySelector("input")?.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .filter(Boolean)
    .map((id) => document.getElementById(id)?.textContent ?? "nothing has this id");

test("the label names the field, and help and what is wrong are read with it", () => {
  const target = shown(TextField, { label: "Namn", hint: "Kort.", problem: "Finns redan.", value: "" });
  expect(target.querySelector("label")?.htmlFor).toBe(target.querySelector("input")?.id);
  expect(described(target)).toEqual(["Kort.", "Finns redan."]);
  expect(target.querySelector("input")?.getAttribute("aria-invalid")).toBe("true");
});

test("with nothing wrong nothing is said to be wrong", () => {
  const target = shown(TextField, { label: "Namn", value: "" });
  expect(described(target)).toEqual([]);
  expect(target.querySelector("input")?.hasAttribute("aria-invalid")).toBe(false);
});
