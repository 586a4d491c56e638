// Internal notes, drafts and records: written under a key of their own, which is in recordKeys.ts.
import type { Bytes } from "./bytes.ts";
import {
  type EnvelopeType,
  envelopeTypes,
  type Header,
  openContent,
  sealContent,
  type SealedEnvelope,
} from "./envelopes.ts";
import { type Message, type OpenedMessage, readContent, writeContent } from "./messages.ts";
import { randomBytes } from "./randomness.ts";
import type { NotesKey } from "./recordKeys.ts";
import { Malformed, WronglySigned } from "./refusals.ts";
import type { SigningKeyPair } from "./signing.ts";

function refuseMessages(type: EnvelopeType): void {
  if (type === envelopeTypes.message)
    throw new Malformed("a notes key is for notes, drafts and records only");
}

// spec: 6 notes and drafts
/** A note, a draft or a record, signed by the staff member who writes it. */
export async function sealNote(
  notesKey: NotesKey,
  type: EnvelopeType,
  message: Message,
  signer: SigningKeyPair,
  messageId: Bytes = randomBytes(16),
): Promise<SealedEnvelope> {
  refuseMessages(type);
  const { conversation, generation, key } = notesKey;
  const header: Header = { type, conversation, generation, messageId };
  const bound = await notesKey.mark();
  return sealContent(key, header, await writeContent(header, message, { keys: signer, bound }));
}

// spec: 6 notes and drafts
/** The note, draft or record; its author still has to be verified against keys.log. */
export async function openNote(
  notesKey: NotesKey,
  type: EnvelopeType,
  envelope: Bytes,
): Promise<OpenedMessage> {
  refuseMessages(type);
  const opened = await readContent(envelope, await openContent(notesKey.key, envelope, type));
  if (opened.message.side !== "staff") throw new WronglySigned("only staff write notes");
  return opened;
}
