// Ed25519 by the browser and in JavaScript decide the same, also about what nobody honest would sign.
import { ed25519 } from "@noble/curves/ed25519.js";
import { sha512 } from "@noble/hashes/sha2.js";
import { expect, test } from "vitest";
import { type Bytes, concat, fromInteger, toInteger } from "./bytes.ts";
import { isSoundPoint } from "./ed25519.ts";
import { ed25519Native } from "./ed25519Native.ts";
import { ed25519Portable } from "./ed25519Portable.ts";
import { randomBytes } from "./randomness.ts";
import { WronglySigned } from "./refusals.ts";
import { verifySignature } from "./signing.ts";

const order = [
  0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14,
];

/** The signature with the group's order added to its second half: the same equation, another spelling. */
function respelled(signature: Bytes): Bytes {
  const s = signature.slice(32);
  let carry = 0;
  for (let at = 0; at < 32; at += 1) {
    const sum = (s[at] ?? 0) + (at === 31 ? 0x10 : (order[at] ?? 0)) + carry;
    s[at] = sum & 0xff;
    carry = sum >> 8;
  }
  return concat(signature.slice(0, 32), s);
}

test("the two decide the same about random seeds", async () => {
  for (let round = 0; round < 20; round += 1) {
    const [seed, data] = [randomBytes(32), randomBytes(round)];
    const publicKey = await ed25519Native.publicOf(seed);
    const signature = await ed25519Native.sign(seed, data);
    expect(await ed25519Portable.publicOf(seed)).toEqual(publicKey);
    expect(await ed25519Portable.sign(seed, data)).toEqual(signature);
    for (const { verify } of [ed25519Native, ed25519Portable]) {
      expect(await verify(publicKey, signature, data)).toBe(true);
      expect(await verify(publicKey, respelled(signature), data)).toBe(false);
      expect(await verify(publicKey, signature.slice(1), data)).toBe(false);
    }
  }
});

function littleEndian(integer: bigint): Bytes {
  return fromInteger(integer, 32).reverse();
}

/** With the cofactor all of these would verify; without it one in eight does. */
test("the two decide the same about keys with a part of order eight", async () => {
  const { Point } = ed25519;
  const { scalar, pointBytes } = ed25519.utils.getExtendedPublicKey(randomBytes(32));
  const mixed = Point.fromBytes(pointBytes).add(Point.fromHex(smallOrder[2] ?? ""));
  const publicKey = mixed.toBytes().slice();
  const verdicts = new Set<boolean>();
  for (let round = 0n; round < 60n; round += 1n) {
    const [data, r] = [littleEndian(round), 1000n + round];
    const point = Point.BASE.multiply(r).toBytes().slice();
    const k = toInteger(sha512(concat(point, publicKey, data)).reverse()) % Point.Fn.ORDER;
    const signature = concat(point, littleEndian((r + k * scalar) % Point.Fn.ORDER));
    const verdict = await ed25519Native.verify(publicKey, signature, data);
    expect(await ed25519Portable.verify(publicKey, signature, data)).toBe(verdict);
    verdicts.add(verdict);
  }
  expect(verdicts.size).toBe(2);
});

/** As "Taming the many EdDSAs" lists them; with either sign. */
const smallOrder = [
  "0100000000000000000000000000000000000000000000000000000000000000",
  "0000000000000000000000000000000000000000000000000000000000000000",
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
  "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
];

function fromHex(hex: string): Bytes {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function withSign(point: Bytes): Bytes {
  return concat(point.slice(0, 31), Uint8Array.of((point[31] ?? 0) | 0x80));
}

test.each(smallOrder)("a key of small order, %s, signs nothing, whoever computes", async (hex) => {
  for (const key of [fromHex(hex), withSign(fromHex(hex))]) {
    expect(isSoundPoint(key)).toBe(false);
    const anybodys = concat(fromHex(smallOrder[0] ?? ""), new Uint8Array(32));
    await expect(verifySignature(key, anybodys, new Uint8Array(0))).rejects.toThrow(WronglySigned);
  }
});

test("points that are written otherwise are none", () => {
  const p = Uint8Array.from([0xed, ...Array<number>(30).fill(0xff), 0x7f]);
  expect(isSoundPoint(p)).toBe(false);
  expect(isSoundPoint(withSign(p))).toBe(false);
  expect(isSoundPoint(new Uint8Array(31))).toBe(false);
});

test("an honest key is sound", async () => {
  expect(isSoundPoint(await ed25519Native.publicOf(randomBytes(32)))).toBe(true);
});
