// The inbox through the vault: heads, whole questions, answers, notes, drafts, templates.
import { beforeEach, expect, test } from "vitest";
import { flipped } from "../../vectors/making.ts";
import { fromText, toText } from "../crypto/text.ts";
import type { Wish } from "../crypto/wishes.ts";
import { type Cast, cast, FiledQuestion, today } from "./questionForTesting.ts";
import type { HeadText, NoteText } from "./threadTexts.ts";

const wish: Wish = { language: "so", role: "", age: "13-15", gender: "", publish: false };
let people: Cast;
let question: FiledQuestion;

beforeEach(async () => {
  people = await cast();
  await people.vera.openMailbox(1n);
  question = new FiledQuestion(await people.vera.sealQuestion({ text: "Hej", day: today, wish }));
});

function head(latest: string | null = null): HeadText {
  const { conversation, teamSlots, envelopes } = question;
  return { conversation, slots: teamSlots, first: envelopes[0]?.envelope ?? "", begun: [], latest };
}

function keep(written: NoteText, as: "note" | "draft"): void {
  question.keep(written, as);
}

test("a head tells the first words, the last ones, and the newest wish", async () => {
  const { sam, vera } = people;
  expect(await sam.openHeads([head()])).toEqual([
    { conversation: question.conversation, day: today, text: "Hej", wish },
  ]);
  const newer = { ...wish, role: "police" } as const;
  const { envelope } = await vera.sealNext({ text: "Mer", day: today, wish: newer });
  expect(await sam.openHeads([head(envelope)])).toMatchObject([
    { text: "Hej", wish: newer, latest: { day: today, text: "Mer" } },
  ]);
});

test("many heads are opened in pieces, and one that does not open stops none", async () => {
  const broken = { ...head(), conversation: toText(new Uint8Array(16)) };
  const heads = Array.from({ length: 60 }, (_, at) => (at === 30 ? broken : head()));
  const told: number[] = [];
  const opened = await people.sam.openHeads(heads, ({ done }) => told.push(done));
  expect(told).toEqual([25, 50, 60]);
  expect(opened.flatMap((each) => ("fault" in each ? [each.fault] : []))).toEqual(["WrongKey"]);
});

test("what is asked for while heads are opened comes in between", async () => {
  const order: string[] = [];
  const all = people.sam.openHeads(Array.from({ length: 100 }, () => head())).then(() => order.push("heads"));
  await people.sam.openQuestion(question.forStaff()).then(() => order.push("question"));
  await all;
  expect(order).toEqual(["question", "heads"]);
});

test("an epoch this browser does not have is told", async () => {
  const foreign = question.teamSlots.map((each) => ({ ...each, key_id: toText(new Uint8Array(16)) }));
  expect(await people.sam.openHeads([{ ...head(), slots: foreign }])).toMatchObject([{ fault: "WrongKey" }]);
});

test("an answer needs a read question, and is read by a colleague with its author", async () => {
  const { sam, mira } = people;
  const said = { text: "Svar", day: today };
  await expect(mira.sealAnswer(question.conversation, said)).rejects.toMatchObject({ code: "not-read" });
  await mira.openQuestion(question.forStaff());
  question.file("staff", (await mira.sealAnswer(question.conversation, said)).envelope);
  const { messages, faults } = await sam.openQuestion(question.forStaff());
  expect(messages[1]).toMatchObject({ text: "Svar", alias: "Mira", role: "midwife", author: "verified" });
  expect(faults).toEqual([]);
});

test("the first note brings the notes slot, what follows uses it, and colleagues read both", async () => {
  const { sam, mira } = people;
  const { conversation } = question;
  await sam.openQuestion(question.forStaff());
  const first = await sam.sealNote(conversation, "note", { text: "Obs", day: today });
  expect(first.notes_slot).toMatchObject({ generation: 1, key_id: question.teamSlots[0]?.key_id });
  keep(first, "note");
  const draft = await sam.sealNote(conversation, "draft", { text: "Utkast", day: today });
  expect(draft.notes_slot).toBeUndefined();
  keep(draft, "draft");
  const read = await mira.openQuestion(question.forStaff());
  expect(read.notes).toMatchObject([{ text: "Obs", alias: "Sam", author: "verified" }]);
  expect(read.draft).toMatchObject({ text: "Utkast", author: "verified" });
  expect((await mira.sealNote(conversation, "note", { text: "Ja", day: today })).notes_slot).toBeUndefined();
});

test("a notes slot that somebody else was first with is used after reading again", async () => {
  const { sam, mira } = people;
  for (const each of [sam, mira]) await each.openQuestion(question.forStaff());
  const written = { text: "Obs", day: today };
  const late = await mira.sealNote(question.conversation, "note", written);
  keep(await sam.sealNote(question.conversation, "note", written), "note");
  expect(late.notes_slot).toBeDefined();
  await mira.openQuestion(question.forStaff());
  const again = await mira.sealNote(question.conversation, "note", written);
  expect(again.notes_slot).toBeUndefined();
  keep(again, "note");
  expect((await sam.openQuestion(question.forStaff())).notes).toHaveLength(2);
});

test("a submitted answer is read by the second reader before any thread has it", async () => {
  const { sam, mira } = people;
  await sam.openQuestion(question.forStaff());
  question.proposed = await sam.sealAnswer(question.conversation, { text: "Förslag", day: today });
  const read = await mira.openQuestion(question.forStaff());
  expect(read.proposed).toMatchObject({ text: "Förslag", alias: "Sam", author: "verified" });
  expect(read.messages).toHaveLength(1);
});

test("templates are made, opened by colleagues, and changed", async () => {
  const { sam, mira } = people;
  const made = await sam.sealShelf("template", undefined, { text: "Hej {namn}", day: today });
  if (!made.notes_slot) throw new Error("a new template has a key");
  const keys = [made.notes_slot.statement];
  const item = {
    id: made.id,
    kind: "template",
    slots: [made.notes_slot],
    keys,
    envelope: made.envelope,
  } as const;
  expect(await mira.openShelf([item])).toEqual([
    { id: made.id, text: "Hej {namn}", alias: "Sam", day: today },
  ]);
  const changed = await mira.sealShelf("template", made.id, { text: "Hej", day: today });
  expect(changed.notes_slot).toBeUndefined();
  expect(await sam.openShelf([{ ...item, envelope: changed.envelope }])).toMatchObject([{ alias: "Mira" }]);
  const broken = { ...item, envelope: toText(flipped(fromText(item.envelope), 500)) };
  expect(await sam.openShelf([broken])).toEqual([{ id: made.id, fault: "Altered" }]);
  const unknown = toText(new Uint8Array(16));
  await expect(sam.sealShelf("template", unknown, { text: "Hej", day: today })).rejects.toMatchObject({
    code: "not-read",
  });
});

test("a slot is mended until the server serves what opens", async () => {
  const { sam } = people;
  const [good] = question.teamSlots;
  if (!good) throw new Error("the team has a slot");
  const rubbish = { ...good, slot: toText(new Uint8Array(1168)) };
  const mended = async (...thread_slots: (typeof good)[]): Promise<readonly string[]> => {
    await sam.openQuestion({ ...question.forStaff(), thread_slots });
    return (await sam.mendSlots(question.conversation)).map(({ slot }) => slot);
  };
  expect(await mended(rubbish, good)).toHaveLength(1);
  // The server refused it, or nothing came of the call.
  const [slot] = await mended(rubbish, good);
  expect(slot).toBeDefined();
  expect(await mended({ ...good, slot: slot ?? "" }, good)).toEqual([]);
  expect(await mended(good)).toEqual([]);
});
