import { flushSync } from "svelte";
import { expect, test, vi } from "vitest";
import { shown } from "../../../examples/shown.ts";
import { soon } from "../../../examples/soon.ts";
import { plainText } from "../../../examples/text.ts";
import { KeyRefusal } from "../../vault/index.ts";
import type { Row } from "../schemas.ts";
import RiskNote from "./RiskNote.svelte";

const way = vi.hoisted(() => ({ addNote: vi.fn(() => Promise.resolve()), flag: vi.fn() }));
vi.mock("./deeds.ts", () => way);
vi.mock("./question.svelte.ts", () => ({ readAgain: vi.fn() }));

async function saves(target: HTMLElement): Promise<string> {
  const field = target.querySelector("textarea");
  if (field) field.value = "Orolig";
  field?.dispatchEvent(new Event("input", { bubbles: true }));
  target.querySelector("button")?.click();
  await soon(() => {
    flushSync();
    expect(plainText(target)).not.toContain("Sparar");
  });
  return plainText(target);
}

test("a note that was refused is not said to be saved, whatever was saved before it", async () => {
  const target = shown(RiskNote, { row: { conversation: "c", needs_second_reader: true } as Row });
  expect(await saves(target)).toContain("Riskbedömningen är sparad");
  way.addNote.mockRejectedValueOnce(new KeyRefusal({ failure: "Fork", message: "" }));
  const told = await saves(target);
  expect(told).toContain("Det gick inte att låsa texten");
  expect(told).not.toContain("är sparad");
});
