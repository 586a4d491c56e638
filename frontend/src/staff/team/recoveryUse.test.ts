import { flushSync, tick } from "svelte";
import { beforeEach, expect, test, vi } from "vitest";
import { shown } from "../../../examples/shown.ts";
import { readDay } from "../../crypto/days.ts";
import { readStatement } from "../../crypto/statementReading.ts";
import type { Statement } from "../../crypto/statements.ts";
import { fromText } from "../../crypto/text.ts";
import type { VerifiedKeysLog } from "../../crypto/verifiedLog.ts";
import RecoveryUse from "./RecoveryUse.svelte";
import { recoveryUseBody } from "./recoveryUse.ts";

const proposed = vi.hoisted(() => ({ bodies: [] as string[] }));
vi.mock("./deeds.ts", () => ({
  propose: (body: string) => Promise.resolve(proposed.bodies.push(body)),
}));
vi.mock("../upkeep.svelte.ts", () => ({ look: () => Promise.resolve() }));

const today = readDay("2026-11-20");

beforeEach(() => {
  proposed.bodies = [];
});

function statementsProposed(): Statement[] {
  return proposed.bodies.map((body) => readStatement(fromText(body)));
}

/** The form of a team with three epochs, opened. */
async function form(): Promise<HTMLElement> {
  const epochs = [1, 2, 3].map((n) => ({ statement: { n } }));
  const log = { today, epochs: () => epochs } as unknown as VerifiedKeysLog;
  const target = shown(RecoveryUse, { log });
  const folded = target.querySelector("details");
  if (folded) folded.open = true;
  await tick();
  folded?.dispatchEvent(new Event("toggle"));
  flushSync();
  return target;
}

function boxes(target: HTMLElement): HTMLInputElement[] {
  return [...target.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
}

function types(target: HTMLElement, why: string): void {
  const field = target.querySelector<HTMLInputElement>("input[type=text]");
  if (field) field.value = why;
  field?.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
}

async function enter(target: HTMLElement): Promise<void> {
  target.querySelector("button")?.click();
  await tick();
  flushSync();
}

test("an entry names its epochs in ascending order, and its reason without what stands around it", () => {
  const statement = readStatement(fromText(recoveryUseBody([3, 1, 2], "  branden ", today)));
  expect(statement).toMatchObject({ kind: "recovery-use", epochs: [1, 2, 3], why: "branden" });
});

test("nothing is proposed without an epoch and a reason", async () => {
  const target = await form();
  boxes(target)[0]?.click();
  await enter(target);
  expect(target.querySelector("[role=alert]")?.textContent).not.toBe("");
  types(target, "alla telefoner blev stulna");
  boxes(target)[0]?.click();
  await enter(target);
  expect(statementsProposed()).toEqual([]);
});

test("what was chosen is proposed, and nothing else", async () => {
  const target = await form();
  for (const box of boxes(target).slice(1)) box.click();
  types(target, "alla telefoner blev stulna");
  await enter(target);
  expect(statementsProposed()).toMatchObject([{ epochs: [2, 3], why: "alla telefoner blev stulna" }]);
});
