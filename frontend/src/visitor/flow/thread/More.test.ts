// What finds no room is told above the field, and there is a way on from there.
import { flushSync } from "svelte";
import { beforeEach, expect, test, vi } from "vitest";
import { organisation } from "../../../../examples/organisation.ts";
import { shown } from "../../../../examples/shown.ts";
import { soon } from "../../../../examples/soon.ts";
import { plainText } from "../../../../examples/text.ts";
import { ServerRefusal } from "../../../api/refusal.ts";
import { Thread } from "../thread.svelte.ts";
import More from "./More.svelte";
import ThreadView from "./ThreadView.svelte";

vi.mock("../../../api/call.ts", () => ({ call: () => new Promise(() => undefined) }));

const draft = "Är ni där?";
const seen = vi.fn();
const [onask, onneed, nothing] = [vi.fn(), vi.fn(), vi.fn()];

function buttonNamed(target: HTMLElement, name: string): HTMLButtonElement | undefined {
  return [...target.querySelectorAll("button")].find((each) => each.textContent.trim() === name);
}

function threadThat(code: string): Thread {
  const thread = new Thread();
  thread.draft = draft;
  vi.spyOn(thread, "write").mockRejectedValue(new ServerRefusal(code));
  return thread;
}

async function refused(target: HTMLElement): Promise<HTMLElement> {
  buttonNamed(target, "Skicka")?.click();
  await soon(() => {
    expect(plainText(target)).toContain("Ditt meddelande är inte skickat.");
  });
  return target;
}

const more = (thread: Thread): HTMLElement => shown(More, { thread, onold: nothing, onask, onneed });

beforeEach(() => {
  vi.clearAllMocks();
  Element.prototype.scrollIntoView = seen;
});

test.each(["answer_first", "thread_full"])(
  "%s is told above the field, and brought into sight",
  async (code) => {
    const target = await refused(more(threadThat(code)));
    const field = target.querySelector("textarea");
    const notice = document.activeElement;
    expect(notice?.textContent).toContain("Ditt meddelande är inte skickat.");
    expect(field && notice?.compareDocumentPosition(field)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect([field?.value, field?.getAttribute("aria-invalid"), target.querySelector("[role=alert]")]).toEqual(
      [draft, null, null],
    );
  },
);

test("until there is an answer the page says how long the text stays, and leads to the numbers", async () => {
  const target = await refused(more(threadThat("answer_first")));
  expect(plainText(target)).toContain("Vi har inte hunnit svara än.");
  expect(plainText(target)).not.toContain("så länge sidan är öppen");
  buttonNamed(target, "Jag behöver prata nu")?.click();
  expect(onneed).toHaveBeenCalledOnce();
  expect(buttonNamed(target, "Skicka")).toBeDefined();
});

test("from a thread that is full one goes on in a new question", async () => {
  const thread = threadThat("thread_full");
  const target = await refused(more(thread));
  expect(buttonNamed(target, "Skicka")).toBeUndefined();
  buttonNamed(target, "Skriv vidare i en ny fråga")?.click();
  expect(onask).toHaveBeenCalledOnce();
});

test("nobody is led away from a thread while it may still be kept", async () => {
  const thread = threadThat("thread_full");
  const target = await refused(more(thread));
  expect(buttonNamed(target, "Skriv vidare i en ny fråga")).toBeDefined();
  thread.isErasing = true;
  flushSync();
  expect(buttonNamed(target, "Skriv vidare i en ny fråga")).toBeUndefined();
});

test("the way to the numbers opens them", async () => {
  const thread = threadThat("answer_first");
  const target = shown(ThreadView, {
    thread,
    organisation,
    notice: "",
    onleave: nothing,
    onwords: nothing,
    onerased: nothing,
    onchat: () => Promise.resolve(),
    onold: nothing,
    onask,
  });
  await refused(target);
  buttonNamed(target, "Jag behöver prata nu")?.click();
  expect(seen).toHaveBeenCalled();
  const opened = target.querySelector("details[open]");
  expect(opened?.querySelector("summary")).toBe(document.activeElement);
  expect(opened?.querySelector('a[href="tel:112"]')).not.toBeNull();
});
