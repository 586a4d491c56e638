// What vouches for a thread key: the release key of the generation before, inside the first envelope of the next.
import { type Bytes, concat } from "./bytes.ts";
import { derive, digest, lp } from "./framing.ts";
import { Gap } from "./refusals.ts";
import type { OwnKey } from "./ring.ts";
import { signatureBytes, SigningKeyPair, signPkBytes, verifySignature } from "./signing.ts";
import type { ThreadKey } from "./slots.ts";

export const introductionBytes = signPkBytes + signatureBytes;

// spec: 4 slots
/** What stands for a thread key where it is signed. Never sent; whoever has the key computes it. */
export function markOf({ conversation, generation, key }: ThreadKey): Promise<Bytes> {
  return derive(key, lp("origo/v1/thread-key", conversation, generation), 32);
}

// spec: 4 slots
/** What staff bind their signatures to: this thread key, begun by the person with this release key. */
export async function anchorOf(key: ThreadKey, releasePk: Bytes): Promise<Bytes> {
  return digest(lp("origo/v1/anchor", await markOf(key), releasePk));
}

// spec: 4 slots
/** The release key of a generation: signs what the person releases, and the generation that follows. */
export async function releaseKeys({ thread, own }: OwnKey): Promise<SigningKeyPair> {
  const info = lp("origo/v1/release-sign", thread.conversation, thread.generation);
  return SigningKeyPair.fromSeed(await derive(own, info, 32));
}

// spec: 4 slots
/** What stands in a generation's first envelope: its release key, signed by the one before; the first by itself. */
export async function introduce(own: OwnKey, before: OwnKey | undefined): Promise<Bytes> {
  const release = await releaseKeys(own);
  const signer = before ? await releaseKeys(before) : release;
  return concat(release.public, await signer.sign(await covered(own.thread, release.public)));
}

// spec: 4 slots
/** The release key of this generation, if that of the generation before vouches for it and for the thread key. */
export async function checkIntroduction(
  key: ThreadKey,
  introduction: Bytes,
  before: Bytes | undefined,
): Promise<Bytes> {
  const releasePk = introduction.slice(0, signPkBytes);
  if (key.generation > 1 && !before)
    throw new Gap("the generation before this one was not begun: nothing vouches for the key");
  const signature = introduction.slice(signPkBytes);
  await verifySignature(before ?? releasePk, signature, await covered(key, releasePk));
  return releasePk;
}

async function covered(key: ThreadKey, releasePk: Bytes): Promise<Bytes> {
  return lp("origo/v1/generation", key.conversation, key.generation, releasePk, await markOf(key));
}
