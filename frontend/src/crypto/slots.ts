// Thread keys, and the slots that carry them to each recipient.
import type { Bytes } from "./bytes.ts";
import { digest, lp } from "./framing.ts";
import { type KemKeyPair, openSecret, sealSecret } from "./hpke.ts";
import { randomBytes } from "./randomness.ts";
import { Malformed } from "./refusals.ts";

const conversationBytes = 16;

declare const sealed: unique symbol;

/** 1,168 bytes that one recipient can open. */
export type SealedSlot = Bytes & { readonly [sealed]: "slot" };

/** Opens the messages of one generation of one conversation. */
export class ThreadKey {
  readonly conversation: Bytes;
  readonly generation: number;
  readonly key: Bytes;

  constructor(conversation: Bytes, generation: number, key: Bytes) {
    this.conversation = conversation;
    this.generation = generation;
    this.key = key;
  }

  /** A new key nobody can guess. */
  static generate(conversation: Bytes, generation: number): ThreadKey {
    return new ThreadKey(conversation, generation, randomBytes(32));
  }
}

// spec: 4 slots
/** What a slot is bound to: purpose, conversation, generation, recipient. */
export async function slotInfo(
  label: string,
  conversation: Bytes,
  generation: number,
  kemPk: Bytes,
): Promise<Bytes> {
  if (conversation.length !== conversationBytes || generation < 1)
    throw new Malformed("a conversation has 16 bytes and its generations count from 1");
  return lp(label, conversation, generation, await digest(kemPk));
}

// spec: 4 slots
/** The slot that gives the thread key to the owner of `kemPk`, for this conversation and generation alone. */
export async function sealSlot(kemPk: Bytes, threadKey: ThreadKey): Promise<SealedSlot> {
  const info = await slotInfo("origo/v1/slot", threadKey.conversation, threadKey.generation, kemPk);
  return (await sealSecret(kemPk, info, threadKey.key)) as SealedSlot;
}

// spec: 4 slots
/** The thread key. WrongKey when the slot is for another key, conversation, generation or purpose. */
export async function openSlot(
  keys: KemKeyPair,
  conversation: Bytes,
  generation: number,
  slot: Bytes,
): Promise<ThreadKey> {
  const info = await slotInfo("origo/v1/slot", conversation, generation, keys.public);
  return new ThreadKey(conversation, generation, await openSecret(keys, info, slot));
}
