// X-Wing as the library has it, with two things made quick: a private key is expanded once instead of at every
// opening, and X25519 is the browser's own where it has one. The bytes are the same.
import type { RecipientContextParams, SenderContextParams } from "@hpke/core";
import { XWing } from "@hpke/hybridkem-x-wing";
import { createMlKem768, sha3_256, shake256 } from "mlkem";
import { type Bytes, concat, utf8, wipe } from "./bytes.ts";

const mlKemPkBytes = 1184;
const mlKemCiphertextBytes = 1088;
const label = /* @__PURE__ */ utf8("\\.//^\\");

/** What stands before the scalar in a private key of RFC 8410; browsers import no bare scalar. */
const beforeScalar = Uint8Array.from([
  0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x6e, 0x04, 0x22, 0x04, 0x20,
]);

interface Expanded {
  readonly mlKem: Uint8Array;
  readonly x25519: CryptoKey;
  readonly x25519Pk: Uint8Array;
}

let mlKem: ReturnType<typeof createMlKem768> | undefined;

/** One for all: it keeps no keys. */
function mlKem768(): ReturnType<typeof createMlKem768> {
  mlKem ??= createMlKem768();
  return mlKem;
}

async function expand(seed: Bytes, publicKey: Bytes): Promise<Expanded> {
  const both = shake256.create({ dkLen: 96 }).update(seed).digest();
  const pkcs8 = concat(beforeScalar, both.subarray(64));
  try {
    const x25519 = await crypto.subtle.importKey("pkcs8", pkcs8, "X25519", false, ["deriveBits"]);
    const [, secret] = (await mlKem768()).deriveKeyPair(both.slice(0, 64));
    return { mlKem: secret, x25519, x25519Pk: publicKey.slice(mlKemPkBytes) };
  } finally {
    wipe(both, pkcs8);
  }
}

/** Refused by the browser when the share is one that gives zeros. */
async function shared(own: CryptoKey, publicKey: Bytes): Promise<Bytes> {
  const other = await crypto.subtle.importKey("raw", publicKey, "X25519", false, []);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: "X25519", public: other }, own, 256));
}

function combined(...secrets: readonly Uint8Array[]): ArrayBuffer {
  return sha3_256
    .create()
    .update(concat(...secrets, label))
    .digest()
    .slice().buffer;
}

async function newShare(): Promise<CryptoKeyPair | undefined> {
  try {
    return (await crypto.subtle.generateKey("X25519", false, ["deriveBits"])) as CryptoKeyPair;
  } catch {
    return undefined;
  }
}

export class QuickXWing extends XWing {
  readonly #expanded = new WeakMap<CryptoKey, Expanded>();

  // spec: 1 conventions
  /** The private key of a seed, ready to open with. Where the browser has no X25519, the library computes it all. */
  async importSeed(seed: Bytes, publicKey: Bytes): Promise<CryptoKey> {
    const key = await this.importKey("raw", seed.slice().buffer, false);
    try {
      this.#expanded.set(key, await expand(seed, publicKey));
    } catch {
      return key;
    }
    return key;
  }

  // spec: 1 conventions
  override async decap(params: RecipientContextParams): Promise<ArrayBuffer> {
    const { recipientKey } = params;
    const own = "privateKey" in recipientKey ? undefined : this.#expanded.get(recipientKey);
    if (!own) return super.decap(params);
    const enc = new Uint8Array(params.enc as ArrayBuffer).slice();
    const share = enc.slice(mlKemCiphertextBytes);
    const first = (await mlKem768()).decap(enc.slice(0, mlKemCiphertextBytes), own.mlKem);
    return combined(first, await shared(own.x25519, share), share, own.x25519Pk);
  }

  // spec: 1 conventions
  override async encap(
    params: SenderContextParams,
  ): Promise<{ sharedSecret: ArrayBuffer; enc: ArrayBuffer }> {
    const ephemeral = params.ekm === undefined ? await newShare() : undefined;
    if (!ephemeral) return super.encap(params);
    const publicKey = new Uint8Array(await this.serializePublicKey(params.recipientPublicKey)).slice();
    const x25519Pk = publicKey.slice(mlKemPkBytes);
    const share = new Uint8Array(await crypto.subtle.exportKey("raw", ephemeral.publicKey));
    const [ciphertext, first] = (await mlKem768()).encap(publicKey.slice(0, mlKemPkBytes));
    const second = await shared(ephemeral.privateKey, x25519Pk);
    return {
      sharedSecret: combined(first, second, share, x25519Pk),
      enc: concat(ciphertext, share).buffer,
    };
  }
}
