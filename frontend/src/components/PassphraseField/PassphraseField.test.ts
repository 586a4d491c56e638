import { flushSync } from "svelte";
import { expect, test } from "vitest";
import { shown } from "../../../examples/shown.ts";
import PassphraseField from "./PassphraseField.svelte";

const properties = { label: "Lösenfras", showLabel: "Visa", hideLabel: "Dölj", value: "abborre" };

test("is hidden until it is asked for, and the button says which", () => {
  const target = shown(PassphraseField, properties);
  const button = target.querySelector("button");
  expect(target.querySelector("input")?.type).toBe("password");
  button?.click();
  flushSync();
  expect(target.querySelector("input")?.type).toBe("text");
  expect(button?.textContent).toBe("Dölj");
  expect(button?.getAttribute("aria-pressed")).toBe("true");
});

test("how far it has come is told, and what is wrong takes its place", () => {
  const said = (more: object): string | undefined =>
    shown(PassphraseField, { ...properties, progress: "1 ord.", ...more }).querySelector("[aria-live]")
      ?.textContent;
  expect(said({})).toBe("1 ord.");
  expect(said({ problem: "Ord 1 finns inte." })).toBe("Ord 1 finns inte.");
});
