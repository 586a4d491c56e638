import { flushSync } from "svelte";
import { expect, test, vi } from "vitest";
import { shown } from "../../../examples/shown.ts";
import ExitBar from "./ExitBar.svelte";

function pressShift(times: number): void {
  for (let time = 0; time < times; time += 1) {
    dispatchEvent(new KeyboardEvent("keydown", { key: "Shift" }));
    dispatchEvent(new KeyboardEvent("keyup", { key: "Shift" }));
  }
  flushSync();
}

function bar(): { onleave: ReturnType<typeof vi.fn>; said: () => string | undefined } {
  const onleave = vi.fn();
  const target = shown(ExitBar, { address: "https://example.org/", onleave });
  return {
    onleave,
    said: () =>
      target
        .querySelector("[role=status]")
        ?.textContent.replace(/[\u2068\u2069]/g, "")
        .trim(),
  };
}

test("leaves when Shift is pressed three times", () => {
  const { onleave, said } = bar();
  pressShift(3);
  expect(onleave).toHaveBeenCalledOnce();
  expect(said()).toBe("Du lämnar sidan.");
});

test("announces how many presses are left", () => {
  const { onleave, said } = bar();
  expect(said()).toBe("");
  pressShift(1);
  expect(said()).toBe("Tryck på Shift 2 gånger till för att lämna sidan.");
  pressShift(1);
  expect(said()).toBe("Tryck på Shift en gång till för att lämna sidan.");
  expect(onleave).not.toHaveBeenCalled();
});
