import { expect, test } from "vitest";
import { shown } from "../../../examples/shown.ts";
import Notice from "./Notice.svelte";

test("shows its sentence calmly: nothing is announced as an alarm", () => {
  const target = shown(Notice, { text: "Ring så länge." });
  expect(target.textContent).toBe("Ring så länge.");
  expect(target.querySelector("[role=alert]")).toBeNull();
});
