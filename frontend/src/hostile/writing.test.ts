// Lies to whoever is about to write: a list or a thread that went back, and keys that others took with them.
import { expect } from "vitest";
import { hashOf, logOf, person, statements } from "../../vectors/cast.ts";
import { seed } from "../../vectors/making.ts";
import { readDay } from "../crypto/days.ts";
import { epochFromSeed } from "../crypto/epochs.ts";
import { FiledQuestion, today, visitorOf } from "../vault/questionForTesting.ts";
import { lie } from "./lie.ts";
import {
  afterDeparture,
  answer,
  answered,
  inHerName,
  ownOf,
  realKey,
  renewKey,
  type Scene,
  written,
} from "./question.ts";

function answering({ sam, question }: Scene): Promise<unknown> {
  return sam.sealAnswer(question.conversation, written);
}

lie("renewal-refused", async () => {
  const { vera, made } = await answered();
  await vera.believe(await afterDeparture(made), [today]);
  expect(await vera.renewedKey()).toBeDefined();
  await vera.settleWords(false);
  await expect(vera.sealNext(written)).rejects.toMatchObject({ failure: "Revoked" });
});

lie("renewal-kept-back", async () => {
  const { vera, made } = await answered();
  await vera.believe(await afterDeparture(made), [today]);
  await vera.renewedKey();
  await expect(vera.sealNext(written)).rejects.toMatchObject({ code: "undecided" });
});

lie("list-kept-from-the-writer", async () => {
  const { question, made } = await answered();
  const again = visitorOf(made);
  await again.openMailbox(1n);
  await again.openThread(question.forVisitor());
  await expect(again.sealNext(written)).rejects.toMatchObject({ code: "no-log" });
});

lie("list-cut-for-the-writer", async () => {
  const scene = await answered();
  await scene.sam.believe(await afterDeparture(scene.made), today);
  await answer(scene, "Mira har slutat");
  await scene.vera.readOn(scene.question.envelopes);
  await expect(scene.vera.sealNext(written)).rejects.toMatchObject({ failure: "Rollback" });
});

lie("list-cut-below-her-own-first-line", async () => {
  const { vera, made } = await answered();
  await vera.believe(await afterDeparture(made), [today]);
  await vera.openMailbox(4n);
  const question = new FiledQuestion(await vera.sealQuestion(written));
  const again = visitorOf(made);
  await again.openMailbox(4n);
  await again.believe(made.log, [today]);
  expect((await again.openThread(question.forVisitor())).faults).toEqual(["rollback"]);
  await expect(again.sealNext(written)).rejects.toMatchObject({ failure: "Rollback" });
});

lie("list-cut-for-a-colleague", async () => {
  const scene = await answered();
  const { question, mira, made } = scene;
  const gone = statements.revocation(await hashOf(statements.staff(made.sam, "Sam")), today, "left");
  await mira.believe(await logOf([[gone, [made.anna.signing, made.bo.signing]]], made.log), today);
  await mira.openQuestion(question.forStaff());
  question.file("staff", (await mira.sealAnswer(question.conversation, written)).envelope);
  expect((await scene.sam.openQuestion(question.forStaff())).faults).toEqual(["rollback"]);
  await expect(answering(scene)).rejects.toMatchObject({ failure: "Rollback" });
});

lie("key-kept-after-running-out", async () => {
  const scene = await answered();
  const { vera, made } = scene;
  const summer = statements.staff(await person("a summer colleague"), "Lo", { not_after: today });
  const log = await logOf([[summer, [made.anna.signing, made.bo.signing]]], made.log);
  await vera.believe(log, [today]);
  expect(await vera.renewedKey()).toBeUndefined();
  await vera.believe(log, [readDay("2026-11-21")]);
  await renewKey(scene);
  // Once is enough, although no line has come since.
  expect(await vera.renewedKey()).toBeUndefined();
});

lie("key-kept-after-another-post", async () => {
  const scene = await answered();
  const { vera, made } = scene;
  const moved = statements.staff(made.mira, "Mira", { role: "midwife", teams: [] });
  await vera.believe(await logOf([[moved, [made.anna.signing, made.bo.signing]]], made.log), [today]);
  await renewKey(scene);
  // Once is enough, although their certificate of before stands for as long as it says.
  expect(await vera.renewedKey()).toBeUndefined();
  await expect(vera.sealNext(written)).resolves.toBeDefined();
});

lie("key-begun-before-the-new-epoch", async () => {
  const { vera, made } = await answered();
  const departed = await afterDeparture(made);
  await vera.believe(departed, [today]);
  await vera.openMailbox(4n);
  await vera.sealQuestion(written);
  expect(await vera.renewedKey()).toBeUndefined();
  const before = await hashOf(await statements.epoch(made.epoch, new Uint8Array(32)));
  const next = await statements.epoch(await epochFromSeed("team", 2, seed("second epoch")), before, {
    on: today,
    not_before: today,
    not_after: readDay("2026-12-20"),
  });
  await vera.believe(await logOf([[next, [made.anna.signing, made.bo.signing]]], departed), [today]);
  expect(await vera.renewedKey()).toBeDefined();
});

lie("thread-gone-back-for-the-team", async () => {
  const scene = await answered();
  const { question, vera, sam, made } = scene;
  await vera.believe(await afterDeparture(made), [today]);
  const [slots, envelopes] = [question.teamSlots.length, question.envelopes.length];
  await renewKey(scene);
  await sam.openQuestion(question.forStaff());
  question.teamSlots.length = slots;
  question.envelopes.length = envelopes;
  expect((await sam.openQuestion(question.forStaff())).faults).toEqual(["fork"]);
  await expect(answering(scene)).rejects.toMatchObject({ failure: "Rollback" });
});

lie("thread-replaced-for-the-team", async () => {
  const scene = await answered();
  const { question, sam } = scene;
  question.envelopes.length = question.notes.length = 0;
  question.notesSlots.length = question.notesKeys.length = 0;
  question.file("visitor", await inHerName(ownOf(scene, 1, await realKey(scene)), "Skriv hit", undefined));
  expect((await sam.openQuestion(question.forStaff())).faults).toEqual(["fork"]);
  await expect(answering(scene)).rejects.toMatchObject({ failure: "Fork" });
});
