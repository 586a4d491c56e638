import { expect, test } from "vitest";
import { shown } from "../../../examples/shown.ts";
import ConnectionLine from "./ConnectionLine.svelte";

test("is a status that is there before it has anything to say", () => {
  expect(shown(ConnectionLine, { lost: false }).querySelector("[role=status]")?.textContent).toBe("");
});

test("says that reading and calling still work", () => {
  expect(shown(ConnectionLine, { lost: true }).textContent).toContain("Du kan läsa och ringa ändå");
});
