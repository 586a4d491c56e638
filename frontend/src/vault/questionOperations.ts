// In the worker: the questions of the inbox. Their first lines, whole threads, answers, notes and drafts.
import type { Bytes } from "../crypto/bytes.ts";
import { type EnvelopeType, envelopeTypes, readHeader } from "../crypto/envelopes.ts";
import { digest } from "../crypto/framing.ts";
import { type Message, sealMessage } from "../crypto/messages.ts";
import { openNote, sealNote } from "../crypto/notes.ts";
import type { NotesKey } from "../crypto/recordKeys.ts";
import { Gap } from "../crypto/refusals.ts";
import { fromText, toText } from "../crypto/text.ts";
import { type FiledEnvelope, readOpened, Thread } from "../crypto/threads.ts";
import { entryOf, filedOf, readThreadOf, unlessRefused } from "./entries.ts";
import type { HeldByStaff } from "./heldByStaff.ts";
import type { OpenQuestion } from "./openQuestion.ts";
import {
  believedBy,
  type MendedSlot,
  mendedSlots,
  openNotesKeys,
  threadKey,
  writingKey,
} from "./teamSlots.ts";
import type {
  Entry,
  HeadText,
  NoteText,
  OpenedHead,
  ReadQuestion,
  ReadThread,
  StaffQuestionText,
  WrittenText,
} from "./threadTexts.ts";

/** The first envelopes of its generations and the last one: enough to tell whether the person wrote it. */
async function openHead(held: HeldByStaff, head: HeadText): Promise<OpenedHead> {
  const { conversation, slots, first, begun, latest } = head;
  const question = held.question(conversation);
  const thread = new Thread(question.id);
  const envelopes = [first, ...begun, ...(latest === null || begun.includes(latest) ? [] : [latest])];
  const filed: FiledEnvelope[] = envelopes.map((each, at) => ({
    n: at + 1,
    side: "visitor",
    envelope: fromText(each),
  }));
  for (const { envelope } of filed) {
    const { generation } = readHeader(envelope);
    thread.keep(await threadKey(held, question, slots, generation, envelope));
  }
  await thread.read(filed, believedBy(held));
  const messages = thread.messages.map((each): Message => {
    if (!("message" in each)) throw each.refusal;
    return each.message;
  });
  const [asked, last] = [messages[0], messages.at(-1)];
  if (!asked || !last) throw new Gap("a question without its first message");
  const newest = messages.flatMap(({ wish }) => wish ?? []).at(-1);
  return {
    conversation,
    day: asked.day,
    text: asked.text,
    ...(newest && { wish: newest }),
    ...(latest !== null && { latest: { day: last.day, text: last.text } }),
  };
}

/** What the team wrote to itself: opened and its author looked up. */
function readNote(
  held: HeldByStaff,
  question: OpenQuestion,
  type: EnvelopeType,
  { n, envelope }: { readonly n: number; readonly envelope: string },
  /** The furthest line that a note before it names: nobody writes from before it. */
  least = { lines: 0 },
): Promise<Entry> {
  return unlessRefused(
    async () => {
      const bytes = fromText(envelope);
      const key = question.notesKey(readHeader(bytes).generation);
      if (!key) throw question.notesRefusal ?? new Gap("no notes key for the generation of this note");
      const opened = await openNote(key, type, bytes);
      question.saw(opened);
      const note = await readOpened(n, opened, believedBy(held), await key.mark(), least.lines);
      const { log } = note.message;
      if (held.log?.has(log)) least.lines = Math.max(least.lines, log.lines);
      return entryOf(note);
    },
    ({ failure }): Entry => ({ n, side: "staff", fault: failure }),
  );
}

/** Whoever writes stands in the log under this name. */
function ownAlias(held: HeldByStaff): string {
  return held.believedLog().person(held.openAccount().id).statement.alias;
}

async function readThread(
  held: HeldByStaff,
  question: OpenQuestion,
  given: StaffQuestionText,
): Promise<Thread> {
  const thread = new Thread(question.id);
  for (const generation of new Set(given.thread_slots.map((each) => each.generation)))
    await unlessRefused(
      async () => {
        const written = given.envelopes.map(({ envelope }) => fromText(envelope));
        const first = written.find((each) => readHeader(each).generation === generation);
        thread.keep(await threadKey(held, question, given.thread_slots, generation, first));
      },
      () => undefined,
    );
  await thread.read(given.envelopes.map(filedOf), believedBy(held));
  return thread;
}

/** A refusal is kept: it is told, and nothing is written under what was not vouched for. */
async function readNotesKeys(
  held: HeldByStaff,
  question: OpenQuestion,
  { notes_slots: slots, notes_keys: keys }: StaffQuestionText,
): Promise<void> {
  if (slots.length + keys.length === 0) return;
  question.notesRefusal = await unlessRefused(
    async () => {
      await openNotesKeys(held, question, await question.notesShelf(), { slots, keys });
      return undefined;
    },
    (refusal) => refusal,
  );
}

async function readNotes(
  held: HeldByStaff,
  question: OpenQuestion,
  { notes, draft, proposed }: StaffQuestionText,
): Promise<Pick<ReadQuestion, "notes" | "draft" | "proposed">> {
  const read: Entry[] = [];
  const least = { lines: 0 };
  for (const note of notes) read.push(await readNote(held, question, envelopeTypes.note, note, least));
  const alone = { n: 1, side: "staff" } as const;
  const readProposed = ({ envelope }: { readonly envelope: string }): Promise<Entry> =>
    unlessRefused(
      async () => entryOf(await question.readThread().readAlone(1, fromText(envelope), believedBy(held))),
      ({ failure }): Entry => ({ ...alone, fault: failure }),
    );
  return {
    notes: read,
    ...(draft && { draft: await readNote(held, question, envelopeTypes.draft, { n: 1, ...draft }) }),
    ...(proposed && { proposed: await readProposed(proposed) }),
  };
}

/** Threads, notes keys and lists that cannot all be true: what a person has to see. */
function readQuestionOf(held: HeldByStaff, question: OpenQuestion): ReadThread & { isKnownOutside: boolean } {
  const thread = question.readThread();
  const read = readThreadOf(thread, believedBy(held));
  const isAnother = question.threadRefusal !== undefined || question.isForkedByNotes;
  const isForked = isAnother && !read.faults.includes("fork");
  const isKnownOutside = thread.isKnownOutside(believedBy(held));
  return { ...read, faults: isForked ? [...read.faults, "fork"] : read.faults, isKnownOutside };
}

export const questionOperations = {
  // spec: 5 envelopes
  /** The page asks for a piece at a time, so that what a person waits for comes in between. */
  async openHeads(held: HeldByStaff, heads: readonly HeadText[]): Promise<readonly OpenedHead[]> {
    const opened: OpenedHead[] = [];
    for (const head of heads)
      opened.push(
        await unlessRefused(
          () => openHead(held, head),
          ({ failure }): OpenedHead => ({ conversation: head.conversation, fault: failure }),
        ),
      );
    return opened;
  },

  // spec: 5 envelopes
  async openQuestion(held: HeldByStaff, given: StaffQuestionText): Promise<ReadQuestion> {
    const question = held.question(given.question.conversation);
    const thread = await readThread(held, question, given);
    question.readAnew(thread);
    await readNotesKeys(held, question, given);
    return { ...readQuestionOf(held, question), ...(await readNotes(held, question, given)) };
  },

  // spec: 10 epochs and rotation
  /** What a colleague sealed to nothing, mended: for the server to take beside it. */
  mendSlots(held: HeldByStaff, conversation: string): Promise<readonly MendedSlot[]> {
    return mendedSlots(held, held.question(conversation));
  },

  // spec: 5 envelopes
  async sealAnswer(
    held: HeldByStaff,
    given: { readonly conversation: string } & WrittenText,
  ): Promise<{ readonly envelope: string }> {
    const question = held.question(given.conversation);
    const thread = question.readThread();
    question.refuseForked();
    const key = thread.newest();
    const message = staffMessage(held, thread.next("staff"), given);
    const signer = { keys: held.openAccount().keys.signing, bound: await thread.anchor(key.generation) };
    return { envelope: toText(await sealMessage(key, message, signer)) };
  },

  // spec: 6 notes and drafts
  /** What was sealed counts as written: whoever is refused reads the question again. */
  async sealNote(
    held: HeldByStaff,
    given: { readonly conversation: string; readonly kind: "note" | "draft" } & WrittenText,
  ): Promise<NoteText> {
    const question = held.question(given.conversation);
    question.refuseNotes();
    const { key, text } = await writingKey(held, question, await question.notesShelf());
    const envelope = toText(await sealOwnNote(held, question, key, envelopeTypes[given.kind], given));
    return { envelope, ...(text && { notes_slot: text }) };
  },
};

function staffMessage(
  held: HeldByStaff,
  place: { readonly n: number; readonly previous: Bytes },
  { text, day }: WrittenText,
): Message {
  return { side: "staff", alias: ownAlias(held), ...place, log: held.believedLog().position, day, text };
}

// spec: 6 notes and drafts
/** A note or draft by whoever works here. */
export async function sealOwnNote(
  held: HeldByStaff,
  question: OpenQuestion,
  key: NotesKey,
  type: EnvelopeType,
  written: WrittenText,
): Promise<Bytes> {
  const place = question.nextOf(type);
  const message = staffMessage(held, place, written);
  const envelope = await sealNote(key, type, message, held.openAccount().keys.signing);
  question.wrote(type, { n: place.n, hash: await digest(envelope) });
  return envelope;
}
