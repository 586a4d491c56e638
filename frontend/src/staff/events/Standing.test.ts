import { flushSync } from "svelte";
import { expect, test, vi } from "vitest";
import { shown } from "../../../examples/shown.ts";
import { plainText } from "../../../examples/text.ts";
import { readDay } from "../../crypto/days.ts";
import type { Checked } from "./record.ts";
import Standing from "./Standing.svelte";

const anna = { n: 5, hash: new Uint8Array(32), alias: "Anna", day: readDay("2026-11-20"), id: "a" };
const whole: Checked = { first: 1, last: 7, goesOn: true, uncounted: 0, signed: anna };

function view(checked: Checked, onfurther = (): void => {}): HTMLElement {
  return shown(Standing, { checked, busy: false, problem: undefined, onfurther });
}

test.each([
  ["the newest lines unsigned", {}, "Anna skrev under listan till och med rad 5 den 20 november 2026."],
  ["all of it signed", { last: 5 }, "Anna skrev under hela listan"],
  ["nobody signing for long", { first: 6 }, "Ingen har skrivit under listan sedan Anna gjorde det"],
  ["signatures that do not count", { uncounted: 2 }, "Underskrifter som inte räknas: 2."],
  [
    "another entry than was signed",
    { broken: { n: 5, signed: anna } },
    "Anna skrev under den 20 november 2026 att rad 5 fanns.",
  ],
  ["a signature kept back", { broken: { n: 6, withheld: 5 } }, "Rad 6 säger att någon skrev under listan"],
  ["a broken chain", { broken: { n: 3 } }, "Vid rad 3 är listan bruten"],
] as const)("the view tells of %s", (_, change, told) => {
  expect(plainText(view({ ...whole, ...change }))).toContain(told);
});

test("whoever just signed is told so, and not that nobody has", () => {
  const told = plainText(view({ ...whole, signedNow: true }));
  expect(told).toContain("Du skrev under nu, till och med rad 7.");
  expect(told).not.toContain("Raderna efter den har ingen skrivit under än");
});

test("the state is a short word, and its sentence may be broken into lines", () => {
  const [tag, sentence] = view(whole).querySelectorAll("p");
  expect([tag?.textContent.trim(), plainText(sentence ?? document.body)]).toEqual([
    "Hänger ihop",
    expect.stringContaining("Raderna 1 till 7 hänger ihop"),
  ]);
});

test("a record that nobody signed is said to be so", () => {
  const { signed, ...unsigned } = whole;
  expect(signed).toBe(anna);
  expect(plainText(view(unsigned))).toContain("Ingen administratör har skrivit under listan än.");
});

test("what was not walked can be, and a record that is walked whole has no button", () => {
  const further = vi.fn();
  view({ ...whole, first: 2 }, further)
    .querySelector("button")
    ?.click();
  flushSync();
  expect(further).toHaveBeenCalledOnce();
  expect(view(whole).querySelector("button")).toBeNull();
});
