// Lies about notes keys that members once made: after leaving, ahead of a thread, and out of their order.
import { expect } from "vitest";
import { seed } from "../../vectors/making.ts";
import type { Bytes } from "../crypto/bytes.ts";
import { verifyKeysLog } from "../crypto/keysLog.ts";
import { makeNotesKey, sealNotesSlot, writeKeyStatement } from "../crypto/recordKeys.ts";
import { fromText, toText } from "../crypto/text.ts";
import { FiledQuestion, today } from "../vault/questionForTesting.ts";
import { lie } from "./lie.ts";
import { afterDeparture, answered, realAnchor, type Scene, written } from "./question.ts";

/** A first notes key by Mira as she stood in a log, bound to what she takes for the thread's anchor. */
async function serveMirasKey({ made, question }: Scene, log: Bytes, anchor: Bytes): Promise<void> {
  const shelf = { kind: "notes", conversation: fromText(question.conversation), anchor } as const;
  const { position } = await verifyKeysLog(log, made.root.public, today);
  const { key, statement } = await makeNotesKey(shelf, made.mira.signing, position);
  const slot = toText(await sealNotesSlot(made.epoch.kem.public, key));
  question.notesSlots.push({ generation: 1, key_id: toText(made.epoch.kem.id), slot });
  question.notesKeys.push(toText(writeKeyStatement(statement)));
}

/** Another question of the same person, without notes, by the list that she believes. */
async function asked({ vera }: Scene): Promise<FiledQuestion> {
  await vera.openMailbox(3n);
  return new FiledQuestion(await vera.sealQuestion({ text: "Hej", day: today }));
}

async function keepNote({ question }: Scene, by: Scene["sam"]): Promise<void> {
  await by.openQuestion(question.forStaff());
  question.keep(await by.sealNote(question.conversation, "note", written), "note");
}

/** The faults that Sam sees, and what comes of writing a note. */
async function noting({ sam, question }: Scene): Promise<{ faults: readonly string[]; refused: unknown }> {
  const { faults } = await sam.openQuestion(question.forStaff());
  const refused = await sam.sealNote(question.conversation, "note", written).then(
    () => undefined,
    (fault: unknown) => fault,
  );
  return { faults, refused };
}

lie("notes-key-made-after-leaving", async () => {
  const before = await answered();
  const scene = { ...before, question: await asked(before) };
  const log = await afterDeparture(scene.made);
  await scene.sam.believe(log, today);
  await serveMirasKey(scene, log, await realAnchor(scene));
  expect(await noting(scene)).toMatchObject({ faults: [], refused: { failure: "Revoked" } });
});

lie("notes-key-backdated-for-a-later-thread", async () => {
  const before = await answered();
  const log = await afterDeparture(before.made);
  await before.vera.believe(log, [today]);
  await before.sam.believe(log, today);
  const scene = { ...before, question: await asked(before) };
  // She stood in the list of then, and can know the number of the conversation from the server, but not its anchor.
  await serveMirasKey(scene, scene.made.log, seed("a guess"));
  expect(await noting(scene)).toMatchObject({ faults: ["fork"], refused: { failure: "Fork" } });
});

lie("notes-key-with-the-one-before-left-out", async () => {
  const scene = await answered();
  const { sam, question, made } = scene;
  await sam.believe(await afterDeparture(made), today);
  await keepNote(scene, sam);
  question.notesSlots.shift();
  question.notesKeys.shift();
  expect(await noting(scene)).toMatchObject({ faults: [], refused: { failure: "Gap" } });
});

lie("notes-key-that-follows-another", async () => {
  const scene = await answered();
  const { sam, mira, question, made } = scene;
  const [slots, keys] = [question.notesSlots.splice(0), question.notesKeys.splice(0)];
  // Shown no notes, Mira makes a first key too; after her departure Sam makes the one that follows hers.
  await keepNote(scene, mira);
  await sam.believe(await afterDeparture(made), today);
  await keepNote(scene, sam);
  question.notesSlots.splice(0, 1, ...slots);
  question.notesKeys.splice(0, 1, ...keys);
  expect(await noting(scene)).toMatchObject({ faults: ["fork"], refused: { failure: "Fork" } });
});
