// In the worker: templates and publications. Each is a note about itself, under a key of its own for the team.
import { envelopeTypes } from "../crypto/envelopes.ts";
import { openNote } from "../crypto/notes.ts";
import { randomBytes } from "../crypto/randomness.ts";
import { WrongKey } from "../crypto/refusals.ts";
import { fromText, toText } from "../crypto/text.ts";
import { verifyAuthor } from "../crypto/threads.ts";
import { unlessRefused } from "./entries.ts";
import { VaultFault } from "./faults.ts";
import type { HeldByStaff } from "./heldByStaff.ts";
import { sealOwnNote } from "./questionOperations.ts";
import { team } from "./team.ts";
import { newNotesKey, openNotesKeys } from "./teamSlots.ts";
import type { OpenedShelf, SealedShelfText, ShelfText, WrittenText } from "./threadTexts.ts";

const generation = 1;

async function openOne(held: HeldByStaff, { id, slots, envelope }: ShelfText): Promise<OpenedShelf> {
  const question = held.question(id);
  if (!question.newestNotesKey()) await openNotesKeys(held, question, slots);
  const key = question.newestNotesKey();
  if (!key) throw new WrongKey("no slot of it opens in this browser");
  const opened = await openNote(key, envelopeTypes.note, fromText(envelope));
  const { alias } = await verifyAuthor(opened, { log: held.log, team });
  question.saw(opened);
  const { text, day } = opened.message;
  return { id, text, alias, day };
}

export const shelfOperations = {
  // spec: 6 notes and drafts
  async openShelf(held: HeldByStaff, items: readonly ShelfText[]): Promise<readonly OpenedShelf[]> {
    const opened: OpenedShelf[] = [];
    for (const item of items)
      opened.push(
        await unlessRefused(
          () => openOne(held, item),
          ({ failure }): OpenedShelf => ({ id: item.id, fault: failure }),
        ),
      );
    return opened;
  },

  // spec: 6 notes and drafts
  /** Another text for one that was opened, or without an id a new one. */
  async sealShelf(
    held: HeldByStaff,
    given: { readonly id: string | undefined } & WrittenText,
  ): Promise<SealedShelfText> {
    const id = given.id ?? toText(randomBytes(16));
    const question = held.question(id);
    const known = question.newestNotesKey();
    if (known)
      return { id, envelope: toText(await sealOwnNote(held, question, known, envelopeTypes.note, given)) };
    if (given.id !== undefined) throw new VaultFault("not-read");
    const { key, slot } = await newNotesKey(held, question, generation);
    return {
      id,
      key_id: toText(slot.keyId),
      notes_slot: toText(slot.slot),
      envelope: toText(await sealOwnNote(held, question, key, envelopeTypes.note, given)),
    };
  },
};
