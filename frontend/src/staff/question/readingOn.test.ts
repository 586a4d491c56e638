// Before anything is sealed the console reads on, with real keys: who left since, and what another window wrote.
import { webcrypto } from "node:crypto";
import { flushSync } from "svelte";
import { SvelteMap } from "svelte/reactivity";
import { beforeEach, expect, test, vi } from "vitest";
import { shown } from "../../../examples/shown.ts";
import { soon } from "../../../examples/soon.ts";
import { plainText } from "../../../examples/text.ts";
import { afterDeparture } from "../../hostile/question.ts";
import type { StaffKeys } from "../../vault/index.ts";
import { cast, type Cast, FiledQuestion, today } from "../../vault/questionForTesting.ts";
import type { OwnAccount } from "../schemas.ts";
import { addNote, answer } from "./deeds.ts";
import Question from "./Question.svelte";
import { readAgain, showQuestion } from "./question.svelte.ts";

const way = vi.hoisted(() => ({
  ask: vi.fn<(verb: string, path: string, given: { body?: never }) => Promise<unknown>>(),
  followLog: vi.fn(() => Promise.resolve()),
  keys: undefined as StaffKeys | undefined,
}));
/** Lines of the log, as the console believes it. */
const lines = new SvelteMap([["n", 4]]);
vi.mock("../ask.ts", () => ({ ask: way.ask }));
vi.mock("../keys.ts", () => ({ keys: () => way.keys }));
vi.mock("../console.svelte.ts", () => ({ isOpen: () => true, ownAccount: () => account }));
vi.mock("../moments.ts", () => ({ dayNow: () => today, timeText: () => "09:30" }));
vi.mock("../log.svelte.ts", () => ({
  followLog: way.followLog,
  believedLog: () => ({ n: lines.get("n") }),
  raise: () => Promise.resolve(),
  logState: () => ({ name: "unread" }),
}));

const account = { person: "sam", role: "kurator" } as unknown as OwnAccount;
const outside = "Någon som hade trådens nyckel har slutat";
let people: Cast;
let question: FiledQuestion;
let version: number;

/** A server for the one question: it files what it is given. */
function serve(_verb: string, path: string, { body }: { body?: never }): Promise<unknown> {
  if (path.endsWith("/answer")) question.file("staff", (body as unknown as { envelope: string }).envelope);
  if (path.endsWith("/notes")) question.keep(body as never, "note");
  const row = {
    ...{ conversation: question.conversation, state: "claimed", claimed_by: "sam", version: (version += 1) },
    ...{ asked_on: today, answer_by: null, needs_second_reader: false, kept_until: today },
  };
  const given = { ...question.forStaff(), question: row };
  return Promise.resolve(path === "/api/questions/{conversation}" ? given : row);
}

beforeEach(async () => {
  // The test's page has no cryptography of its own.
  vi.stubGlobal("crypto", webcrypto);
  lines.set("n", 4);
  people = await cast();
  await people.vera.openMailbox(1n);
  question = new FiledQuestion(await people.vera.sealQuestion({ text: "Hej", day: today }));
  way.keys = people.sam;
  version = 0;
  way.ask.mockReset().mockImplementation(serve);
  way.followLog.mockReset().mockResolvedValue();
  await showQuestion(question.conversation);
});

const seen = { asked: 1, isKnownOutside: false };

async function isGone(): Promise<void> {
  await people.sam.believe(await afterDeparture(people.made), today);
}

/** The same person at the same time, in a window that the console knows nothing of. */
async function otherWindow(): Promise<StaffKeys> {
  const { sam } = await cast();
  await sam.openQuestion(question.forStaff());
  return sam;
}

test("an answer after one from another window is the next one, not the same again", async () => {
  const other = await otherWindow();
  question.file(
    "staff",
    (await other.sealAnswer(question.conversation, { text: "Ett", day: today })).envelope,
  );
  await answer(question.conversation, "Två", seen);
  expect((await people.mira.openQuestion(question.forStaff())).faults).toEqual([]);
});

test("a note after one from another window is written under the same key", async () => {
  const other = await otherWindow();
  question.keep(await other.sealNote(question.conversation, "note", { text: "Ett", day: today }), "note");
  await addNote(question.conversation, "Två");
  const { notes } = await people.mira.openQuestion(question.forStaff());
  expect(notes).toMatchObject([{ text: "Ett" }, { text: "Två" }]);
  expect(question.notesKeys).toHaveLength(1);
});

test("nothing is sent past what came after it was asked about", async () => {
  way.followLog.mockImplementation(isGone);
  await expect(answer(question.conversation, "Svar", seen)).rejects.toMatchObject({
    code: "changed_meanwhile",
  });
  await answer(question.conversation, "Svar", { ...seen, isKnownOutside: true });
  expect(question.envelopes).toHaveLength(2);
});

/** The open question, with an answer in its field. */
function written(): HTMLElement {
  Element.prototype.scrollIntoView = (): void => {};
  const target = shown(Question, { conversation: question.conversation, account, onback: () => {} });
  const field = target.querySelector<HTMLTextAreaElement>("textarea[data-place=answer]");
  if (field) field.value = "Svar";
  field?.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
  return target;
}

test("whoever is about to send is told that somebody left since the thread was read", async () => {
  const target = written();
  expect(plainText(target)).not.toContain(outside);
  way.followLog.mockImplementation(isGone);
  [...target.querySelectorAll("button")].find((each) => plainText(each) === "Skicka svaret")?.click();
  await soon(() => {
    expect(plainText(target.querySelector("dialog") ?? target)).toContain("Skicka svaret?");
  });
  expect(plainText(target.querySelector("dialog") ?? target)).toContain(outside);
});

test("an open thread is read again when the list of keys has grown", async () => {
  const target = written();
  await isGone();
  lines.set("n", 5);
  flushSync();
  await readAgain();
  flushSync();
  expect(way.ask.mock.calls.filter(([, path]) => path === "/api/questions/{conversation}")).toHaveLength(3);
  expect(plainText(target)).toContain(outside);
});
