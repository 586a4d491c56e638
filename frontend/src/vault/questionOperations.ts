// In the worker: the questions of the inbox. Their first lines, whole threads, answers, notes and drafts.
import type { Bytes } from "../crypto/bytes.ts";
import { type EnvelopeType, envelopeTypes, readHeader } from "../crypto/envelopes.ts";
import { digest } from "../crypto/framing.ts";
import { type Message, type OpenedMessage, openMessage, sealMessage } from "../crypto/messages.ts";
import { type NotesKey, openNote, sealNote } from "../crypto/notes.ts";
import { Gap } from "../crypto/refusals.ts";
import { fromText, toText } from "../crypto/text.ts";
import { readOpened, Thread } from "../crypto/threads.ts";
import { entryOf, filedOf, readThreadOf, unlessRefused } from "./entries.ts";
import type { HeldByStaff } from "./heldByStaff.ts";
import type { OpenQuestion } from "./openQuestion.ts";
import { team } from "./team.ts";
import { type MendedSlot, mendedSlots, newNotesKey, openNotesKeys, threadKey } from "./teamSlots.ts";
import type {
  Entry,
  HeadText,
  NoteText,
  OpenedHead,
  ReadQuestion,
  StaffQuestionText,
  WrittenText,
} from "./threadTexts.ts";

async function openHead(
  held: HeldByStaff,
  { conversation, slots, first, latest }: HeadText,
): Promise<OpenedHead> {
  const question = held.question(conversation);
  async function opened(envelope: Bytes): Promise<Message> {
    const { generation } = readHeader(envelope);
    const key = await threadKey(held, question, slots, generation, envelope);
    return (await openMessage(key, envelope)).message;
  }
  const { day, text, wish } = await opened(fromText(first));
  const last = latest === null ? undefined : await opened(fromText(latest));
  const newest = last?.wish ?? wish;
  return {
    conversation,
    day,
    text,
    ...(newest && { wish: newest }),
    ...(last && { latest: { day: last.day, text: last.text } }),
  };
}

/** What the team wrote to itself, or a message that no thread has yet: opened and its author looked up. */
function readAlone(
  held: HeldByStaff,
  n: number,
  envelope: string,
  open: (envelope: Bytes) => Promise<OpenedMessage>,
): Promise<Entry> {
  return unlessRefused(
    async () => entryOf(await readOpened(n, await open(fromText(envelope)), { log: held.log, team })),
    ({ failure }): Entry => ({ n, side: "staff", fault: failure }),
  );
}

function noteOpener(question: OpenQuestion, type: EnvelopeType): (envelope: Bytes) => Promise<OpenedMessage> {
  return async (envelope) => {
    const key = question.notesKeys.get(readHeader(envelope).generation);
    if (!key) throw new Gap("no notes slot for the generation of this note");
    const opened = await openNote(key, type, envelope);
    question.saw(opened);
    return opened;
  };
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
  await thread.read(given.envelopes.map(filedOf), { log: held.log, team });
  return thread;
}

async function readNotes(
  held: HeldByStaff,
  question: OpenQuestion,
  given: StaffQuestionText,
): Promise<Pick<ReadQuestion, "notes" | "draft" | "proposed">> {
  const { notes, draft, proposed } = given;
  const [openOneNote, openDraft] = [
    noteOpener(question, envelopeTypes.note),
    noteOpener(question, envelopeTypes.draft),
  ];
  const read: Entry[] = [];
  for (const { n, envelope } of notes) read.push(await readAlone(held, n, envelope, openOneNote));
  const openProposed = async (envelope: Bytes): Promise<OpenedMessage> => {
    const { generation } = readHeader(envelope);
    return openMessage(await threadKey(held, question, given.thread_slots, generation), envelope);
  };
  return {
    notes: read,
    ...(draft && { draft: await readAlone(held, 1, draft.envelope, openDraft) }),
    ...(proposed && { proposed: await readAlone(held, 1, proposed.envelope, openProposed) }),
  };
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
    await openNotesKeys(held, question, given.notes_slots);
    return { ...readThreadOf(thread), ...(await readNotes(held, question, given)) };
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
    const thread = held.question(given.conversation).readThread();
    const message = staffMessage(ownAlias(held), thread.next("staff"), given);
    const { signing } = held.openAccount().keys;
    return { envelope: toText(await sealMessage(thread.newest(), message, signing)) };
  },

  // spec: 6 notes and drafts
  /** What was sealed counts as written: whoever is refused reads the question again. */
  async sealNote(
    held: HeldByStaff,
    given: { readonly conversation: string; readonly kind: "note" | "draft" } & WrittenText,
  ): Promise<NoteText> {
    const question = held.question(given.conversation);
    const { generation } = question.readThread().newest();
    const type = envelopeTypes[given.kind];
    const known = question.newestNotesKey();
    if (known) return { envelope: toText(await sealOwnNote(held, question, known, type, given)) };
    const { key, slot } = await newNotesKey(held, question, generation);
    return {
      envelope: toText(await sealOwnNote(held, question, key, type, given)),
      notes_slot: { generation, key_id: toText(slot.keyId), slot: toText(slot.slot) },
    };
  },

  forgetQuestions(held: HeldByStaff): void {
    held.forgetQuestions();
  },
};

function staffMessage(
  alias: string,
  place: { readonly n: number; readonly previous: Bytes },
  { text, day }: WrittenText,
): Message {
  return { side: "staff", alias, ...place, day, text, releasePk: new Uint8Array(0) };
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
  const message = staffMessage(ownAlias(held), place, written);
  const envelope = await sealNote(key, type, message, held.openAccount().keys.signing);
  question.wrote(type, { n: place.n, hash: await digest(envelope) });
  return envelope;
}
