import { expect, test, vi } from "vitest";
import { shown } from "../../../examples/shown.ts";
import { plainText } from "../../../examples/text.ts";
import ChipChoice from "./ChipChoice.svelte";

const options = [
  { value: "all", text: "Alla", count: 12 },
  { value: "mine", text: "Mina" },
] as const;

test("says which is chosen and how many each would show, and tells another choice", () => {
  const onchoose = vi.fn();
  const target = shown(ChipChoice<string>, { label: "Vilka", options, value: "all", onchoose });
  const [all, mine] = target.querySelectorAll("input");
  expect([all?.checked, mine?.checked]).toEqual([true, false]);
  expect([...target.querySelectorAll("label")].map(plainText)).toEqual(["Alla 12", "Mina"]);
  mine?.click();
  expect(onchoose).toHaveBeenCalledWith("mine");
});
