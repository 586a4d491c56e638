// In the worker: a visitor's words, mailbox and thread.
import { type Bytes, wipe } from "../crypto/bytes.ts";
import { deriveMailbox, deriveRoot, type Mailbox } from "../crypto/derivation.ts";
import { keyId } from "../crypto/framing.ts";
import { type Message, sealMessage } from "../crypto/messages.ts";
import { randomBytes } from "../crypto/randomness.ts";
import { openSlot, renew, sealSlot, ThreadKey } from "../crypto/slots.ts";
import { fromText, toText } from "../crypto/text.ts";
import { type Believed, Thread } from "../crypto/threads.ts";
import { newSecret, secretToBytes } from "../crypto/words.ts";
import { filedOf, readThreadOf, unlessRefused } from "./entries.ts";
import type { HeldByVisitor } from "./heldByVisitor.ts";
import type { Tell } from "./operation.ts";
import { team } from "./team.ts";
import type {
  AccessText,
  AskedText,
  FiledText,
  MailboxText,
  MailboxThreadText,
  NewWordsText,
  QuestionText,
  ReadThread,
} from "./threadTexts.ts";

interface Words {
  readonly secret: bigint;
  readonly serviceId: string;
}

async function mailboxOf(words: Words, tell: Tell): Promise<Mailbox> {
  const secret = secretToBytes(words.secret);
  const root = await deriveRoot(secret, words.serviceId, (done) => {
    tell({ done: Math.round(done * 100), total: 100 });
  });
  const mailbox = await deriveMailbox(root);
  wipe(secret, root);
  return mailbox;
}

function mailboxText({ id, tokenHash, kem }: Mailbox): MailboxText {
  return { id: toText(id), token_hash: toText(tokenHash), kem_pk: toText(kem.public) };
}

function accessOf({ id, accessToken }: Mailbox): AccessText {
  return { mailbox: toText(id), access_token: toText(accessToken) };
}

function teamPk(held: HeldByVisitor): Bytes {
  return held.believedLog().epoch(team).statement.kem_pk;
}

function believed({ log }: HeldByVisitor): Believed {
  return { log, team };
}

/** The first message in each generation carries the release key of the words that opened it. */
function isFirstOfItsGeneration(thread: Thread): boolean {
  return !thread.messages.some(
    (each) => "message" in each && each.side === "visitor" && each.generation === thread.newest().generation,
  );
}

async function sealNext(thread: Thread, mailbox: Mailbox, { text, day, wish }: AskedText): Promise<Bytes> {
  const release = isFirstOfItsGeneration(thread) ? mailbox.release.public : new Uint8Array(0);
  const message: Message = {
    side: "visitor",
    alias: "",
    ...thread.next("visitor"),
    day,
    text,
    wish,
    releasePk: release,
  };
  return sealMessage(thread.newest(), message);
}

export const visitorOperations = {
  // spec: 2 words
  /** Six words as one number: it leaves the worker because a person has to see it. */
  newSecret(): bigint {
    return newSecret();
  },

  // spec: 3 derivation
  /** The mailbox of six words. Its keys stay here; what was read with other words goes. */
  async openMailbox(held: HeldByVisitor, words: Words, tell: Tell): Promise<void> {
    held.keepMailbox(await mailboxOf(words, tell));
  },

  // spec: 3 derivation
  access(held: HeldByVisitor): AccessText {
    return accessOf(held.openMailbox());
  },

  // spec: 3 derivation
  /** Of the new words, while it is not known whether the server took them. */
  nextAccess(held: HeldByVisitor): AccessText {
    return accessOf(held.nextWords().mailbox);
  },

  // spec: 5 envelopes
  /** A new conversation: its first message, and a slot each for the mailbox and for the team of the believed log. */
  async sealQuestion(held: HeldByVisitor, asked: AskedText): Promise<QuestionText> {
    const [mailbox, kemPk] = [held.openMailbox(), teamPk(held)];
    const thread = new Thread(randomBytes(16));
    thread.keep(ThreadKey.generate(thread.conversation, 1));
    const envelope = await sealNext(thread, mailbox, asked);
    const sealed = {
      conversation: toText(thread.conversation),
      mailbox: mailboxText(mailbox),
      mailbox_slot: toText(await sealSlot(mailbox.kem.public, thread.newest())),
      team_key_id: toText(await keyId(kemPk)),
      team_slot: toText(await sealSlot(kemPk, thread.newest())),
      envelope: toText(envelope),
    };
    await thread.read([{ n: 1, side: "visitor", envelope }], believed(held));
    held.thread = thread;
    return sealed;
  },

  // spec: 5 envelopes
  /** Reads from the first envelope on. A slot that does not open takes its generation's envelopes with it. */
  async openThread(held: HeldByVisitor, given: MailboxThreadText): Promise<ReadThread> {
    const { kem } = held.openMailbox();
    const conversation = fromText(given.conversation);
    const thread = new Thread(conversation);
    for (const { generation, slot } of given.slots)
      await unlessRefused(
        async () => {
          thread.keep(await openSlot(kem, conversation, generation, fromText(slot)));
        },
        () => undefined,
      );
    await thread.read(given.envelopes.map(filedOf), believed(held));
    held.thread = thread;
    return readThreadOf(thread);
  },

  // spec: 5 envelopes
  async readOn(held: HeldByVisitor, envelopes: readonly FiledText[]): Promise<ReadThread> {
    const thread = held.openThread();
    await thread.read(envelopes.map(filedOf), believed(held));
    return readThreadOf(thread);
  },

  // spec: 5 envelopes
  async sealNext(held: HeldByVisitor, asked: AskedText): Promise<{ readonly envelope: string }> {
    return { envelope: toText(await sealNext(held.openThread(), held.openMailbox(), asked)) };
  },

  // spec: 3 derivation
  /** Everything for another six words. They wait here until settleWords. */
  async newWords(held: HeldByVisitor, words: Words, tell: Tell): Promise<NewWordsText> {
    const [thread, kemPk] = [held.openThread(), teamPk(held)];
    const mailbox = await mailboxOf(words, tell);
    const { next, slots, teamSlot } = await renew(thread.keys, mailbox.kem.public, kemPk);
    held.next = { mailbox, key: next };
    return {
      mailbox: mailboxText(mailbox),
      generation: next.generation,
      slots: slots.map(({ generation, slot }) => ({ generation, slot: toText(slot) })),
      team_key_id: toText(await keyId(kemPk)),
      team_slot: toText(teamSlot),
    };
  },

  settleWords(held: HeldByVisitor, taken: boolean): void {
    held.settleWords(taken);
  },
};
