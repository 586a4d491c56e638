// Sealing a short secret to a public key: HPKE base mode with X-Wing. Context goes into `info`, all of it.
import { Aes256Gcm, CipherSuite, HkdfSha256 } from "@hpke/core";
import { type Bytes, concat } from "./bytes.ts";
import { keyId } from "./framing.ts";
import { randomBytes } from "./randomness.ts";
import { Malformed, WrongKey } from "./refusals.ts";
import { QuickXWing } from "./xWing.ts";

export const kemPkBytes = 1216;
export const secretBytes = 32;
const encBytes = 1120;
/** What sealing adds. */
export const sealingBytes = encBytes + 16;
const sealedSecretBytes = secretBytes + sealingBytes;

// Marked pure, so that a page that only verifies and reads words does not carry what seals.
const kem = /* @__PURE__ */ new QuickXWing();
const suite = /* @__PURE__ */ new CipherSuite({
  kem,
  kdf: /* @__PURE__ */ new HkdfSha256(),
  aead: /* @__PURE__ */ new Aes256Gcm(),
});

/** A key that others seal to, made from its seed and in no other way. */
export class KemKeyPair {
  readonly seed: Bytes;
  readonly public: Bytes;
  /** The key id of the public half. */
  readonly id: Bytes;

  private constructor(seed: Bytes, publicKey: Bytes, id: Bytes) {
    this.seed = seed;
    this.public = publicKey;
    this.id = id;
  }

  // spec: 1 conventions
  /** The pair of a 32-byte seed. Libraries disagree on DeriveKeyPair, so only this expansion is used. */
  static async fromSeed(seed: Bytes): Promise<KemKeyPair> {
    if (seed.length !== 32) throw new Malformed("a KEM seed has 32 bytes");
    // A copy: the library takes the whole buffer under what it is given, and keeps it.
    const { publicKey } = await kem.generateKeyPairDerand(seed.slice());
    const bytes = new Uint8Array(await kem.serializePublicKey(publicKey));
    return new KemKeyPair(seed, bytes, await keyId(bytes));
  }

  /** A new pair nobody can guess. */
  static generate(): Promise<KemKeyPair> {
    return KemKeyPair.fromSeed(randomBytes(32));
  }
}

const recipientKeys = new WeakMap<KemKeyPair, Promise<CryptoKey>>();

/** Expanded with the first opening; it goes with the pair, or at the latest with the worker. */
function recipientKeyOf(keys: KemKeyPair): Promise<CryptoKey> {
  const found = recipientKeys.get(keys) ?? kem.importSeed(keys.seed, keys.public);
  recipientKeys.set(keys, found);
  return found;
}

// spec: 1 conventions
/** 1,168 bytes that only the owner of `kemPk` opens, and only with the same `info`. */
export async function sealSecret(kemPk: Bytes, info: Bytes, secret: Bytes): Promise<Bytes> {
  if (secret.length !== secretBytes) throw new Malformed("a secret to seal has 32 bytes");
  return sealBytes(kemPk, info, secret);
}

// spec: 1 conventions
/** The 32 bytes. Another key, another `info` or an altered byte are all WrongKey: HPKE does not tell them apart. */
export async function openSecret(keys: KemKeyPair, info: Bytes, sealed: Bytes): Promise<Bytes> {
  if (sealed.length !== sealedSecretBytes) throw new Malformed("a sealed secret has 1,168 bytes");
  return openBytes(keys, info, sealed);
}

// spec: 1 conventions
/** As sealSecret, for content that the caller has padded to a fixed length. Randomness is given only by 10. */
export async function sealBytes(kemPk: Bytes, info: Bytes, data: Bytes, randomness?: Bytes): Promise<Bytes> {
  if (kemPk.length !== kemPkBytes) throw new Malformed("a KEM public key has 1,216 bytes");
  try {
    const recipientPublicKey = await kem.importKey("raw", kemPk.slice().buffer, true);
    const given = randomness && { ekm: randomness.slice().buffer };
    const { enc, ct } = await suite.seal({ recipientPublicKey, info, ...given }, data);
    return concat(new Uint8Array(enc), new Uint8Array(ct));
  } catch {
    throw new Malformed("nothing can be sealed to this key");
  }
}

// spec: 1 conventions
/** The content, or WrongKey. The caller has checked the length. */
export async function openBytes(keys: KemKeyPair, info: Bytes, sealed: Bytes): Promise<Bytes> {
  try {
    const recipientKey = await recipientKeyOf(keys);
    const enc = sealed.slice(0, encBytes);
    return new Uint8Array(await suite.open({ recipientKey, enc, info }, sealed.slice(encBytes)));
  } catch {
    throw new WrongKey("this key does not open it for this purpose");
  }
}
