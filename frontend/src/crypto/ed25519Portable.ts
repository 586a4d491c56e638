// Ed25519 in JavaScript, loaded only where the browser has none.
import { ed25519 } from "@noble/curves/ed25519.js";
import { type Bytes, concat, equal } from "./bytes.ts";
import type { Ed25519 } from "./ed25519.ts";

const { Point } = ed25519;

async function hashedInteger(...parts: readonly Uint8Array[]): Promise<bigint> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-512", concat(...parts)));
  return littleEndian(hash) % Point.Fn.ORDER;
}

function littleEndian(bytes: Uint8Array): bigint {
  return bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}

/** R must be exactly S*B - k*A, as browsers check it; the library's own check multiplies by the cofactor. */
async function verify(publicKey: Bytes, signature: Bytes, data: Bytes): Promise<boolean> {
  if (signature.length !== 64) return false;
  const [r, s] = [signature.slice(0, 32), littleEndian(signature.subarray(32))];
  if (s >= Point.Fn.ORDER) return false;
  try {
    const a = Point.fromBytes(publicKey, false);
    const k = await hashedInteger(r, publicKey, data);
    return equal(Point.BASE.multiplyUnsafe(s).subtract(a.multiplyUnsafe(k)).toBytes(), r);
  } catch {
    return false;
  }
}

export const ed25519Portable: Ed25519 = {
  publicOf: (seed) => Promise.resolve(ed25519.getPublicKey(seed) as Bytes),
  sign: (seed, data) => Promise.resolve(ed25519.sign(data, seed) as Bytes),
  verify,
};
