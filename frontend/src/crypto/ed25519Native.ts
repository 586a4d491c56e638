// Ed25519 by the browser: Chrome 137, Safari 17, Firefox 129 and later.
import { type Bytes, concat, wipe } from "./bytes.ts";
import type { Ed25519 } from "./ed25519.ts";
import { fromText } from "./text.ts";

/** What stands before the seed in a private key of RFC 8410; browsers import no bare seed. */
const beforeSeed = Uint8Array.from([
  0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
]);

async function privateKey(seed: Bytes, extractable: boolean): Promise<CryptoKey> {
  const pkcs8 = concat(beforeSeed, seed);
  try {
    return await crypto.subtle.importKey("pkcs8", pkcs8, "Ed25519", extractable, ["sign"]);
  } finally {
    wipe(pkcs8);
  }
}

export const ed25519Native: Ed25519 = {
  async publicOf(seed) {
    const { x = "" } = await crypto.subtle.exportKey("jwk", await privateKey(seed, true));
    return fromText(x);
  },

  async sign(seed, data) {
    return new Uint8Array(await crypto.subtle.sign("Ed25519", await privateKey(seed, false), data));
  },

  async verify(publicKey, signature, data) {
    try {
      const key = await crypto.subtle.importKey("raw", publicKey, "Ed25519", false, ["verify"]);
      return await crypto.subtle.verify("Ed25519", key, signature, data);
    } catch {
      return false;
    }
  },
};

// spec: 1 conventions
export async function hasEd25519(): Promise<boolean> {
  try {
    return (await ed25519Native.publicOf(new Uint8Array(32))).length === 32;
  } catch {
    return false;
  }
}
