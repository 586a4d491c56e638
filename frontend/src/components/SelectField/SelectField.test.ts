import { expect, test, vi } from "vitest";
import { shown } from "../../../examples/shown.ts";
import SelectField from "./SelectField.svelte";

const options = [
  { value: "1", text: "1 minut" },
  { value: "5", text: "5 minuter" },
] as const;

test("shows what is chosen and tells what is chosen instead", () => {
  const onchoose = vi.fn();
  const target = shown(SelectField<string>, { label: "Lås efter", options, value: "5", onchoose });
  const select = target.querySelector("select");
  expect(select?.selectedOptions[0]?.textContent).toBe("5 minuter");
  if (select) select.value = "1";
  select?.dispatchEvent(new Event("change", { bubbles: true }));
  expect(onchoose).toHaveBeenCalledWith("1");
});
