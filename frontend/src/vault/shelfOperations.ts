// In the worker: templates and publications. Each is a note about itself, under a key of its own for the team.
import { verifyAuthor } from "../crypto/authors.ts";
import { envelopeTypes, readHeader } from "../crypto/envelopes.ts";
import { openNote } from "../crypto/notes.ts";
import { makeRecordKey } from "../crypto/recordKeys.ts";
import { WrongKey } from "../crypto/refusals.ts";
import { fromText, toText } from "../crypto/text.ts";
import { unlessRefused } from "./entries.ts";
import { VaultFault } from "./faults.ts";
import type { HeldByStaff } from "./heldByStaff.ts";
import { sealOwnNote } from "./questionOperations.ts";
import { believedBy, keepNotesKey, openNotesKeys, writingKey } from "./teamSlots.ts";
import type { OpenedShelf, SealedShelfText, ShelfKind, ShelfText, WrittenText } from "./threadTexts.ts";

async function openOne(
  held: HeldByStaff,
  { id, kind, slots, keys, envelope }: ShelfText,
): Promise<OpenedShelf> {
  const question = held.question(id);
  await openNotesKeys(held, question, question.shelf(kind), { slots, keys });
  const bytes = fromText(envelope);
  const key = question.notesKey(readHeader(bytes).generation);
  if (!key) throw new WrongKey("no slot of it opens in this browser");
  const opened = await openNote(key, envelopeTypes.note, bytes);
  const { alias } = await verifyAuthor(opened, believedBy(held), await key.mark());
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
    given: { readonly id: string | undefined; readonly kind: ShelfKind } & WrittenText,
  ): Promise<SealedShelfText> {
    if (given.id === undefined) return sealNewShelf(held, given);
    const question = held.question(given.id);
    if (question.notesKeys.length === 0) throw new VaultFault("not-read");
    const { key, text } = await writingKey(held, question, question.shelf(given.kind));
    const envelope = toText(await sealOwnNote(held, question, key, envelopeTypes.note, given));
    return { id: given.id, envelope, ...(text && { notes_slot: text }) };
  },
};

async function sealNewShelf(
  held: HeldByStaff,
  given: { readonly kind: ShelfKind } & WrittenText,
): Promise<SealedShelfText> {
  const { signing } = held.openAccount().keys;
  const made = await makeRecordKey(given.kind, signing, held.believedLog().position);
  const id = toText(made.shelf.conversation);
  const question = held.question(id);
  const { key, text } = await keepNotesKey(held, question, made.vouched);
  const envelope = toText(await sealOwnNote(held, question, key, envelopeTypes.note, given));
  return { id, envelope, ...(text && { notes_slot: text }) };
}
