import { expect, test } from "vitest";
import type { OpenedHead } from "../../vault/index.ts";
import type { Row } from "../schemas.ts";
import { countsOf, type Item, noFilters, shownOf } from "./filters.ts";
import { byLatest, byPromise } from "./order.ts";

const viewer = { person: "sam", role: "kurator" } as const;

function item(conversation: string, row: Partial<Row>, text = "", wish?: object): Item {
  const plain = { state: "asked", claimed_by: null, for_role: null, reviewed_from: null, answer_by: null };
  const head = { conversation, day: "2026-11-21", text, ...(wish && { wish }) } as unknown as OpenedHead;
  return { row: { ...plain, conversation, ...row } as Row, head };
}

const all = [
  item("a", { answer_by: "2026-11-22T10:00:00Z" }, "Får de gifta bort mig?", { language: "sv", role: "" }),
  item("b", { state: "claimed", claimed_by: "sam" }, "أهلي", { language: "ar", role: "midwife" }),
  item("c", { state: "in_review", claimed_by: "mira", reviewed_from: "mira" }, "Hej", undefined),
  item("d", { for_role: "kurator", answer_by: "2026-11-22T09:00:00Z" }),
];
const shown = (more: object): string[] =>
  shownOf(all, { ...noFilters, ...more }, viewer).map(({ row }) => row.conversation);

test("each choice of whose shows what it says", () => {
  expect([shown({ whose: "free" }), shown({ whose: "mine" }), shown({ whose: "team" })]).toEqual([
    ["a", "d"],
    ["b"],
    ["c"],
  ]);
  expect([shown({ whose: "reader" }), shown({ whose: "role" })]).toEqual([["c"], ["d"]]);
});

test("language, wished role, state and words are looked for in what this browser has opened", () => {
  expect([shown({ language: "ar" }), shown({ role: "midwife" }), shown({ state: "asked" })]).toEqual([
    ["b"],
    ["b"],
    ["a", "d"],
  ]);
  expect([shown({ text: " far DE gifta" }), shown({ text: "saknas" })]).toEqual([["a"], []]);
});

test("a second reader is never who submitted, nor who holds the question", () => {
  const own = [item("x", { state: "in_review", claimed_by: "mira", reviewed_from: "sam" })];
  expect(shownOf(own, { ...noFilters, whose: "reader" }, viewer)).toEqual([]);
});

test("what a choice promises is what it then shows", () => {
  const counts = countsOf(all, { ...noFilters, language: "ar" }, viewer);
  expect([counts.whose.get("all"), counts.whose.get("mine"), counts.whose.get("free")]).toEqual([1, 1, 0]);
  expect([counts.language.get("ar"), counts.language.get("sv")]).toEqual([1, 1]);
});

test("the list runs by what was promised, and what is settled by the latest", () => {
  const rows = all.map(({ row }) => row).sort(byPromise);
  expect(rows.map(({ conversation }) => conversation)).toEqual(["d", "a", "b", "c"]);
  const settled = ["2026-11-01", "2026-11-20"].map((day) => item(day, { last_active_on: day }).row);
  expect(settled.sort(byLatest)[0]?.last_active_on).toBe("2026-11-20");
});
