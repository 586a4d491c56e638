// A line that is too long: what the page says is true, and what was written is not lost.
import { beforeEach, expect, test, vi } from "vitest";
import { organisation } from "../../../examples/organisation.ts";
import { shown } from "../../../examples/shown.ts";
import { plainText } from "../../../examples/text.ts";
import { ServerRefusal } from "../../api/refusal.ts";
import { learnChat } from "../../state/opening.svelte.ts";
import type { PresentText } from "../../vault/index.ts";
import Chat from "./Chat.svelte";
import { Chatting } from "./chatting.svelte.ts";
import Closed from "./Closed.svelte";
import Ended from "./Ended.svelte";
import First from "./First.svelte";
import { forgetChat, heldChat } from "./held.ts";
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

function crowdedOut(written: string): HTMLElement {
  const talk = talkThat({ state: "ended", ended: "crowded" });
  const chatting = chattingWith(written);
  return shown(Ended, { chatting, talk, organisation, onleave: nothing, onagain: nothing });
}

function primaries(target: HTMLElement): string[] {
  return [...target.querySelectorAll("button.primary")].map((each) => each.textContent.trim());
}

test("whoever made room for a newcomer is told so, and takes the text along", () => {
  const target = crowdedOut(text);
  expect(plainText(target)).toContain("Kön blev för lång");
  expect(plainText(target)).toContain("Det du har skrivit finns kvar här.");
  for (const untrue of ["Kontakten var borta", "Du kan chatta igen när du vill", "Har du mer att säga?"])
    expect(plainText(target)).not.toContain(untrue);
  expect(primaries(target)).toEqual(["Lämna det som en fråga"]);
  const meant = buttonNamed(target, "Lämna det som en fråga");
  expect(target.querySelector("button")).toBe(meant);
  meant?.click();
  expect(mocks.askWith).toHaveBeenCalledWith(text);
});

test("whoever made room and had written nothing is not told of a text", () => {
  const target = crowdedOut(" ");
  expect(plainText(target)).toContain("Kön blev för lång");
  expect(plainText(target)).not.toContain("Det du har skrivit");
  expect(primaries(target)).toEqual(["Skriv en fråga i stället"]);
});

/** What the next chat begins with. */
function begunAgain(ended: object, present: readonly PresentText[] = []): unknown {
  vi.spyOn(Chatting.prototype, "prepare").mockResolvedValue();
  const before = Object.assign(heldChat(), { text, role: "midwife", language: "ar", step: "talk" });
  before.talk = talkThat({ state: "ended", ...ended });
  before.talk.heard.present = present;
  buttonNamed(shown(Chat, { organisation, onleave: nothing }), "Chatta igen")?.click();
  const after = heldChat();
  expect(after).not.toBe(before);
  const kept = [after.text, after.role, after.language];
  forgetChat();
  return kept;
}

test.each(["crowded", "silence"])("to chat again keeps what nobody has read: %s", (ended) => {
  expect(begunAgain({ ended })).toEqual([text, "midwife", "ar"]);
});

test("after a talk one begins anew", () => {
  const sam: PresentText = { member: "S", role: "kurator", alias: "Sam", self: false };
  expect(begunAgain({ ended: "staff" }, [sam])).toEqual(["", "", ""]);
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

function closed(why: string, written: string): HTMLElement {
  const chatting = chattingWith(written);
  chatting.closed = { open: false, why, changes_at: null };
  return shown(Closed, { chatting, organisation, onback: nothing });
}

test.each(["full", "nobody", "hours"])("%s: the way on stands before the numbers", (why) => {
  const target = closed(why, text);
  expect(target.querySelector("button, a, li")).toBe(buttonNamed(target, "Skriv en fråga i stället"));
  expect(primaries(target)).toHaveLength(1);
});

test("no hours stand beside a line that is full and open", () => {
  expect(closed("full", text).querySelector("#hours")).toBeNull();
  expect(closed("hours", text).querySelector("#hours")).not.toBeNull();
});

test("that the text comes along is told where there is one", () => {
  const follows = "Det du har skrivit följer med.";
  const properties = { organisation, onleft: nothing, talk: talkThat({}) };
  const inLine = (written: string): HTMLElement =>
    shown(Line, { ...properties, chatting: chattingWith(written) });
  for (const show of [(written: string) => closed("full", written), inLine]) {
    expect(plainText(show(text))).toContain(follows);
    expect(plainText(show(" "))).not.toContain(follows);
  }
});
