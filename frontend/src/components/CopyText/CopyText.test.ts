import { expect, test, vi } from "vitest";
import { shown } from "../../../examples/shown.ts";
import { once } from "../../../examples/soon.ts";
import CopyText from "./CopyText.svelte";

const properties = {
  label: "Länk",
  value: "https://example.org/",
  copyLabel: "Kopiera",
  copiedText: "Kopierad.",
  failedText: "Markera den.",
};

async function saidAfterCopying(writeText: (text: string) => Promise<void>): Promise<string | undefined> {
  vi.stubGlobal("navigator", { clipboard: { writeText } });
  const target = shown(CopyText, properties);
  target.querySelector("button")?.click();
  await once(() => target.querySelector("[role=status]")?.textContent !== "");
  return target.querySelector("[role=status]")?.textContent;
}

test("copies the text and says so", async () => {
  const writeText = vi.fn(() => Promise.resolve());
  expect(await saidAfterCopying(writeText)).toBe("Kopierad.");
  expect(writeText).toHaveBeenCalledWith("https://example.org/");
});

test("where copying is not allowed it says what to do instead", async () => {
  expect(await saidAfterCopying(() => Promise.reject(new Error("not allowed")))).toBe("Markera den.");
});
