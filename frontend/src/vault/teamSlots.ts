// In the worker: keys of conversations that came in slots of the team's epochs.
import type { Bytes } from "../crypto/bytes.ts";
import { keyId } from "../crypto/framing.ts";
import type { KemKeyPair } from "../crypto/hpke.ts";
import { NotesKey, openNotesSlot, sealNotesSlot } from "../crypto/notes.ts";
import { Gap, WrongKey } from "../crypto/refusals.ts";
import { openSlot, type ThreadKey } from "../crypto/slots.ts";
import { fromText, toText } from "../crypto/text.ts";
import { unlessRefused } from "./entries.ts";
import type { HeldByStaff } from "./heldByStaff.ts";
import type { OpenQuestion } from "./openQuestion.ts";
import { team } from "./team.ts";
import type { TeamSlotText } from "./threadTexts.ts";

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

// spec: 6 notes and drafts
/** Every notes key that opens. What does not is missed when a note is read. */
export async function openNotesKeys(
  held: HeldByStaff,
  question: OpenQuestion,
  slots: readonly TeamSlotText[],
): Promise<void> {
  for (const each of slots)
    await unlessRefused(
      async () => {
        const where = [kemOf(held, each), question.id, each.generation] as const;
        question.notesKeys.set(each.generation, await openNotesSlot(...where, fromText(each.slot)));
      },
      () => undefined,
    );
}

export interface NewNotesKey {
  readonly key: NotesKey;
  readonly slot: { readonly keyId: Bytes; readonly slot: Bytes };
}

// spec: 6 notes and drafts
/** A key for what the team writes to itself, and its slot for the team's current epoch. */
export async function newNotesKey(
  held: HeldByStaff,
  question: OpenQuestion,
  generation: number,
): Promise<NewNotesKey> {
  const kemPk = held.believedLog().epoch(team).statement.kem_pk;
  const key = NotesKey.generate(question.id, generation);
  question.notesKeys.set(generation, key);
  return { key, slot: { keyId: await keyId(kemPk), slot: await sealNotesSlot(kemPk, key) } };
}
