// A question between a visitor and the team, and a server that serves what it likes of it.
import { type Organisation, hashOf, logOf, statements } from "../../vectors/cast.ts";
import { seed } from "../../vectors/making.ts";
import type { Bytes } from "../crypto/bytes.ts";
import { introduce } from "../crypto/generations.ts";
import { type Message, nothingSeen, sealMessage } from "../crypto/messages.ts";
import { noLog } from "../crypto/positions.ts";
import { NotesKey, sealNotesSlot } from "../crypto/recordKeys.ts";
import type { OwnKey } from "../crypto/ring.ts";
import { openSlot, sealSlot, ThreadKey } from "../crypto/slots.ts";
import { fromText, toText } from "../crypto/text.ts";
import { Thread } from "../crypto/threads.ts";
import { filedOf } from "../vault/entries.ts";
import { cast, type Cast, FiledQuestion, today, visitorOf } from "../vault/questionForTesting.ts";
import { team } from "../vault/team.ts";
import type { Entry } from "../vault/threadTexts.ts";

export interface Scene extends Cast {
  readonly question: FiledQuestion;
}

/** A question with an answer and a note by Sam. */
export async function answered(): Promise<Scene> {
  const people = await cast();
  await people.vera.openMailbox(1n);
  const question = new FiledQuestion(await people.vera.sealQuestion({ text: "Hej", day: today }));
  const scene = { ...people, question };
  await answer(scene, "Svar");
  question.keep(
    await people.sam.sealNote(question.conversation, "note", { text: "Obs", day: today }),
    "note",
  );
  await people.vera.readOn(question.envelopes);
  return scene;
}

export async function answer({ sam, question }: Scene, text: string): Promise<void> {
  await sam.openQuestion(question.forStaff());
  question.file("staff", (await sam.sealAnswer(question.conversation, { text, day: today })).envelope);
}

/** What an honest client does before anything else is written, once somebody has left. */
export async function renewKey({ question, vera }: Scene): Promise<void> {
  const next = await vera.renewedKey();
  if (!next) throw new Error("written under a key of somebody who left");
  await vera.settleWords(true);
  question.renew(next);
  await vera.readOn(question.envelopes);
}

/** A thread key of the server's own, with what a visitor would have beside it. */
export function ownOf(
  { question }: Scene,
  generation: number,
  key: Bytes = seed("the server's own"),
): OwnKey {
  return {
    thread: new ThreadKey(fromText(question.conversation), generation, key),
    own: seed("its release"),
  };
}

/** The real key of the thread: what every member has, and whoever left. */
export async function realKey({ question, made }: Scene): Promise<Bytes> {
  const slot = question.teamSlots[0]?.slot ?? "";
  return (await openSlot(made.epoch.kem, fromText(question.conversation), 1, fromText(slot))).key;
}

/** What real signatures in this thread are bound to: every member knows it, and whoever left. */
export async function realAnchor(scene: Scene): Promise<Bytes> {
  const { thread: key } = ownOf(scene, 1, await realKey(scene));
  const thread = new Thread(key.conversation);
  thread.keep(key);
  await thread.read(scene.question.envelopes.map(filedOf), { log: undefined, team });
  return thread.anchor(1);
}

/** Another question to the same team, with words of its own. */
export async function another(scene: Scene): Promise<Scene> {
  const vera = visitorOf(scene.made);
  await vera.believe(scene.made.log, [today]);
  await vera.openMailbox(5n);
  return {
    ...scene,
    vera,
    question: new FiledQuestion(await vera.sealQuestion({ text: "Annat", day: today })),
  };
}

/** A slot for the team needs nothing but its public key. */
export async function serveSlot({ question, made }: Scene, { thread }: OwnKey): Promise<void> {
  const slot = toText(await sealSlot(made.epoch.kem.public, thread));
  question.teamSlots.push({ generation: thread.generation, key_id: toText(made.epoch.kem.id), slot });
}

export async function serveNotesSlot({ question, made }: Scene, generation: number): Promise<void> {
  const key = new NotesKey(fromText(question.conversation), generation, seed("the server's own"));
  const slot = toText(await sealNotesSlot(made.epoch.kem.public, key));
  question.notesSlots.push({ generation, key_id: toText(made.epoch.kem.id), slot });
}

/** A message in the visitor's name under any key, introduced as whoever makes it likes. */
export async function inHerName(
  own: OwnKey,
  text: string,
  before: OwnKey | undefined = own,
): Promise<string> {
  const introduction = await introduce(own, before);
  return toText(await sealMessage(own.thread, { ...said(text), introduction }));
}

export function said(text: string): Message {
  return { side: "visitor", alias: "", n: 1, previous: nothingSeen, log: noLog, day: today, text };
}

export function last(messages: readonly Entry[]): Entry | undefined {
  return messages.at(-1);
}

/** The log after Mira left. */
export async function afterDeparture({ anna, bo, mira, log }: Organisation): Promise<Bytes> {
  const certificate = statements.staff(mira, "Mira", { role: "midwife" });
  const gone = statements.revocation(await hashOf(certificate), today, "left");
  return logOf([[gone, [anna.signing, bo.signing]]], log);
}

export const written = { text: "Det här är hemligt", day: today } as const;
