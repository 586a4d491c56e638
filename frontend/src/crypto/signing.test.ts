// Where a browser has no Ed25519 of its own, the same signatures come out and the same are refused.
import { ed25519 } from "@noble/curves/ed25519.js";
import { sha512 } from "@noble/hashes/sha2.js";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Bytes, concat, fromInteger, toInteger, utf8 } from "./bytes.ts";
import { ed25519Portable } from "./ed25519Portable.ts";
import { randomBytes } from "./randomness.ts";
import { SigningKeyPair } from "./signing.ts";

const neutral: Bytes = Uint8Array.from([1, ...new Uint8Array(31)]);
const said = utf8("as sent");

type Signing = typeof import("./signing.ts");

let portable: Signing;

beforeEach(async () => {
  const importKey = crypto.subtle.importKey.bind(crypto.subtle);
  vi.spyOn(crypto.subtle, "importKey").mockImplementation((...given: unknown[]) => {
    if (given[2] === "Ed25519")
      return Promise.reject(new DOMException("no such algorithm", "NotSupportedError"));
    return (importKey as (...all: unknown[]) => Promise<CryptoKey>)(...given);
  });
  vi.resetModules();
  portable = await import("./signing.ts");
  await portable.SigningKeyPair.fromSeed(new Uint8Array(32));
});

afterEach(() => {
  vi.restoreAllMocks();
});

test("keys and signatures are the same", async () => {
  const seed = randomBytes(32);
  const ours = await portable.SigningKeyPair.fromSeed(seed);
  const signature = await ours.sign(said);
  await portable.verifySignature(ours.public, signature, said);
  vi.restoreAllMocks();
  const native = await SigningKeyPair.fromSeed(seed);
  expect(ours.public).toEqual(native.public);
  expect(signature).toEqual(await native.sign(said));
});

/** Under the neutral point as a key, everything is signed by the neutral share and zero. */
function underTheNeutralKey(): readonly [Bytes, Bytes] {
  return [neutral, concat(neutral, new Uint8Array(32))];
}

/** The holder of an honest key can sign with the neutral share: S is k times the key's scalar. */
function withTheNeutralShare(): readonly [Bytes, Bytes] {
  const { scalar, pointBytes } = ed25519.utils.getExtendedPublicKey(randomBytes(32));
  const order = ed25519.Point.Fn.ORDER;
  const k = toInteger(sha512(concat(neutral, pointBytes, said)).reverse()) % order;
  return [pointBytes.slice(), concat(neutral, fromInteger((k * scalar) % order, 32).reverse())];
}

test.each([
  ["key", underTheNeutralKey],
  ["share", withTheNeutralShare],
])("a %s of small order is refused, though the equation holds", async (_, forge) => {
  const [key, signature] = forge();
  expect(await ed25519Portable.verify(key, signature, said)).toBe(true);
  await expect(portable.verifySignature(key, signature, said)).rejects.toMatchObject({
    failure: "WronglySigned",
  });
});
