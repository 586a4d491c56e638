// Keeping a secret under a key that is used more than once: a salt in the derivation, and a commitment.
import { type Bytes, concat, utf8 } from "./bytes.ts";
import { commitmentBytes, openCommitted, sealCommitted, tagBytes } from "./committed.ts";
import { lp } from "./framing.ts";
import { randomBytes } from "./randomness.ts";
import { Malformed, UnknownVersion } from "./refusals.ts";

const magic = utf8("OW1");
const saltStart = 3;
const saltEnd = 19;
const sealedStart = saltEnd + commitmentBytes;
const wrapOverheadBytes = sealedStart + tagBytes;

declare const sealed: unique symbol;

/** A secret under a key, as the server stores it. */
export type SealedWrap = Bytes & { readonly [sealed]: "wrap" };

// spec: 7 staff accounts
/** The secret under this key, for this purpose and account alone. */
export async function wrap(
  key: Bytes,
  purpose: string,
  account: Bytes,
  secret: Bytes,
  salt: Bytes = randomBytes(16),
): Promise<SealedWrap> {
  const { info, aad } = bound(purpose, account, salt);
  const { commitment, ciphertext } = await sealCommitted(key, info, secret, aad);
  return concat(magic, salt, commitment, ciphertext) as SealedWrap;
}

// spec: 7 staff accounts
/** The secret of so many bytes. */
export async function unwrap(
  key: Bytes,
  purpose: string,
  account: Bytes,
  wrapped: Bytes,
  length: number,
): Promise<Bytes> {
  if (wrapped.length !== length + wrapOverheadBytes || wrapped[0] !== magic[0] || wrapped[1] !== magic[1])
    throw new Malformed("not a wrapped secret of this length");
  if (wrapped[2] !== magic[2]) throw new UnknownVersion("wrapped in a way this client does not know");
  const { info, aad } = bound(purpose, account, wrapped.slice(saltStart, saltEnd));
  const found = {
    commitment: wrapped.slice(saltEnd, sealedStart),
    ciphertext: wrapped.slice(sealedStart),
  };
  return openCommitted(key, info, found, aad);
}

function bound(purpose: string, account: Bytes, salt: Bytes): { readonly info: Bytes; readonly aad: Bytes } {
  return {
    info: lp("origo/v1/wrap-keys", purpose, account, salt),
    aad: lp("origo/v1/wrap", purpose, account, salt),
  };
}
