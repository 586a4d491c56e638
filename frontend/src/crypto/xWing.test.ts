// The quick way and the library's own open what the other sealed.
import { afterEach, expect, test, vi } from "vitest";
import { utf8 } from "./bytes.ts";
import { KemKeyPair, openSecret, sealSecret } from "./hpke.ts";
import { randomBytes } from "./randomness.ts";
import { WrongKey } from "./refusals.ts";

const info = utf8("info");

function withoutX25519(): void {
  const refused = new DOMException("none", "NotSupportedError");
  const real = crypto.subtle.importKey.bind(crypto.subtle) as (...given: unknown[]) => Promise<CryptoKey>;
  const fake = (...given: unknown[]): Promise<CryptoKey> =>
    given[2] === "X25519" ? Promise.reject(refused) : real(...given);
  vi.spyOn(crypto.subtle, "importKey").mockImplementation(fake as never);
  vi.spyOn(crypto.subtle, "generateKey").mockRejectedValue(refused);
}

afterEach(() => {
  vi.restoreAllMocks();
});

test("what a browser with X25519 seals, one without opens, and the other way round", async () => {
  const [seed, secret] = [randomBytes(32), randomBytes(32)];
  const quick = await KemKeyPair.fromSeed(seed);
  const sealedQuickly = await sealSecret(quick.public, info, secret);
  withoutX25519();
  const slow = await KemKeyPair.fromSeed(seed);
  expect(await openSecret(slow, info, sealedQuickly)).toEqual(secret);
  const sealedSlowly = await sealSecret(slow.public, info, secret);
  vi.restoreAllMocks();
  expect(await openSecret(quick, info, sealedSlowly)).toEqual(secret);
});

test("a share of zeros is refused both ways", async () => {
  for (const without of [() => undefined, withoutX25519]) {
    without();
    const keys = await KemKeyPair.generate();
    const sealed = await sealSecret(keys.public, info, randomBytes(32));
    sealed.fill(0, 1088, 1120);
    await expect(openSecret(keys, info, sealed)).rejects.toThrow(WrongKey);
  }
});
