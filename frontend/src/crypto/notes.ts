// Internal notes and drafts: a key of their own, and slots for the team only.
import type { Bytes } from "./bytes.ts";
import {
  type EnvelopeType,
  envelopeTypes,
  type Header,
  openContent,
  sealContent,
  type SealedEnvelope,
} from "./envelopes.ts";
import { type KemKeyPair, openSecret, sealSecret } from "./hpke.ts";
import { type Message, type OpenedMessage, readContent, writeContent } from "./messages.ts";
import { randomBytes } from "./randomness.ts";
import { Malformed, WronglySigned } from "./refusals.ts";
import type { SigningKeyPair } from "./signing.ts";
import { type SealedSlot, slotInfo } from "./slots.ts";

/** Opens what the team writes to itself about one generation of one conversation. */
export class NotesKey {
  readonly conversation: Bytes;
  readonly generation: number;
  readonly key: Bytes;
  /** So that nobody passes a thread key where a notes key belongs. */
  readonly notes = true;

  constructor(conversation: Bytes, generation: number, key: Bytes) {
    this.conversation = conversation;
    this.generation = generation;
    this.key = key;
  }

  /** A new key nobody can guess. */
  static generate(conversation: Bytes, generation: number): NotesKey {
    return new NotesKey(conversation, generation, randomBytes(32));
  }
}

// spec: 6 notes and drafts
/** The slot for the team's epoch key. There is none for a mailbox. */
export async function sealNotesSlot(teamKemPk: Bytes, notesKey: NotesKey): Promise<SealedSlot> {
  const info = await slotInfo("origo/v1/notes-slot", notesKey.conversation, notesKey.generation, teamKemPk);
  return (await sealSecret(teamKemPk, info, notesKey.key)) as SealedSlot;
}

// spec: 6 notes and drafts
/** The notes key. A thread slot does not open here, nor a notes slot there. */
export async function openNotesSlot(
  keys: KemKeyPair,
  conversation: Bytes,
  generation: number,
  slot: Bytes,
): Promise<NotesKey> {
  const info = await slotInfo("origo/v1/notes-slot", conversation, generation, keys.public);
  return new NotesKey(conversation, generation, await openSecret(keys, info, slot));
}

function refuseMessages(type: EnvelopeType): void {
  if (type === envelopeTypes.message) throw new Malformed("a notes key is for notes and drafts only");
}

// spec: 6 notes and drafts
/** A note or a draft, signed by the staff member who writes it. */
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
  return sealContent(key, header, await writeContent(header, message, signer));
}

// spec: 6 notes and drafts
/** The note or draft; its author still has to be verified against keys.log. */
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
