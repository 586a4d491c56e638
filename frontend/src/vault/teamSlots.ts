// In the worker: keys of conversations that came in slots of the team's epochs.
import { type Bytes, equal } from "../crypto/bytes.ts";
import type { Believed } from "../crypto/authors.ts";
import { keyId } from "../crypto/framing.ts";
import type { KemKeyPair } from "../crypto/hpke.ts";
import {
  makeNotesKey,
  mayWriteUnder,
  type NotesKey,
  openNotesSlot,
  readKeyStatement,
  sealNotesSlot,
  type Shelf,
  type VouchedKey,
  vouch,
  writeKeyStatement,
} from "../crypto/recordKeys.ts";
import { openMessage } from "../crypto/messages.ts";
import { Gap, SealingError, WrongKey } from "../crypto/refusals.ts";
import { openSlot, sealSlot, type ThreadKey } from "../crypto/slots.ts";
import { fromText, toText } from "../crypto/text.ts";
import { unlessRefused } from "./entries.ts";
import type { HeldByStaff } from "./heldByStaff.ts";
import type { OpenQuestion } from "./openQuestion.ts";
import { team } from "./team.ts";
import type { NewNotesKeyText, TeamSlotText } from "./threadTexts.ts";

export function believedBy({ log }: HeldByStaff): Believed {
  return { log, team };
}

// spec: 10 epochs and rotation
/** The key of the epoch that something was sealed to. */
export function kemOf(held: HeldByStaff, { key_id }: Pick<TeamSlotText, "key_id">): KemKeyPair {
  const epoch = held.epochs(team).find(({ kem }) => toText(kem.id) === key_id);
  if (!epoch) throw new WrongKey("sealed to an epoch this browser does not have");
  return epoch.kem;
}

// spec: 10 epochs and rotation
/**
 * The slots of the current epoch that opened nothing, sealed again from what did. The same ones until a reading finds
 * that the server serves what opens.
 */
export async function mendedSlots(held: HeldByStaff, question: OpenQuestion): Promise<readonly MendedSlot[]> {
  const kemPk = held.believedLog().epoch(team).statement.kem_pk;
  const mended: MendedSlot[] = [];
  const current = await keyId(kemPk);
  for (const [generation, keyIds] of question.spoilt) {
    const key = question.keys.get(generation);
    if (key && keyIds.has(toText(current)))
      mended.push({ generation, keyId: current, slot: await sealSlot(kemPk, key) });
  }
  return mended;
}

// spec: 4 slots
/**
 * The key of one generation, from the first of its slots that opens what was written with it; opened once and then
 * kept. A slot that opens nothing was sealed wrongly by some member, and the one before it is kept for a while.
 */
export async function threadKey(
  held: HeldByStaff,
  question: OpenQuestion,
  slots: readonly TeamSlotText[],
  generation: number,
  written?: Bytes,
): Promise<ThreadKey> {
  const candidates = slots.filter((each) => each.generation === generation);
  const known = question.keys.get(generation);
  if (known) {
    if (question.spoilt.has(generation)) await lookAgain(held, question, candidates, known);
    return known;
  }
  const [opened, refusal] = await openedSlots(held, question, candidates);
  const fitting = written ? await firstThatOpens(opened, written) : -1;
  const found = opened[Math.max(fitting, 0)];
  if (!found) throw refusal;
  // What opens nothing is not kept: the next answer of the server may have the right one.
  if (fitting < 0) return found.key;
  question.keys.set(generation, found.key);
  keepSpoilt(question, generation, candidates, found);
  return found.key;
}

/** What stands before the one that fits opens nothing: its place is taken by a slot that does. */
function keepSpoilt(
  question: OpenQuestion,
  generation: number,
  slots: readonly TeamSlotText[],
  fitting: OpenedSlot,
): void {
  const before = slots.slice(0, slots.indexOf(fitting.slot)).map(({ key_id }) => key_id);
  if (before.length > 0) question.spoilt.set(generation, new Set(before));
  else question.spoilt.delete(generation);
}

/** Whether the server has taken a mended slot: what is served now tells, and not that one was sealed. */
async function lookAgain(
  held: HeldByStaff,
  question: OpenQuestion,
  slots: readonly TeamSlotText[],
  known: ThreadKey,
): Promise<void> {
  const [opened] = await openedSlots(held, question, slots);
  const fitting = opened.find(({ key }) => equal(key.key, known.key));
  if (fitting) keepSpoilt(question, known.generation, slots, fitting);
}

interface OpenedSlot {
  readonly slot: TeamSlotText;
  readonly key: ThreadKey;
}

async function openedSlots(
  held: HeldByStaff,
  question: OpenQuestion,
  slots: readonly TeamSlotText[],
): Promise<readonly [readonly OpenedSlot[], unknown]> {
  let refusal: unknown = new Gap("no slot for the generation of this envelope");
  const opened: OpenedSlot[] = [];
  for (const slot of slots)
    try {
      const bytes = fromText(slot.slot);
      opened.push({ slot, key: await openSlot(kemOf(held, slot), question.id, slot.generation, bytes) });
    } catch (fault) {
      if (!(fault instanceof SealingError)) throw fault;
      refusal = fault;
    }
  return [opened, refusal];
}

/** Where the first key is that opens something written; less than zero when none does. */
async function firstThatOpens(opened: readonly OpenedSlot[], written: Bytes): Promise<number> {
  for (const [at, { key }] of opened.entries())
    if (
      await unlessRefused(
        () => openMessage(key, written).then(() => true),
        () => false,
      )
    )
      return at;
  return -1;
}

/** Every key that a slot gives; which of them is the right one, its statement tells. */
async function openedKeys(
  held: HeldByStaff,
  question: OpenQuestion,
  slots: readonly TeamSlotText[],
): Promise<readonly NotesKey[]> {
  const opened: NotesKey[] = [];
  for (const each of slots)
    await unlessRefused(
      async () => {
        const where = [kemOf(held, each), question.id, each.generation] as const;
        opened.push(await openNotesSlot(...where, fromText(each.slot)));
      },
      () => undefined,
    );
  return opened;
}

export interface MendedSlot {
  readonly generation: number;
  /** The epoch key it is for, and the one of the slot whose place it takes. */
  readonly keyId: Bytes;
  readonly slot: Bytes;
}

// spec: 6 notes and drafts
/** The notes keys that members vouch for: what is read with. Anything else is told as a refusal, and nothing is written. */
export async function openNotesKeys(
  held: HeldByStaff,
  question: OpenQuestion,
  shelf: Shelf,
  given: { readonly slots: readonly TeamSlotText[]; readonly keys: readonly string[] },
): Promise<void> {
  const statements = given.keys.map((each) => readKeyStatement(fromText(each)));
  const keys = await openedKeys(held, question, given.slots);
  question.notesKeys = await vouch(shelf, keys, statements, believedBy(held));
}

/** The key to write notes with; `text` when it is new and the server has to be told. */
export interface WritingKey {
  readonly key: NotesKey;
  readonly text?: NewNotesKeyText;
}

// spec: 6 notes and drafts
/** The newest key while its maker works here; else a new one, and its slot for the team's current epoch. */
export async function writingKey(
  held: HeldByStaff,
  question: OpenQuestion,
  shelf: Shelf,
): Promise<WritingKey> {
  const newest = question.notesKeys.at(-1);
  if (newest && mayWriteUnder(newest, believedBy(held))) return { key: newest.key };
  const { position } = held.believedLog();
  const made = await makeNotesKey(shelf, held.openAccount().keys.signing, position, newest);
  return keepNotesKey(held, question, made);
}

// spec: 6 notes and drafts
/** A key that this browser made counts at once. */
export async function keepNotesKey(
  held: HeldByStaff,
  question: OpenQuestion,
  made: VouchedKey,
): Promise<WritingKey> {
  const kemPk = held.believedLog().epoch(team).statement.kem_pk;
  question.notesKeys = [...question.notesKeys, made];
  return {
    key: made.key,
    text: {
      generation: made.key.generation,
      key_id: toText(await keyId(kemPk)),
      slot: toText(await sealNotesSlot(kemPk, made.key)),
      statement: toText(writeKeyStatement(made.statement)),
    },
  };
}
