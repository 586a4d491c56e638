// In the worker: a visitor's words, mailbox and thread.
import type { Believed } from "../crypto/authors.ts";
import { type Bytes, equal, wipe } from "../crypto/bytes.ts";
import { deriveMailbox, deriveRoot, type Mailbox } from "../crypto/derivation.ts";
import { keyId } from "../crypto/framing.ts";
import { introduce } from "../crypto/generations.ts";
import { type Message, sealMessage } from "../crypto/messages.ts";
import { keyRenewed, wordsChanged, writePart } from "../crypto/parts.ts";
import { noLog } from "../crypto/positions.ts";
import { randomBytes } from "../crypto/randomness.ts";
import { Gap, Revoked } from "../crypto/refusals.ts";
import { newOwnKey, nextOf, openRing, type OwnKey, type Ring, sealRing } from "../crypto/ring.ts";
import { sealSlot } from "../crypto/slots.ts";
import { fromText, toText } from "../crypto/text.ts";
import { Thread } from "../crypto/threads.ts";
import { newSecret, secretToBytes } from "../crypto/words.ts";
import { filedOf, readThreadOf } from "./entries.ts";
import type { HeldByVisitor } from "./heldByVisitor.ts";
import type { Tell } from "./operation.ts";
import { team } from "./team.ts";
import type {
  AccessText,
  AskedText,
  FiledText,
  MailboxRingText,
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

function accessOf({ id, accessToken }: Mailbox): AccessText {
  return { mailbox: toText(id), access_token: toText(accessToken) };
}

function teamPk(held: HeldByVisitor): Bytes {
  return held.believedLog().epoch(team).statement.kem_pk;
}

function believed({ log }: HeldByVisitor): Believed {
  return { log, team };
}

/** Counted from what was read, naming how far the log was read. */
function messageOf(held: HeldByVisitor, thread: Thread, { text, day, wish }: AskedText): Message {
  const log = held.log?.position ?? noLog;
  return { side: "visitor", alias: "", ...thread.next("visitor"), log, day, text, wish };
}

/** A generation on its way to the server: its ring, the team's slot, and the first envelope that vouches for it. */
async function begun(held: HeldByVisitor, mailbox: Mailbox, ring: Ring, first: Message): Promise<BegunText> {
  const own = ring.at(-1);
  if (!own) throw new Gap("no key to begin with");
  const kemPk = teamPk(held);
  const introduction = await introduce(own, ring.at(-2));
  return {
    mailbox: {
      id: toText(mailbox.id),
      token_hash: toText(mailbox.tokenHash),
      ring: toText(await sealRing(mailbox.ringKey, own.thread.conversation, ring)),
    },
    team_key_id: toText(await keyId(kemPk)),
    team_slot: toText(await sealSlot(kemPk, own.thread)),
    envelope: toText(await sealMessage(own.thread, { ...first, introduction })),
  };
}

// spec: 3 derivation
/** The next generation of the thread, under these words. It waits here until settleWords. */
async function renewed(held: HeldByVisitor, mailbox: Mailbox, kind: string): Promise<NewWordsText> {
  const thread = held.openThread();
  requireList(held, thread);
  const next = nextOf(held.ring);
  const ring = [...held.ring, next];
  const first = {
    ...messageOf(held, thread, { text: "", day: held.believedLog().today }),
    part: writePart(kind),
  };
  const text = await begun(held, mailbox, ring, first);
  held.next = { mailbox, ring };
  return { ...text, generation: next.thread.generation };
}

/** Nothing is written without a list, nor by one that lacks a line which the thread names. */
function requireList(held: HeldByVisitor, thread: Thread): void {
  held.believedLog();
  thread.refuseBehind();
}

type BegunText = Pick<QuestionText, "mailbox" | "team_key_id" | "team_slot" | "envelope">;

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
    const mailbox = held.openMailbox();
    const conversation = randomBytes(16);
    const thread = new Thread(conversation);
    const ring = [newOwnKey(conversation, 1)];
    const text = await begun(held, mailbox, ring, messageOf(held, thread, asked));
    await thread.keepRing(ring);
    await thread.read([{ n: 1, side: "visitor", envelope: fromText(text.envelope) }], believed(held));
    held.thread = thread;
    held.ring = ring;
    return { conversation: toText(conversation), ...text };
  },

  // spec: 5 envelopes
  /** Reads from the first envelope on, with the keys of the ring and no others. */
  async openThread(held: HeldByVisitor, given: MailboxThreadText): Promise<ReadThread> {
    const conversation = fromText(given.conversation);
    const ring = await openRing(held.openMailbox().ringKey, conversation, fromText(given.ring));
    const thread = new Thread(conversation);
    await thread.keepRing(ring);
    await thread.read(given.envelopes.map(filedOf), believed(held));
    held.thread = thread;
    held.ring = ring;
    return readThreadOf(thread, believed(held));
  },

  // spec: 5 envelopes
  async readOn(held: HeldByVisitor, envelopes: readonly FiledText[]): Promise<ReadThread> {
    const thread = held.openThread();
    await thread.read(envelopes.map(filedOf), believed(held));
    return readThreadOf(thread, believed(held));
  },

  // spec: 5 envelopes
  async sealNext(held: HeldByVisitor, asked: AskedText): Promise<{ readonly envelope: string }> {
    held.refuseUndecided();
    const thread = held.openThread();
    const key = thread.newest();
    requireList(held, thread);
    thread.refuseForked();
    if (thread.isKnownOutside(believed(held)))
      throw new Revoked("somebody who has this key has left: begin another first");
    const message = messageOf(held, thread, asked);
    return { envelope: toText(await sealMessage(key, message)) };
  },

  // spec: 3 derivation
  /** Everything for another six words. They wait here until settleWords. */
  async newWords(held: HeldByVisitor, words: Words, tell: Tell): Promise<NewWordsText> {
    nextOf(held.ring);
    held.openThread();
    held.refuseUndecided();
    return renewed(held, await mailboxOf(words, tell), wordsChanged);
  },

  // spec: 4 slots
  /**
   * A new generation under the same words, when somebody who had the key has left since the last one began; nothing
   * otherwise. It is asked for before anything is written.
   */
  async renewedKey(held: HeldByVisitor): Promise<NewWordsText | undefined> {
    held.refuseUndecided();
    held.believedLog();
    const thread = held.openThread();
    thread.refuseForked();
    if (!thread.isKnownOutside(believed(held))) return undefined;
    return renewed(held, held.openMailbox(), keyRenewed);
  },

  // spec: 3 derivation
  /** Whether what the new words opened is the very ring that was made for them. */
  async ringIsNext(held: HeldByVisitor, given: MailboxRingText): Promise<boolean> {
    const { mailbox, ring } = held.nextWords();
    const conversation = fromText(given.conversation);
    const found = await openRing(mailbox.ringKey, conversation, fromText(given.ring));
    return found.length === ring.length && found.every((each, at) => isSame(each, ring[at]));
  },

  async settleWords(held: HeldByVisitor, taken: boolean): Promise<void> {
    await held.settleWords(taken);
  },
};

function isSame(found: OwnKey, made: OwnKey | undefined): boolean {
  return made !== undefined && equal(found.thread.key, made.thread.key) && equal(found.own, made.own);
}
