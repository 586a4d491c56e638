import { expect, test } from "vitest";
import { Endless } from "../../api/parts.ts";
import { ServerRefusal } from "../../api/refusal.ts";
import { faultWords } from "./faults.ts";

test("nobody is told to reload a page that holds what is written", () => {
  const words = faultWords(new ServerRefusal("changed_meanwhile"));
  expect(words).toBe("Något ändrades hos oss medan sidan skickade. Försök igen om en stund eller ring.");
});

test.each([
  ["answer_first", "Din text står kvar här i tio minuter"],
  ["thread_full", "så följer det du just skrev med"],
])("%s tells her that what she wrote is not lost", (code, words) => {
  expect(faultWords(new ServerRefusal(code))).toContain(words);
});

test("a thread without end is told as a fault, and not as one of hers", () => {
  expect(faultWords(new Endless())).toContain("tar inte slut");
});
