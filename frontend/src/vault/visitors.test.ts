// A visitor's question, answers and new words, through the vault.
import { beforeEach, expect, test } from "vitest";
import { flipped, seed } from "../../vectors/making.ts";
import { utf8 } from "../crypto/bytes.ts";
import { deriveMailbox, deriveRoot } from "../crypto/derivation.ts";
import { readHeader } from "../crypto/envelopes.ts";
import { checkIntroduction, releaseKeys } from "../crypto/generations.ts";
import { type OpenedMessage, openMessage } from "../crypto/messages.ts";
import { checkPackage, checkRelease } from "../crypto/release.ts";
import { openRing } from "../crypto/ring.ts";
import { openSlot } from "../crypto/slots.ts";
import { fromText, toText } from "../crypto/text.ts";
import { secretToBytes, toDigits, toWords } from "../crypto/words.ts";
import type { Wish } from "../crypto/wishes.ts";
import { type Cast, cast, FiledQuestion, today, visitorOf } from "./questionForTesting.ts";
import { typedSecret, wordList } from "./wordLists.ts";

const secret = 12345678901234567890n;
const wish: Wish = { language: "ar", role: "midwife", age: "16-17", gender: "tjej", publish: true };
let people: Cast;
let question: FiledQuestion;

beforeEach(async () => {
  people = await cast();
  await people.vera.openMailbox(secret);
  question = new FiledQuestion(await people.vera.sealQuestion({ text: "Hej", day: today, wish }));
});

async function answered(text: string): Promise<void> {
  await people.sam.openQuestion(question.forStaff());
  question.file("staff", (await people.sam.sealAnswer(question.conversation, { text, day: today })).envelope);
}

test("the ring of the words and the team's epoch open the first message", async () => {
  const { ringKey } = await deriveMailbox(await deriveRoot(secretToBytes(secret), "demo.origo.example"));
  const conversation = fromText(question.conversation);
  const [own] = await openRing(ringKey, conversation, fromText(question.ring));
  const slot = fromText(question.teamSlots[0]?.slot ?? "");
  const opened = await openSlot(people.made.epoch.kem, conversation, 1, slot);
  expect(own?.thread).toEqual(opened);
  const { message } = await openMessage(opened, fromText(question.envelopes[0]?.envelope ?? ""));
  expect(message).toMatchObject({ side: "visitor", alias: "", text: "Hej", n: 1, wish });
  const introduction = message.introduction ?? new Uint8Array();
  if (!own) throw new Error("a ring of one");
  expect(await checkIntroduction(opened, introduction, undefined)).toEqual((await releaseKeys(own)).public);
  expect(question.teamSlots[0]?.key_id).toBe(toText(people.made.epoch.kem.id));
});

test("another browser with the same words reads the answer, and knows who wrote it", async () => {
  await answered("Hej du");
  const again = visitorOf(people.made);
  await again.openMailbox(secret);
  await again.believe(people.made.log, [today]);
  const { messages, faults } = await again.openThread(question.forVisitor());
  expect(faults).toEqual([]);
  expect(messages).toEqual([
    { n: 1, side: "visitor", alias: "", day: today, text: "Hej", wish, author: "visitor" },
    { n: 2, side: "staff", alias: "Sam", role: "kurator", day: today, text: "Hej du", author: "verified" },
  ]);
});

test("without a believed log a thread is read, and nobody is verified", async () => {
  await answered("Hej du");
  const again = visitorOf(people.made);
  await again.openMailbox(secret);
  const { messages } = await again.openThread(question.forVisitor());
  expect(messages[1]).toMatchObject({ text: "Hej du", author: "unasked" });
});

test("writing more counts on from what was read, one's own included", async () => {
  const { vera } = people;
  for (const text of ["Två", "Tre"]) {
    question.file("visitor", (await vera.sealNext({ text, day: today })).envelope);
    await vera.readOn(question.envelopes.slice(-1));
  }
  await answered("Svar");
  const { messages, faults } = await vera.readOn(question.envelopes);
  expect(messages.map((each) => "text" in each && each.text)).toEqual(["Hej", "Två", "Tre", "Svar"]);
  expect(faults).toEqual([]);
});

test("without the first envelope nothing vouches for the key, and nothing after it is read", async () => {
  await answered("Svar");
  const [first, second] = question.envelopes;
  if (!first || !second) throw new Error("two envelopes");
  const broken = { ...first, envelope: toText(flipped(fromText(first.envelope), 300)) };
  const { messages } = await people.vera.openThread({
    ...question.forVisitor(),
    envelopes: [broken, second],
  });
  expect(messages[0]).toEqual({ n: 1, side: "visitor", fault: "Altered" });
  expect(messages[1]).toEqual({ n: 2, side: "staff", fault: "Gap" });
});

test("what the server leaves out or turns around is told", async () => {
  for (const text of ["Ett", "Två"]) await answered(text);
  const given = question.forVisitor();
  const [first, second, third] = given.envelopes;
  if (!first || !second || !third) throw new Error("three envelopes");
  const faultsOf = async (...envelopes: typeof given.envelopes): Promise<unknown> =>
    (await people.vera.openThread({ ...given, envelopes })).faults;
  expect(await faultsOf(first, second, third)).toEqual([]);
  expect(await faultsOf(first, third)).toEqual(["gap", "withheld"]);
  expect(await faultsOf(first, { ...third, n: 2 })).toEqual(["gap", "withheld"]);
  expect(await faultsOf(first, { ...third, n: 2 }, { ...second, n: 3 })).toEqual(["gap", "reordered"]);
});

test("new words open the whole thread, and the old ones nothing that follows", async () => {
  const { vera, made } = people;
  const next = await vera.newWords(42n);
  const nextAccess = await vera.nextAccess();
  expect((await vera.access()).mailbox).not.toBe(nextAccess.mailbox);
  await vera.settleWords(true);
  expect(await vera.access()).toEqual(nextAccess);
  const oldRing = question.ring;
  question.renew(next);
  await vera.readOn(question.envelopes);
  question.file("visitor", (await vera.sealNext({ text: "Igen", day: today })).envelope);
  await answered("Svar");
  const again = visitorOf(made);
  await again.openMailbox(42n);
  await again.believe(made.log, [today]);
  const { messages, faults } = await again.openThread(question.forVisitor());
  expect([messages.map((each) => "text" in each && each.text), faults]).toEqual([
    ["Hej", "", "Igen", "Svar"],
    [],
  ]);
  await again.openMailbox(secret);
  await expect(again.openThread(question.forVisitor())).rejects.toMatchObject({ failure: "WrongKey" });
  const old = await again.openThread({ ...question.forVisitor(), ring: oldRing });
  expect(old.messages.slice(1)).toMatchObject(Array.from({ length: 3 }, () => ({ fault: "Gap" })));
});

async function firstOf({ conversation, teamSlots, envelopes }: FiledQuestion): Promise<OpenedMessage> {
  const { kem } = people.made.epoch;
  const thread = await openSlot(kem, fromText(conversation), 1, fromText(teamSlots[0]?.slot ?? ""));
  return openMessage(thread, fromText(envelopes[0]?.envelope ?? ""));
}

/** How long what vouches for a key is in each message, as the team reads them. */
async function introductions(): Promise<number[]> {
  const { kem } = people.made.epoch;
  const conversation = fromText(question.conversation);
  const found: number[] = [];
  for (const { envelope } of question.envelopes) {
    const { generation } = readHeader(fromText(envelope));
    const slot = question.teamSlots.find((each) => each.generation === generation)?.slot ?? "";
    const thread = await openSlot(kem, conversation, generation, fromText(slot));
    found.push((await openMessage(thread, fromText(envelope))).message.introduction?.length ?? 0);
  }
  return found;
}

test("the first message of each generation vouches for its key, and no other does", async () => {
  const { vera } = people;
  const write = async (text: string): Promise<void> => {
    question.file("visitor", (await vera.sealNext({ text, day: today })).envelope);
    await vera.readOn(question.envelopes);
  };
  await write("Två");
  const next = await vera.newWords(42n);
  await vera.settleWords(true);
  question.renew(next);
  await vera.readOn(question.envelopes);
  await write("Tre");
  expect(await introductions()).toEqual([96, 0, 96, 0]);
  expect((await people.sam.openQuestion(question.forStaff())).messages).toMatchObject([
    { text: "Hej" },
    { text: "Två" },
    { text: "", part: "words-changed" },
    { text: "Tre" },
  ]);
});

test("what the new words open is compared with what was made for them", async () => {
  const { vera } = people;
  const { conversation } = question;
  const next = await vera.newWords(42n);
  expect(await vera.ringIsNext({ conversation, ring: next.mailbox.ring })).toBe(true);
  await expect(vera.ringIsNext({ conversation, ring: question.ring })).rejects.toMatchObject({
    failure: "WrongKey",
  });
});

test("while one set of new words is undecided no third one is made", async () => {
  await people.vera.newWords(42n);
  await expect(people.vera.newWords(43n)).rejects.toMatchObject({ code: "undecided" });
});

test("what the person signs is hashed in the worker, with a key of the package alone", async () => {
  const { vera } = people;
  const [name, document] = [seed("package", 16), utf8('{"v":1}')];
  const given = { package: toText(name), document: toText(document), assessment: "" };
  const signed = await vera.signRelease(given);
  const key = fromText(signed.package_pk);
  await checkRelease(key, document, new Uint8Array(), fromText(signed.signature));
  const introduction = (await firstOf(question)).message.introduction ?? new Uint8Array();
  await checkPackage(introduction.slice(0, 32), name, key, fromText(signed.vouched));
  expect(await vera.signConsent(document)).toHaveLength(86);
  await vera.forget();
  await expect(vera.signRelease(given)).rejects.toMatchObject({ failure: "Gap" });
});

test("words that the server did not take are forgotten", async () => {
  const { vera } = people;
  const access = await vera.access();
  await vera.newWords(42n);
  await vera.settleWords(false);
  expect(await vera.access()).toEqual(access);
  await expect(vera.nextAccess()).rejects.toMatchObject({ code: "not-read" });
  question.file("visitor", (await vera.sealNext({ text: "Mer", day: today })).envelope);
  expect((await vera.readOn(question.envelopes)).messages).toHaveLength(2);
});

test("new words before the thread was read are refused: its messages would be lost", async () => {
  const { vera } = people;
  await vera.forget();
  await vera.openMailbox(secret);
  await expect(vera.newWords(42n)).rejects.toMatchObject({ failure: "Gap" });
});

test("what is sealed under replaced words after newer ones were seen is not read", async () => {
  const { vera } = people;
  const late = (await vera.sealNext({ text: "Sen", day: today })).envelope;
  const next = await vera.newWords(42n);
  await vera.settleWords(true);
  question.renew(next);
  question.file("visitor", late);
  const { messages } = await vera.openThread(question.forVisitor());
  expect(messages.slice(1)).toMatchObject([{ part: "words-changed" }, { fault: "Revoked" }]);
});

test("other words than before leave nothing of the thread", async () => {
  const { vera } = people;
  await vera.openMailbox(7n);
  await expect(vera.sealNext({ text: "Hej", day: today })).rejects.toMatchObject({ code: "not-read" });
  await vera.forget();
  await expect(vera.access()).rejects.toMatchObject({ code: "not-unlocked" });
});

test("work is solved in the worker, and the challenge comes back as it was", async () => {
  const told: number[] = [];
  const work = { challenge: toText(new Uint8Array(24)), puzzles: 3, bits: 6 };
  const { challenge, nonces } = await people.vera.solveWork(work, ({ done }) => told.push(done));
  expect([challenge, nonces.length, told]).toEqual([work.challenge, 3, [1, 2, 3]]);
  await expect(people.vera.solveWork({ ...work, bits: 30 })).rejects.toMatchObject({ failure: "Malformed" });
});

test("a text that tells four of the words or the digits is noticed, three words are not", async () => {
  const { vera } = people;
  const words = toWords(secret, await wordList("sv"));
  const english = toWords(secret, await wordList("en"));
  expect(await vera.mentionsWords(`Hej ${words.slice(0, 3).join(" och ")}`, secret)).toBe(false);
  expect(await vera.mentionsWords(`Hej ${words.slice(1, 5).join(" och ")}`.toUpperCase(), secret)).toBe(true);
  expect(await vera.mentionsWords([...english].reverse().join(", "), secret)).toBe(true);
  expect(await vera.mentionsWords(`mina siffror ${toDigits(secret)}!`, secret)).toBe(true);
  expect(await vera.mentionsWords("123 456 789", secret)).toBe(false);
});

test("typed words and digits of any list are the same secret", async () => {
  const english = toWords(secret, await wordList("en"));
  expect(await typedSecret(toDigits(secret), "sv")).toBe(secret);
  expect(await typedSecret(english.join(" "), "sv")).toBe(secret);
  const wrong = [...toWords(secret, await wordList("sv")).slice(0, 2), "qqqq"].join(" ");
  await expect(typedSecret(wrong, "sv")).rejects.toMatchObject({ failure: "UnknownWord", position: 3 });
});
