// Ed25519: key pairs from seeds, signatures over bytes as sent.
import type { Bytes } from "./bytes.ts";
import { type Ed25519, isSoundPoint } from "./ed25519.ts";
import { ed25519Native, hasEd25519 } from "./ed25519Native.ts";
import { keyId } from "./framing.ts";
import { randomBytes } from "./randomness.ts";
import { Malformed, WronglySigned } from "./refusals.ts";

export const signPkBytes = 32;
export const signatureBytes = 64;

let chosen: Promise<Ed25519> | undefined;

async function choose(): Promise<Ed25519> {
  return (await hasEd25519()) ? ed25519Native : (await import("./ed25519Portable.ts")).ed25519Portable;
}

function ed25519(): Promise<Ed25519> {
  chosen ??= choose();
  return chosen;
}

/** A key that signs, made from its seed and in no other way. */
export class SigningKeyPair {
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
  /** The pair of a 32-byte seed. */
  static async fromSeed(seed: Bytes): Promise<SigningKeyPair> {
    if (seed.length !== 32) throw new Malformed("a signing seed has 32 bytes");
    const publicKey = await (await ed25519()).publicOf(seed);
    return new SigningKeyPair(seed, publicKey, await keyId(publicKey));
  }

  /** A new pair nobody can guess. */
  static generate(): Promise<SigningKeyPair> {
    return SigningKeyPair.fromSeed(randomBytes(32));
  }

  // spec: 1 conventions
  /** 64 bytes over exactly these bytes. */
  async sign(data: Bytes): Promise<Bytes> {
    return (await ed25519()).sign(this.seed, data);
  }
}

// spec: 1 conventions
/** Returns only if the signature over exactly these bytes is by that key; else WronglySigned. */
export async function verifySignature(signPk: Bytes, signature: Bytes, data: Bytes): Promise<void> {
  const sound = isSoundPoint(signPk) && isSoundPoint(signature.slice(0, 32));
  if (!sound || !(await (await ed25519()).verify(signPk, signature, data)))
    throw new WronglySigned("the signature does not verify");
}
