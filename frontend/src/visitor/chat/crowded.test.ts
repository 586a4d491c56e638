// A line that is too long: what the page says is true, and what was written is not lost.
import { beforeEach, expect, test, vi } from "vitest";
import { organisation } from "../../../examples/organisation.ts";
import { shown } from "../../../examples/shown.ts";
import { plainText } from "../../../examples/text.ts";
import { ServerRefusal } from "../../api/refusal.ts";
import { learnChat } from "../../state/opening.svelte.ts";
import { Chatting } from "./chatting.svelte.ts";
import Closed from "./Closed.svelte";
import Ended from "./Ended.svelte";
import First from "./First.svelte";
import Line from "./Line.svelte";
import { Talk } from "./talk.svelte.ts";

const mocks = vi.hoisted(() => ({ call: vi.fn(), askWith: vi.fn() }));
vi.mock("../../api/call.ts", () => ({ call: mocks.call }));
vi.mock("./keeping.ts", () => ({ askWith: mocks.askWith, transcript: () => "" }));

const nothing = (): undefined => undefined;
const text = "Jag vill prata om min bror";

function buttonNamed(target: HTMLElement, name: string): HTMLButtonElement | undefined {
  return [...target.querySelectorAll("button")].find((each) => each.textContent.trim() === name);
}

function chattingWith(written: string): Chatting {
  const chatting = new Chatting();
  chatting.text = written;
  return chatting;
}

function talkThat(changed: object): Talk {
  const talk = new Talk(nothing);
  talk.snapshot = { state: "waiting", ahead: 8, wait: null, may_not_be_reached: true, ...changed } as never;
  return talk;
}

beforeEach(() => {
  vi.clearAllMocks();
  mocks.call.mockReturnValue(new Promise(() => undefined));
});

test("before a long line both ways are open, and in a short one there is one", () => {
  const chatting = chattingWith(text);
  learnChat({ open: true, why: "open", changes_at: null, crowd: "many" });
  const target = shown(First, { chatting });
  expect(plainText(target)).toContain("Många väntar");
  expect(buttonNamed(target, "Ställ mig i kön")).toBeDefined();
  buttonNamed(target, "Skriv en fråga i stället")?.click();
  expect(mocks.askWith).toHaveBeenCalledWith(text);
  learnChat({ open: true, why: "open", changes_at: null, crowd: "some" });
  expect(plainText(shown(First, { chatting }))).not.toContain("Många väntar");
});

test("in a long line the question stands beside what is said, once", () => {
  const properties = { chatting: chattingWith(text), organisation, onleft: nothing };
  for (const [may_not_be_reached, primary] of [
    [true, 1],
    [false, 0],
  ] as const) {
    const target = shown(Line, { ...properties, talk: talkThat({ may_not_be_reached }) });
    expect(plainText(target).includes("Det kan hända att vi inte hinner")).toBe(may_not_be_reached);
    expect(plainText(target).split("Lämna det som en fråga")).toHaveLength(2);
    expect(target.querySelectorAll("button.primary")).toHaveLength(primary);
  }
});

test("whoever made room for a newcomer is told so, and takes the text along", () => {
  const talk = talkThat({ state: "ended", ended: "crowded" });
  const target = shown(Ended, {
    chatting: chattingWith(text),
    talk,
    organisation,
    onleave: nothing,
    onagain: nothing,
  });
  expect(plainText(target)).toContain("Kön blev för lång");
  expect(plainText(target)).not.toContain("Kontakten var borta");
  buttonNamed(target, "Fortsätt som en fråga")?.click();
  expect(mocks.askWith).toHaveBeenCalledWith(text);
});

test("where there is no room for one more, the page says that the line is full and stays there", async () => {
  const enter = vi.spyOn(Talk.prototype, "enter");
  enter.mockRejectedValue(new ServerRefusal("chat_closed", { why: "full" }));
  const chatting = chattingWith(text);
  await chatting.enter();
  expect([chatting.step, mocks.call.mock.calls]).toEqual(["closed", []]);
  const target = shown(Closed, { chatting, organisation, onback: nothing });
  expect(plainText(target)).toContain("Kön är full just nu");
  expect(plainText(target)).not.toContain("Chatten är stängd");
});
