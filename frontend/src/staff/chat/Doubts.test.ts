import { flushSync } from "svelte";
import { expect, test, vi } from "vitest";
import { shown } from "../../../examples/shown.ts";
import { plainText } from "../../../examples/text.ts";
import Doubts from "./Doubts.svelte";
import type { Talk } from "./talk.svelte.ts";

test("what is held is first asked to be kept, on the screen and for the keyboard", () => {
  const composing = { isHeld: true, takeBack: vi.fn(), sendHeld: vi.fn() };
  const talk = { composing, hosting: { uninvited: [] }, unlisted: [] } as unknown as Talk;
  const buttons = [...shown(Doubts, { talk }).querySelectorAll("button")];
  expect(buttons.map(plainText)).toEqual(["Skicka inte", "Skicka till alla här"]);
  buttons[0]?.click();
  flushSync();
  expect([composing.takeBack.mock.calls.length, composing.sendHeld.mock.calls.length]).toEqual([1, 0]);
});
