// The visitor's keys: one ring under the words, to which nobody without the words can add anything.
import { type Bytes, concat, equal } from "./bytes.ts";
import { u32 } from "./framing.ts";
import { randomBytes } from "./randomness.ts";
import { BadPadding, Gap, Malformed } from "./refusals.ts";
import { ThreadKey } from "./slots.ts";
import { type SealedWrap, unwrap, wrap, wrapOverheadBytes } from "./wrapping.ts";

const purpose = "origo/v1/mailbox-ring";
const entryBytes = 64;
const plainBytes = [1024, 4096] as const;
/** What fits the larger ring. Whoever has come so far asks a new question. */
const mostGenerations = 63;

/** A thread key, and what only the words have beside it: all that is personal in this generation comes from it. */
export interface OwnKey {
  readonly thread: ThreadKey;
  readonly own: Bytes;
}

/** In the order of the generations, the first first. */
export type Ring = readonly OwnKey[];

// spec: 4 slots
/** A new generation nobody can guess. */
export function newOwnKey(conversation: Bytes, generation: number): OwnKey {
  return { thread: ThreadKey.generate(conversation, generation), own: randomBytes(32) };
}

// spec: 3 derivation
/** The ring under the words. Every generation from the first on, none left out (Gap). */
export async function sealRing(
  ringKey: Bytes,
  conversation: Bytes,
  ring: Ring,
  salt: Bytes = randomBytes(16),
): Promise<SealedWrap> {
  if (ring.length < 1 || ring.length > mostGenerations)
    throw new Malformed("a ring has 1 to 63 generations: ask a new question after that");
  if (ring.some(({ thread }) => !equal(thread.conversation, conversation)))
    throw new Malformed("a key of another conversation");
  if (ring.some(({ thread }, at) => thread.generation !== at + 1))
    throw new Gap("a generation is missing: its messages would be lost with the old words");
  const plain = concat(u32(ring.length), ...ring.flatMap(({ thread, own }) => [thread.key, own]));
  const padding = new Uint8Array(sizeFor(plain.length) - plain.length);
  return wrap(ringKey, purpose, conversation, concat(plain, padding), salt);
}

function sizeFor(length: number): number {
  return length <= plainBytes[0] ? plainBytes[0] : plainBytes[1];
}

// spec: 3 derivation
/** Every key of the conversation, the first generation first. */
export async function openRing(ringKey: Bytes, conversation: Bytes, sealed: Bytes): Promise<Ring> {
  const length = plainBytes.find((size) => size + wrapOverheadBytes === sealed.length);
  if (length === undefined) throw new Malformed("no ring has this length");
  const plain = await unwrap(ringKey, purpose, conversation, sealed, length);
  const count = new DataView(plain.buffer, plain.byteOffset).getUint32(0);
  const end = 4 + count * entryBytes;
  if (count < 1 || end > length) throw new Malformed("a ring has as many keys as it says, and at least one");
  if (length !== sizeFor(end) || plain.subarray(end).some((byte) => byte !== 0))
    throw new BadPadding("the padding breaks the rule");
  return Array.from({ length: count }, (_, n) => {
    const at = 4 + n * entryBytes;
    return {
      thread: new ThreadKey(conversation, n + 1, plain.slice(at, at + 32)),
      own: plain.slice(at + 32, at + entryBytes),
    };
  });
}

// spec: 3 derivation
/** One generation more. Refused before anything is made when the ring is full. */
export function nextOf(ring: Ring): OwnKey {
  const last = ring.at(-1)?.thread;
  if (!last) throw new Gap("new words need the ring of the old ones: read the thread first");
  if (ring.length >= mostGenerations)
    throw new Malformed("the words were changed as often as a mailbox takes: ask a new question");
  return newOwnKey(last.conversation, last.generation + 1);
}
