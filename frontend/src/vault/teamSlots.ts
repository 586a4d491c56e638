// In the worker: keys of conversations that came in slots of the team's epochs.
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
import { Gap, WrongKey } from "../crypto/refusals.ts";
import { openSlot, type ThreadKey } from "../crypto/slots.ts";
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

// spec: 4 slots
/** The key of one generation, from any of its slots; opened once and then kept. */
export async function threadKey(
  held: HeldByStaff,
  question: OpenQuestion,
  slots: readonly TeamSlotText[],
  generation: number,
): Promise<ThreadKey> {
  const known = question.keys.get(generation);
  if (known) return known;
  let refusal: unknown = new Gap("no slot for the generation of this envelope");
  for (const slot of slots.filter((each) => each.generation === generation))
    try {
      const key = await openSlot(kemOf(held, slot), question.id, generation, fromText(slot.slot));
      question.keys.set(generation, key);
      return key;
    } catch (fault) {
      refusal = fault;
    }
  throw refusal;
}

/** A key for each generation that any of its slots gives. */
async function openedKeys(
  held: HeldByStaff,
  question: OpenQuestion,
  slots: readonly TeamSlotText[],
): Promise<readonly NotesKey[]> {
  const opened = new Map<number, NotesKey>();
  for (const each of slots)
    await unlessRefused(
      async () => {
        const where = [kemOf(held, each), question.id, each.generation] as const;
        opened.set(each.generation, await openNotesSlot(...where, fromText(each.slot)));
      },
      () => undefined,
    );
  return [...opened.values()];
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
