// In the worker: a visitor's words, mailbox and first message. The rest of a thread comes with the views that need it.
import { type Bytes, wipe } from "../crypto/bytes.ts";
import type { Day } from "../crypto/days.ts";
import { deriveMailbox, deriveRoot } from "../crypto/derivation.ts";
import { keyId } from "../crypto/framing.ts";
import { type Message, nothingSeen, sealMessage } from "../crypto/messages.ts";
import { sealSlot, ThreadKey } from "../crypto/slots.ts";
import { newSecret, secretToBytes } from "../crypto/words.ts";
import type { Held } from "./held.ts";
import type { Tell } from "./operation.ts";

/** What the server is told of a mailbox. */
export interface MailboxNames {
  readonly id: Bytes;
  readonly accessToken: Bytes;
  readonly tokenHash: Bytes;
  readonly kemPk: Bytes;
}

/** A slot and whom it is for. */
export interface AddressedSlot {
  readonly keyId: Bytes;
  readonly slot: Bytes;
}

export interface FirstMessage {
  readonly envelope: Bytes;
  readonly mailbox: AddressedSlot;
  readonly team: AddressedSlot;
}

const firstGeneration = 1;

async function addressed(kemPk: Bytes, thread: ThreadKey): Promise<AddressedSlot> {
  return { keyId: await keyId(kemPk), slot: await sealSlot(kemPk, thread) };
}

export const visitorOperations = {
  // spec: 2 words
  /** Six words as one number: it leaves the worker because a person has to see it. */
  newSecret(): bigint {
    return newSecret();
  },

  // spec: 3 derivation
  /** The mailbox of six words. Its keys stay here. */
  async openMailbox(
    held: Held,
    given: { readonly secret: bigint; readonly serviceId: string },
    tell: Tell,
  ): Promise<MailboxNames> {
    const secret = secretToBytes(given.secret);
    const root = await deriveRoot(secret, given.serviceId, (done) => {
      tell({ done: Math.round(done * 100), total: 100 });
    });
    const mailbox = await deriveMailbox(root);
    wipe(secret, root);
    held.mailbox = mailbox;
    const { id, accessToken, tokenHash, kem } = mailbox;
    return { id, accessToken, tokenHash, kemPk: kem.public };
  },

  // spec: 5 envelopes
  /** A new conversation: its first message, and a slot each for the mailbox and for the team of the believed log. */
  async sealFirstMessage(
    held: Held,
    given: {
      readonly conversation: Bytes;
      readonly team: string;
      readonly alias: string;
      readonly text: string;
      readonly day: Day;
    },
  ): Promise<FirstMessage> {
    const { kem, release } = held.openMailbox();
    const { statement: epoch } = held.believedLog().epoch(given.team);
    const thread = ThreadKey.generate(given.conversation, firstGeneration);
    const message: Message = {
      side: "visitor",
      alias: given.alias,
      n: 1,
      previous: nothingSeen,
      day: given.day,
      text: given.text,
      releasePk: release.public,
    };
    const envelope = await sealMessage(thread, message);
    const sealed = {
      envelope,
      mailbox: await addressed(kem.public, thread),
      team: await addressed(epoch.kem_pk, thread),
    };
    held.keepThread(thread);
    return sealed;
  },
};
