// AES-256-GCM under keys that are used once, with a commitment, so that a ciphertext opens under one key only.
import { type Bytes, equal, wipe } from "./bytes.ts";
import { derive } from "./framing.ts";
import { Altered, WrongKey } from "./refusals.ts";

export const commitmentBytes = 32;
export const tagBytes = 16;

interface OnceKeys {
  readonly aes: CryptoKey;
  readonly nonce: Bytes;
  readonly commitment: Bytes;
}

const onceBytes = 76;

/** `keys` is overwritten: nothing is sealed or opened with it a second time by mistake. */
async function split(keys: Bytes): Promise<OnceKeys> {
  const aes = await crypto.subtle.importKey("raw", keys.slice(0, 32), "AES-GCM", false, [
    "encrypt",
    "decrypt",
  ]);
  const made = { aes, nonce: keys.slice(32, 44), commitment: keys.slice(44, onceBytes) };
  wipe(keys);
  return made;
}

export interface Committed {
  readonly commitment: Bytes;
  readonly ciphertext: Bytes;
}

// spec: 5 envelopes
/** Seals once under what `info` makes of a key. The same `info` must never seal twice: it gives the nonce. */
export async function sealCommitted(key: Bytes, info: Bytes, content: Bytes, aad: Bytes): Promise<Committed> {
  return sealOnce(await derive(key, info, onceBytes), content, aad);
}

// spec: 5 envelopes
/** WrongKey when the commitment is another key's, Altered when AES-GCM does not open. */
export async function openCommitted(key: Bytes, info: Bytes, found: Committed, aad: Bytes): Promise<Bytes> {
  return openOnce(await derive(key, info, onceBytes), found, aad);
}

// spec: 5 envelopes
/** Seals under AES key, nonce and commitment that are used this once, and overwrites them. */
export async function sealOnce(keys: Bytes, content: Bytes, aad: Bytes): Promise<Committed> {
  const { aes, nonce, commitment } = await split(keys);
  const algorithm = { name: "AES-GCM", iv: nonce, additionalData: aad };
  return {
    commitment,
    ciphertext: new Uint8Array(await crypto.subtle.encrypt(algorithm, aes, content)),
  };
}

// spec: 5 envelopes
/** As openCommitted, with keys that were derived already; they are overwritten. */
export async function openOnce(keys: Bytes, found: Committed, aad: Bytes): Promise<Bytes> {
  const { aes, nonce, commitment } = await split(keys);
  if (!equal(commitment, found.commitment)) throw new WrongKey("this key does not open it");
  try {
    const algorithm = { name: "AES-GCM", iv: nonce, additionalData: aad };
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, aes, found.ciphertext));
  } catch {
    throw new Altered("altered after it was sealed");
  }
}
