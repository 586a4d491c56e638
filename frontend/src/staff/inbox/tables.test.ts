import { expect, test } from "vitest";
import type { Row } from "../schemas.ts";
import { isDue, missing, tableOf, withHeads, withRows } from "./tables.ts";

const row = (conversation: string, version: number, state: Row["state"] = "asked", last = 1): Row =>
  ({ conversation, version, state, last }) as Row;
const tables = { waiting: tableOf([row("a", 2)]), settled: tableOf([row("b", 5, "answered")]) };

test("a late answer about a row says nothing", () => {
  expect(withRows(tables, [row("a", 1, "claimed")]).waiting.get("a")?.state).toBe("asked");
  expect(withRows(tables, [row("a", 3, "claimed")]).waiting.get("a")?.state).toBe("claimed");
});

test("an answered question leaves those that wait, and one where the person wrote again comes back", () => {
  const next = withRows(tables, [row("a", 3, "answered"), row("b", 6, "followed_up")]);
  expect([[...next.waiting.keys()], [...next.settled.keys()]]).toEqual([["b"], ["a"]]);
});

test("what was asked for and did not come is erased", () => {
  expect(missing(["a", "b"], [row("a", 1)])).toEqual(["b"]);
});

test("a head is opened again when the thread grew, or when more epochs are open", () => {
  const text = { conversation: "a", day: "2026-11-21", text: "Hej" } as never;
  const heads = withHeads(new Map(), [row("a", 1), row("b", 1)], [text], "1");
  expect([isDue(row("a", 9), heads, "1,2"), isDue(row("a", 9, "asked", 2), heads, "1")]).toEqual([
    false,
    true,
  ]);
  expect([isDue(row("b", 1), heads, "1"), isDue(row("b", 1), heads, "1,2")]).toEqual([false, true]);
});
