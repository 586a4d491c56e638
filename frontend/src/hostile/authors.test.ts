// Lies about who wrote and in which order: real signatures moved, lists of others, messages and slots of elsewhere.
import { expect } from "vitest";
import { logOf, person, statements } from "../../vectors/cast.ts";
import { seed } from "../../vectors/making.ts";
import type { Bytes } from "../crypto/bytes.ts";
import { readDay } from "../crypto/days.ts";
import { envelopeTypes, openContent, readHeader, sealContent } from "../crypto/envelopes.ts";
import { verifyKeysLog } from "../crypto/keysLog.ts";
import { sealMessage } from "../crypto/messages.ts";
import { type LogPosition, noLog } from "../crypto/positions.ts";
import type { SigningKeyPair } from "../crypto/signing.ts";
import { ThreadKey } from "../crypto/slots.ts";
import { fromText, toText } from "../crypto/text.ts";
import { today } from "../vault/questionForTesting.ts";
import { lie } from "./lie.ts";
import {
  afterDeparture,
  another,
  answer,
  answered,
  inHerName,
  last,
  ownOf,
  realAnchor,
  realKey,
  said,
  type Scene,
  serveSlot,
  written,
} from "./question.ts";

/** An answer that no client of ours would make, by whoever has the real key of the thread. */
async function forged(scene: Scene, keys: SigningKeyPair, log: LogPosition): Promise<string> {
  const { thread } = ownOf(scene, 1, await realKey(scene));
  const n = scene.question.envelopes.filter(({ side }) => side === "staff").length + 1;
  const message = { ...said("Ring mig"), side: "staff", alias: "Sam", n, log } as const;
  return toText(await sealMessage(thread, message, { keys, bound: await realAnchor(scene) }));
}

/** Nothing is served of the thread, nor of the notes: they would give an invented thread away alone. */
function empty({ question }: Scene): void {
  question.envelopes.length = question.notes.length = 0;
  question.notesSlots.length = question.notesKeys.length = 0;
}

/** A log with one more line, of somebody who is not in it yet. */
async function withNewcomer({ made }: Scene, name: string, interprets = false): Promise<Bytes> {
  const more = interprets ? ({ role: "interpreter", teams: [] } as const) : {};
  const newcomer = statements.staff(await person(name), name, more);
  return logOf([[newcomer, [made.anna.signing, made.bo.signing]]], made.log);
}

/** The visitor writes once more, having read everything before. */
async function writeOn({ vera, question }: Scene, text: string): Promise<void> {
  question.file("visitor", (await vera.sealNext({ text, day: today })).envelope);
  await vera.readOn(question.envelopes);
}

/** The thread in an order of the server's own, by place from 0 and numbered anew. */
function inOrder({ question }: Scene, ...order: number[]): ReturnType<Scene["question"]["forVisitor"]> {
  const given = question.forVisitor();
  const envelopes = order.flatMap((at) => given.envelopes.slice(at, at + 1));
  return { ...given, envelopes: envelopes.map((each, at) => ({ ...each, n: at + 1 })) };
}

lie("substituted-thread-with-a-real-answer", async () => {
  const scene = await answered();
  const { question, mira } = scene;
  const real = fromText(question.envelopes[1]?.envelope ?? "");
  const content = await openContent(await realKey(scene), real, envelopeTypes.message);
  const own = ownOf(scene, 1);
  empty(scene);
  question.teamSlots.length = 0;
  await serveSlot(scene, own);
  question.file("visitor", await inHerName(own, "Kan ni skicka min adress?", undefined));
  // A colleague who has the real key moves Sam's answer as it stands, with its signature.
  question.file("staff", toText(await sealContent(own.thread.key, readHeader(real), content)));
  const { messages, faults } = await mira.openQuestion(question.forStaff());
  expect(last(messages)).toMatchObject({ text: "Svar", author: "uncertified" });
  expect(faults).toEqual(["withheld", "fork"]);
  const answering = mira.sealAnswer(question.conversation, written);
  await expect(answering).rejects.toMatchObject({ failure: "Fork" });
});

lie("answer-without-a-line", async () => {
  const scene = await answered();
  const { question, mira, made } = scene;
  // Before a message that names a line it would be too old; here nothing before it names one.
  empty(scene);
  const own = ownOf(scene, 1, await realKey(scene));
  question.file("visitor", await inHerName(own, "Hej", undefined));
  question.file("staff", await forged(scene, made.sam.signing, noLog));
  const { messages, faults } = await mira.openQuestion(question.forStaff());
  // Nobody's, and yet no sign of another list: whoever left must not stop the answering with it.
  expect([last(messages), faults]).toMatchObject([{ text: "Ring mig", author: "uncertified" }, []]);
});

lie("answer-by-another-list", async () => {
  const scene = await answered();
  const { question, vera, sam, mira } = scene;
  const ours = await withNewcomer(scene, "Lo");
  await vera.believe(ours, [today]);
  await mira.believe(ours, today);
  await sam.believe(await withNewcomer(scene, "Kim"), today);
  await answer(scene, "Vi ses");
  const { messages, faults } = await vera.readOn(question.envelopes);
  expect([last(messages), faults]).toMatchObject([{ text: "Vi ses", author: "uncertified" }, ["fork"]]);
  expect((await mira.openQuestion(question.forStaff())).faults).toEqual(["fork"]);
  const answering = mira.sealAnswer(question.conversation, written);
  await expect(answering).rejects.toMatchObject({ failure: "Fork" });
});

lie("answer-of-another-list-to-the-writer", async () => {
  const scene = await answered();
  const { question, vera, sam, made } = scene;
  await vera.believe(await withNewcomer(scene, "Lo"), [today]);
  await sam.believe(await withNewcomer(scene, "Kim"), today);
  await answer(scene, "Vi ses");
  await vera.readOn(question.envelopes);
  await expect(vera.sealNext(written)).rejects.toMatchObject({ failure: "Fork" });
  await vera.believe(await afterDeparture(made), [today]);
  await expect(vera.renewedKey()).rejects.toMatchObject({ failure: "Fork" });
});

lie("list-too-old-to-ask", async () => {
  const { question, vera, made } = await answered();
  await vera.believe(made.log, [readDay("2027-02-18")]);
  expect(last((await vera.openThread(question.forVisitor())).messages)).toMatchObject({
    text: "Svar",
    author: "outdated",
  });
});

lie("answer-by-an-interpreter", async () => {
  const scene = await answered();
  const { question, vera, made } = scene;
  const log = await withNewcomer(scene, "Ivan", true);
  const { position } = await verifyKeysLog(log, made.root.public, today);
  await vera.believe(log, [today]);
  question.file("staff", await forged(scene, (await person("Ivan")).signing, position));
  const { messages, faults } = await vera.readOn(question.envelopes);
  expect([last(messages), faults]).toMatchObject([{ text: "Ring mig", author: "uncertified" }, []]);
});

lie("messages-turned-around", async () => {
  const scene = await answered();
  await writeOn(scene, "Ska jag ta två?");
  await answer(scene, "Ja");
  await scene.vera.readOn(scene.question.envelopes);
  // Each side's own count still fits: only what the answer refers to tells.
  expect((await scene.vera.openThread(inOrder(scene, 0, 1, 3, 2))).faults).toEqual(["reordered"]);
});

lie("message-told-twice", async () => {
  const scene = await answered();
  await writeOn(scene, "Ja");
  expect((await scene.vera.openThread(inOrder(scene, 0, 1, 2, 2))).faults).toEqual(["reordered"]);
});

lie("slot-of-another-conversation", async () => {
  const scene = await answered();
  const other = await another(scene);
  // A colleague who has that key writes under it in this conversation.
  const first = await inHerName(ownOf(scene, 1, await realKey(other)), "Skriv hit", undefined);
  const { conversation } = scene.question;
  const head = { conversation, slots: other.question.teamSlots, first, begun: [], latest: null };
  expect(await scene.mira.openHeads([head])).toMatchObject([{ fault: "WrongKey" }]);
});

lie("envelope-of-another-conversation", async () => {
  const scene = await answered();
  const { question, vera } = scene;
  // The same key in both: else it would not open in any case.
  const other = new ThreadKey(seed("elsewhere", 16), 1, await realKey(scene));
  question.file("visitor", toText(await sealMessage(other, said("Annat"))));
  expect(last((await vera.readOn(question.envelopes)).messages)).toMatchObject({ fault: "Malformed" });
});
