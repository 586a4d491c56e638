// Lies about what the team writes to itself: keys nobody vouches for, of other threads, of people who left.
import { expect } from "vitest";
import { logOf, statements } from "../../vectors/cast.ts";
import { seed } from "../../vectors/making.ts";
import { verifyKeysLog } from "../crypto/keysLog.ts";
import { makeNotesKey, noAnchor, sealNotesSlot, writeKeyStatement } from "../crypto/recordKeys.ts";
import { toText } from "../crypto/text.ts";
import { FiledQuestion, today } from "../vault/questionForTesting.ts";
import type { ReadQuestion, ShelfText } from "../vault/threadTexts.ts";
import { lie } from "./lie.ts";
import {
  afterDeparture,
  answered,
  inHerName,
  ownOf,
  type Scene,
  serveNotesSlot,
  serveSlot,
  written,
} from "./question.ts";

/** What Sam sees, and what comes of writing a note. */
async function noting({ sam, question }: Scene): Promise<{ read: ReadQuestion; refused: unknown }> {
  const read = await sam.openQuestion(question.forStaff());
  const refused = await sam.sealNote(question.conversation, "note", written).then(
    () => undefined,
    (fault: unknown) => fault,
  );
  return { read, refused };
}

lie("notes-key-of-its-own", async () => {
  const scene = await answered();
  scene.question.notesSlots.length = scene.question.notesKeys.length = scene.question.notes.length = 0;
  await serveNotesSlot(scene, 1);
  const { read, refused } = await noting(scene);
  expect([read.faults, refused]).toMatchObject([["fork"], { failure: "WronglySigned" }]);
});

lie("notes-key-of-its-own-beside-a-real-one", async () => {
  const scene = await answered();
  await serveNotesSlot(scene, 2);
  const { read, refused } = await noting(scene);
  expect([read.faults, refused]).toMatchObject([["fork"], { failure: "WronglySigned" }]);
});

lie("notes-key-in-the-place-of-a-real-one", async () => {
  const scene = await answered();
  scene.question.notesSlots.length = 0;
  await serveNotesSlot(scene, 1);
  const { read, refused } = await noting(scene);
  expect([read.faults, refused]).toMatchObject([["fork"], { failure: "Fork" }]);
});

lie("substituted-thread-beside-real-notes", async () => {
  const scene = await answered();
  const { question, mira } = scene;
  question.teamSlots.length = question.envelopes.length = 0;
  const own = ownOf(scene, 1);
  await serveSlot(scene, own);
  question.file("visitor", await inHerName(own, "Kan ni skicka min adress?", undefined));
  // Mira has not opened it before: whoever has keeps the real key.
  const { read, refused } = await noting({ ...scene, sam: mira });
  expect([read.messages, read.faults]).toMatchObject([[{ author: "visitor" }], ["fork"]]);
  expect(refused).toMatchObject({ failure: "Fork" });
  const answering = mira.sealAnswer(question.conversation, written);
  await expect(answering).rejects.toMatchObject({ failure: "Fork" });
});

lie("notes-key-of-another-thread", async () => {
  const [scene, other] = [await answered(), await answered()];
  scene.question.notesKeys.splice(0, 1, ...other.question.notesKeys);
  const { read, refused } = await noting(scene);
  expect([read.faults, refused]).toMatchObject([["fork"], { failure: "Fork" }]);
});

lie("notes-key-of-somebody-who-left", async () => {
  const { sam, mira, vera, made } = await answered();
  await vera.openMailbox(3n);
  const question = new FiledQuestion(await vera.sealQuestion({ text: "Hej", day: today }));
  await mira.openQuestion(question.forStaff());
  question.keep(await mira.sealNote(question.conversation, "note", { text: "Obs", day: today }), "note");
  await sam.believe(await afterDeparture(made), today);
  expect((await sam.openQuestion(question.forStaff())).notes).toMatchObject([
    { text: "Obs", author: "verified" },
  ]);
  const { notes_slot } = await sam.sealNote(question.conversation, "note", written);
  expect(notes_slot).toMatchObject({ generation: 2 });
});

lie("notes-key-known-to-who-left", async () => {
  const { sam, question, made } = await answered();
  await sam.believe(await afterDeparture(made), today);
  await sam.openQuestion(question.forStaff());
  const { notes_slot } = await sam.sealNote(question.conversation, "note", written);
  expect(notes_slot).toMatchObject({ generation: 2 });
});

lie("notes-key-of-a-line-to-come", async () => {
  const scene = await answered();
  const { sam, mira, vera, made } = scene;
  await vera.openMailbox(3n);
  const question = new FiledQuestion(await vera.sealQuestion({ text: "Hej", day: today }));
  await mira.believe(
    await logOf([[statements.staff(made.sam, "Sam"), [made.anna.signing, made.bo.signing]]], made.log),
    today,
  );
  await mira.openQuestion(question.forStaff());
  question.keep(await mira.sealNote(question.conversation, "note", written), "note");
  const { refused } = await noting({ ...scene, sam, question });
  expect(refused).toMatchObject({ failure: "Rollback" });
});

lie("note-backdated-after-leaving", async () => {
  const { sam, mira, question, made } = await answered();
  await mira.openQuestion(question.forStaff());
  const late = await mira.sealNote(question.conversation, "note", written);
  await sam.believe(await afterDeparture(made), today);
  await sam.openQuestion(question.forStaff());
  question.keep(
    await sam.sealNote(question.conversation, "note", { text: "Mira har slutat", day: today }),
    "note",
  );
  question.keep(late, "note");
  const { notes } = await sam.openQuestion(question.forStaff());
  expect(notes.at(-1)).toMatchObject({ text: written.text, author: "uncertified" });
});

lie("two-notes-keys-of-one-generation", async () => {
  const scene = await answered();
  scene.question.notesKeys.push(...scene.question.notesKeys);
  const { read, refused } = await noting(scene);
  expect([read.faults, refused]).toMatchObject([["fork"], { failure: "Fork" }]);
});

async function template({ sam }: Scene): Promise<ShelfText> {
  const { id, notes_slot, envelope } = await sam.sealShelf("template", undefined, written);
  if (!notes_slot) throw new Error("a new template has a key");
  return { id, kind: "template", slots: [notes_slot], keys: [notes_slot.statement], envelope };
}

lie("template-under-another-id", async () => {
  const { made, sam } = await answered();
  const id = seed("the id of a template of ours", 16);
  const { position } = await verifyKeysLog(made.log, made.root.public, today);
  const shelf = { kind: "template", conversation: id, anchor: noAnchor } as const;
  const { key, statement } = await makeNotesKey(shelf, made.mira.signing, position);
  const slot = toText(await sealNotesSlot(made.epoch.kem.public, key));
  const slots = [{ generation: 1, key_id: toText(made.epoch.kem.id), slot }];
  const keys = [toText(writeKeyStatement(statement))];
  const item = {
    id: toText(id),
    kind: "template",
    slots,
    keys,
    envelope: toText(new Uint8Array(1112)),
  } as const;
  expect(await sam.openShelf([item])).toMatchObject([{ fault: "WronglySigned" }]);
});

lie("template-passed-off-as-a-publication", async () => {
  const scene = await answered();
  const item = { ...(await template(scene)), kind: "publication" as const };
  expect(await scene.mira.openShelf([item])).toMatchObject([{ fault: "Fork" }]);
});
