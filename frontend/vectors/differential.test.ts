// Our X-Wing against an independent library's, with random seeds: the same keys, and each opens what the other sealed.
import { ml_kem768_x25519 } from "@noble/post-quantum/hybrid.js";
import { expect, test } from "vitest";
import { utf8 } from "../src/crypto/bytes.ts";
import { KemKeyPair, openSecret, sealSecret } from "../src/crypto/hpke.ts";
import { randomBytes } from "../src/crypto/randomness.ts";
import { fixedOpen, fixedSeal } from "./fixedHpke.ts";

const rounds = 50;

test(`${rounds} random seeds give the same public keys`, async () => {
  for (let round = 0; round < rounds; round += 1) {
    const seed = randomBytes(32);
    const { publicKey } = ml_kem768_x25519.keygen(seed);
    expect((await KemKeyPair.fromSeed(seed)).public).toEqual(publicKey.slice());
  }
});

test(`${rounds} secrets sealed by the other are opened by us`, async () => {
  for (let round = 0; round < rounds; round += 1) {
    const keys = await KemKeyPair.generate();
    const [info, secret] = [utf8(`info ${round}`), randomBytes(32)];
    expect(await openSecret(keys, info, fixedSeal(`round ${round}`, keys.public, info, secret))).toEqual(
      secret,
    );
  }
});

test(`${rounds} secrets sealed by us are opened by the other`, async () => {
  for (let round = 0; round < rounds; round += 1) {
    const keys = await KemKeyPair.generate();
    const [info, secret] = [utf8(`info ${round}`), randomBytes(32)];
    expect(fixedOpen(keys.seed, info, await sealSecret(keys.public, info, secret))).toEqual(secret);
  }
});
