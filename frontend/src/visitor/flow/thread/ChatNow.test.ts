import { flushSync } from "svelte";
import { beforeEach, expect, test, vi } from "vitest";
import { organisation } from "../../../../examples/organisation.ts";
import { shown } from "../../../../examples/shown.ts";
import { plainText } from "../../../../examples/text.ts";
import { learnChat } from "../../../state/opening.svelte.ts";
import ChatNow from "./ChatNow.svelte";

const soon = "2999-11-21T17:00:00Z";
const onchat = vi.fn();
const onlook = vi.fn();

function chatNow(hasDraft = false, isErasing = false): HTMLElement {
  return shown(ChatNow, { organisation, hasDraft, isErasing, onlook, onchat });
}

beforeEach(() => {
  vi.clearAllMocks();
});

test("an open chat is a button that says what becomes of the thread", () => {
  learnChat({ open: true, why: "open", changes_at: soon });
  const target = chatNow();
  expect(plainText(target)).toContain("dina sex ord öppnar den igen.");
  expect(plainText(target)).not.toContain("Chatten är stängd");
  target.querySelector("button")?.click();
  expect(onchat).toHaveBeenCalledOnce();
});

test("what is written and not sent is said to be lost, and only then", () => {
  learnChat({ open: true, why: "open", changes_at: soon });
  expect(plainText(chatNow())).not.toContain("inte är skickat");
  expect(plainText(chatNow(true))).toContain("inte är skickat");
});

test("nobody is led away while all of it is about to be erased", () => {
  learnChat({ open: true, why: "open", changes_at: soon });
  const target = chatNow(false, true);
  expect(plainText(target)).toContain("Ångra raderingen först");
  expect(plainText(target)).not.toContain("dina sex ord öppnar");
  expect(target.querySelector("button")).toBeNull();
});

test("closed by the hours it says when it opens, and nothing can be pressed", () => {
  learnChat({ open: false, why: "hours", changes_at: soon });
  const target = chatNow(true);
  expect(plainText(target)).toMatch(
    /Stängt nu\. Öppnar 21 november 2999 18:00.*Chatten är stängd just nu\./s,
  );
  expect(target.querySelector("button")).toBeNull();
});

test.each(["nobody", "closed_by_lead", "full"])("closed because of %s, nobody says an hour", (why) => {
  learnChat({ open: false, why, changes_at: soon });
  const target = chatNow();
  expect(plainText(target)).not.toContain("Öppnar");
  expect(plainText(target)).toContain("Chatten är stängd just nu.");
});

test("the server is asked when somebody opens the line", () => {
  const details = chatNow().querySelector("details");
  expect(onlook).not.toHaveBeenCalled();
  if (details) details.open = true;
  details?.dispatchEvent(new Event("toggle"));
  flushSync();
  expect(onlook).toHaveBeenCalled();
});
