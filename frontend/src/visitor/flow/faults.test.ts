import { expect, test } from "vitest";
import { ServerRefusal } from "../../api/refusal.ts";
import { faultWords } from "./faults.ts";

test("nobody is told to reload a page that holds what is written", () => {
  const words = faultWords(new ServerRefusal("changed_meanwhile"));
  expect(words).toBe("Något ändrades hos oss medan sidan skickade. Försök igen om en stund eller ring.");
});
