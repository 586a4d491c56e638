// Lies about threads: keys of the server's own, words undone, signatures moved, colleagues who left.
import { expect } from "vitest";
import { seed } from "../../vectors/making.ts";
import { introduce } from "../crypto/generations.ts";
import { sealMessage } from "../crypto/messages.ts";
import { sealRing } from "../crypto/ring.ts";
import { fromText, toText } from "../crypto/text.ts";
import { today, visitorOf } from "../vault/questionForTesting.ts";
import { lie } from "./lie.ts";
import {
  afterDeparture,
  answer,
  answered,
  inHerName,
  last,
  ownOf,
  realKey,
  renewKey,
  said,
  serveSlot,
  written,
} from "./question.ts";

lie("generation-of-its-own", async () => {
  const scene = await answered();
  await serveSlot(scene, ownOf(scene, 2));
  expect((await scene.sam.openQuestion(scene.question.forStaff())).faults).toEqual(["fork"]);
  const answering = scene.sam.sealAnswer(scene.question.conversation, written);
  await expect(answering).rejects.toMatchObject({ failure: "Fork" });
});

lie("generation-of-its-own-with-a-message", async () => {
  const scene = await answered();
  const own = ownOf(scene, 2);
  await serveSlot(scene, own);
  scene.question.file("visitor", await inHerName(own, "Skriv hit"));
  const { messages, faults } = await scene.sam.openQuestion(scene.question.forStaff());
  expect([last(messages), faults]).toMatchObject([{ fault: "WronglySigned" }, ["fork"]]);
  const answering = scene.sam.sealAnswer(scene.question.conversation, written);
  await expect(answering).rejects.toMatchObject({ failure: "Fork" });
});

lie("ring-of-its-own", async () => {
  const scene = await answered();
  const { question, vera } = scene;
  const ring = [ownOf(scene, 1), ownOf(scene, 2)];
  question.ring = toText(await sealRing(seed("no words"), fromText(question.conversation), ring));
  await expect(vera.openThread(question.forVisitor())).rejects.toMatchObject({ failure: "WrongKey" });
});

lie("ring-of-another-conversation", async () => {
  const { question, vera } = await answered();
  const elsewhere = { ...question.forVisitor(), conversation: toText(seed("elsewhere", 16)) };
  await expect(vera.openThread(elsewhere)).rejects.toMatchObject({ failure: "WrongKey" });
});

lie("ring-of-the-old-words", async () => {
  const { question, made } = await answered();
  const again = visitorOf(made);
  await again.openMailbox(2n);
  await expect(again.openThread(question.forVisitor())).rejects.toMatchObject({ failure: "WrongKey" });
});

lie("new-words-undone", async () => {
  const { question, vera, made } = await answered();
  const before = question.envelopes.length;
  question.renew(await vera.newWords(2n));
  const again = visitorOf(made);
  await again.openMailbox(2n);
  await again.believe(made.log, [today]);
  const old = { ...question.forVisitor(), envelopes: question.envelopes.slice(0, before) };
  expect((await again.openThread(old)).faults).toEqual(["fork"]);
  await expect(again.sealNext(written)).rejects.toMatchObject({ failure: "Gap" });
});

lie("new-words-said-taken-and-not", async () => {
  const { question, vera } = await answered();
  await vera.newWords(2n);
  const { conversation, ring } = question;
  await expect(vera.ringIsNext({ conversation, ring })).rejects.toMatchObject({ failure: "WrongKey" });
});

lie("new-words-undecided-and-a-third-set", async () => {
  const { vera } = await answered();
  await vera.newWords(2n);
  await expect(vera.newWords(3n)).rejects.toMatchObject({ code: "undecided" });
});

lie("newer-generation-without-its-slot", async () => {
  const scene = await answered();
  scene.question.renew(await scene.vera.newWords(2n));
  scene.question.teamSlots.pop();
  const { messages } = await scene.sam.openQuestion(scene.question.forStaff());
  expect(last(messages)).toMatchObject({ fault: "Gap" });
  const answering = scene.sam.sealAnswer(scene.question.conversation, written);
  await expect(answering).rejects.toMatchObject({ failure: "Gap" });
});

lie("envelope-under-old-words-at-the-end", async () => {
  const scene = await answered();
  const late = (await scene.vera.sealNext({ text: "Mamma vet", day: today })).envelope;
  scene.question.renew(await scene.vera.newWords(2n));
  scene.question.file("visitor", late);
  const { messages } = await scene.sam.openQuestion(scene.question.forStaff());
  expect(last(messages)).toMatchObject({ fault: "Revoked" });
});

lie("generation-by-a-departed-colleague", async () => {
  const scene = await answered();
  const own = ownOf(scene, 2);
  await serveSlot(scene, own);
  scene.question.file("visitor", await inHerName(own, "", ownOf(scene, 1, await realKey(scene))));
  const { messages } = await scene.sam.openQuestion(scene.question.forStaff());
  expect(last(messages)).toMatchObject({ fault: "WronglySigned" });
  const answering = scene.sam.sealAnswer(scene.question.conversation, written);
  await expect(answering).rejects.toMatchObject({ failure: "Fork" });
});

lie("first-envelope-replaced-by-a-colleague", async () => {
  const scene = await answered();
  const first = await inHerName(ownOf(scene, 1, await realKey(scene)), "Hej", undefined);
  const envelopes = [{ n: 1, side: "visitor" as const, day: today, envelope: first }];
  const { messages } = await scene.vera.openThread({ ...scene.question.forVisitor(), envelopes });
  expect(messages[0]).toMatchObject({ fault: "Fork" });
  await expect(scene.vera.sealNext(written)).rejects.toMatchObject({ failure: "Fork" });
});

lie("generation-begun-twice", async () => {
  const scene = await answered();
  const other = ownOf(scene, 1, await realKey(scene));
  scene.question.file("visitor", await inHerName(other, "Hej igen"));
  const { messages, faults } = await scene.sam.openQuestion(scene.question.forStaff());
  expect([last(messages), faults.includes("fork")]).toMatchObject([{ fault: "Fork" }, true]);
  const answering = scene.sam.sealAnswer(scene.question.conversation, written);
  await expect(answering).rejects.toMatchObject({ failure: "Fork" });
});

lie("generation-begun-by-staff", async () => {
  const scene = await answered();
  const own = ownOf(scene, 2);
  await serveSlot(scene, own);
  const signer = { keys: scene.made.sam.signing, bound: seed("anchor") };
  const message = { ...said("Nytt"), side: "staff", alias: "Sam" } as const;
  scene.question.file("staff", toText(await sealMessage(own.thread, message, signer)));
  const { messages } = await scene.vera.openThread(scene.question.forVisitor());
  expect(last(messages)).toMatchObject({ fault: "Gap" });
  expect(last((await scene.sam.openQuestion(scene.question.forStaff())).messages)).toMatchObject({
    fault: "Gap",
  });
});

lie("introduction-in-an-answer", async () => {
  const scene = await answered();
  const own = ownOf(scene, 1, await realKey(scene));
  const introduction = await introduce(own, undefined);
  const message = { ...said("Svar"), side: "staff", alias: "Sam", introduction } as const;
  const signer = { keys: scene.made.sam.signing, bound: seed("anchor") };
  await expect(sealMessage(own.thread, message, signer)).rejects.toMatchObject({ failure: "Malformed" });
});

lie("staff-filed-as-the-visitor", async () => {
  const { question, sam } = await answered();
  const given = question.forStaff();
  const envelopes = given.envelopes.map((each) => ({ ...each, side: "visitor" as const }));
  const { messages } = await sam.openQuestion({ ...given, envelopes });
  expect(messages).toMatchObject([{ text: "Hej" }, { fault: "WronglySigned" }]);
});

lie("visitor-filed-as-staff", async () => {
  const { question, vera } = await answered();
  const { envelope } = await vera.sealNext({ text: "Jag är Sam", day: today });
  question.file("staff", envelope);
  expect(last((await vera.readOn(question.envelopes)).messages)).toMatchObject({ fault: "WronglySigned" });
});

lie("answer-after-leaving", async () => {
  const scene = await answered();
  const { question, vera, mira, made } = scene;
  const log = await afterDeparture(made);
  await mira.openQuestion(question.forStaff());
  await mira.believe(log, today).catch(() => undefined);
  await vera.believe(log, [today]);
  await renewKey(scene);
  await mira.openQuestion(question.forStaff());
  const answering = mira.sealAnswer(question.conversation, written);
  await expect(answering).rejects.toMatchObject({ failure: "Revoked" });
});

lie("answer-backdated-after-leaving", async () => {
  const scene = await answered();
  const { question, vera, sam, mira, made } = scene;
  await mira.openQuestion(question.forStaff());
  const late = (await mira.sealAnswer(question.conversation, written)).envelope;
  const log = await afterDeparture(made);
  await vera.believe(log, [today]);
  await sam.believe(log, today);
  await answer(scene, "Mira har slutat");
  question.file("staff", late);
  const { messages } = await vera.readOn(question.envelopes);
  expect(last(messages)).toMatchObject({ text: written.text, author: "uncertified" });
});

lie("list-cut-for-the-reader", async () => {
  const scene = await answered();
  await scene.sam.believe(await afterDeparture(scene.made), today);
  await answer(scene, "Mira har slutat");
  expect((await scene.vera.readOn(scene.question.envelopes)).faults).toEqual(["rollback"]);
});

lie("key-kept-after-leaving", async () => {
  const scene = await answered();
  const { question, vera, sam, made } = scene;
  await vera.believe(await afterDeparture(made), [today]);
  await renewKey(scene);
  const { messages } = await sam.openQuestion(question.forStaff());
  expect(last(messages)).toMatchObject({ part: "key-renewed", author: "visitor" });
});

lie("message-left-out", async () => {
  const scene = await answered();
  await answer(scene, "Ring 112");
  const [first, , third] = scene.question.envelopes;
  if (!first || !third) throw new Error("three messages");
  const { faults } = await scene.vera.openThread({
    ...scene.question.forVisitor(),
    envelopes: [first, { ...third, n: 2 }],
  });
  expect(faults).toEqual(["gap", "withheld"]);
});

lie("invented-words-in-the-inbox", async () => {
  const scene = await answered();
  const { question, sam } = scene;
  const own = ownOf(scene, 2);
  await serveSlot(scene, own);
  const first = question.envelopes[0]?.envelope ?? "";
  const latest = await inHerName(own, "Det löste sig, ni kan stänga");
  const head = { conversation: question.conversation, slots: question.teamSlots, first, begun: [], latest };
  expect(await sam.openHeads([head])).toMatchObject([{ fault: "WronglySigned" }]);
});
