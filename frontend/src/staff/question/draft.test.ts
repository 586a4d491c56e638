import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { shown as mounted } from "../../../examples/shown.ts";
import { plainText } from "../../../examples/text.ts";
import { ServerRefusal } from "../../api/refusal.ts";
import { KeyRefusal } from "../../vault/index.ts";
import { Draft } from "./draft.svelte.ts";
import DraftLine from "./DraftLine.svelte";

const way = vi.hoisted(() => ({
  saveDraft: vi.fn<(conversation: string, text: string, version: number) => Promise<number>>(),
  readAgain: vi.fn(() => Promise.resolve()),
}));
vi.mock("./deeds.ts", () => way);
vi.mock("./question.svelte.ts", () => ({ readAgain: way.readAgain, shownQuestion: () => shown }));

let shown: object = { name: "none" };

const changed = new ServerRefusal("changed_meanwhile");

function stored(version: number, text: string): void {
  shown = {
    name: "open",
    conversation: "c",
    given: { draft: { version } },
    read: { draft: { text } },
  };
}

function written(text: string, from?: { version: number; text: string }): Draft {
  const draft = new Draft("c", from);
  draft.text = text;
  draft.changed();
  return draft;
}

beforeEach(() => {
  vi.useFakeTimers();
  way.saveDraft.mockReset().mockImplementation((_, __, version) => Promise.resolve(version + 1));
});

afterEach(() => {
  vi.useRealTimers();
});

test("is saved a second after the last letter, once", async () => {
  const draft = written("Hej");
  await vi.advanceTimersByTimeAsync(900);
  draft.text = "Hej!";
  draft.changed();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(way.saveDraft.mock.calls).toEqual([["c", "Hej!", 0]]);
  expect(draft.status).toBe("saved");
});

test("is saved every now and then although somebody never stops writing", async () => {
  const draft = written("a");
  for (let at = 0; at < 20; at += 1) {
    draft.text += "a";
    draft.changed();
    await vi.advanceTimersByTimeAsync(500);
  }
  expect(way.saveDraft).toHaveBeenCalledOnce();
});

test("two windows do not write over each other: a person chooses", async () => {
  way.saveDraft.mockRejectedValueOnce(changed);
  stored(2, "Den andra");
  const draft = written("Min", { version: 1, text: "" });
  await vi.advanceTimersByTimeAsync(1_000);
  expect([draft.status, draft.theirs, draft.text]).toEqual(["conflict", "Den andra", "Min"]);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(way.saveDraft).toHaveBeenCalledOnce();
  draft.settle("mine");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(way.saveDraft.mock.lastCall).toEqual(["c", "Min", 2]);
});

test("only what it is sealed under had changed: it is sealed once more, and nobody is asked", async () => {
  way.saveDraft.mockRejectedValueOnce(changed);
  stored(1, "Min förra");
  const draft = written("Min", { version: 1, text: "Min förra" });
  await vi.advanceTimersByTimeAsync(1_000);
  expect([draft.status, draft.theirs]).toEqual(["saved", undefined]);
});

test("what another window saved is taken over when nothing here is unsaved", () => {
  const draft = new Draft("c", { version: 1, text: "Hej" });
  draft.meet({ version: 2, text: "Hej igen" });
  expect(draft.text).toBe("Hej igen");
});

test("a failed save is told, and tried again", async () => {
  way.saveDraft.mockRejectedValueOnce(new ServerRefusal("unavailable"));
  const draft = written("Hej");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(draft.status).toBe("failed");
  await vi.advanceTimersByTimeAsync(5_000);
  expect(draft.status).toBe("saved");
});

test.each(["Fork", "Gap", "WronglySigned", "Rollback"] as const)(
  "a draft that the keys refuse (%s) is not said to be on its way",
  async (failure) => {
    way.saveDraft.mockRejectedValue(new KeyRefusal({ failure, message: "" }));
    const draft = written("Hej");
    const line = mounted(DraftLine, { draft });
    const told: string[] = [];
    for (let at = 0; at < 9; at += 1) {
      await vi.advanceTimersByTimeAsync(1_000);
      if (at > 3) draft.text += "!";
      draft.changed();
      told.push(plainText(line));
    }
    const [first] = told;
    expect(first).toBe(
      "Utkastet sparas inte, för nycklarna i tråden stämmer inte. Kopiera det om du vill ha det kvar.",
    );
    expect(new Set(told).size).toBe(1);
  },
);

test("what the keys refused is saved once the thread was read anew and they fit", async () => {
  way.saveDraft.mockRejectedValueOnce(new KeyRefusal({ failure: "Rollback", message: "" }));
  const draft = written("Hej");
  await vi.advanceTimersByTimeAsync(20_000);
  expect([draft.status, way.saveDraft.mock.calls.length]).toEqual(["refused", 1]);
  draft.meet(undefined);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(draft.status).toBe("saved");
});

test("a list of keys that has run out is not the thread's fault", async () => {
  way.saveDraft.mockRejectedValueOnce(new KeyRefusal({ failure: "Expired", message: "" }));
  const draft = written("Hej");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(draft.status).toBe("failed");
});
