// What signing.ts needs of Ed25519, whoever computes it, and the points that none may accept.
import { type Bytes, equal } from "./bytes.ts";

export interface Ed25519 {
  readonly publicOf: (seed: Bytes) => Promise<Bytes>;
  readonly sign: (seed: Bytes, data: Bytes) => Promise<Bytes>;
  /** Without cofactor, S below the order. Both points were looked at with isSoundPoint. */
  readonly verify: (publicKey: Bytes, signature: Bytes, data: Bytes) => Promise<boolean>;
}

/** Without the sign bit, the points whose multiples are at most eight: under such a key many signatures "verify". */
const ofSmallOrder: readonly Bytes[] = [
  "0000000000000000000000000000000000000000000000000000000000000000",
  "0100000000000000000000000000000000000000000000000000000000000000",
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
  "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
].map((hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)));

// spec: 1 conventions
/**
 * Whether 32 bytes are a point as RFC 8032 writes it, y below 2^255 - 19, and one of large order. Implementations
 * differ in what else they take, and one log must not be good here and bad there.
 */
export function isSoundPoint(point: Bytes): boolean {
  if (point.length !== 32) return false;
  const y = point.slice();
  y[31] = (y[31] ?? 0) & 0x7f;
  if (ofSmallOrder.some((each) => equal(each, y))) return false;
  const top = y[31] === 0x7f && y.subarray(1, 31).every((byte) => byte === 0xff);
  return !(top && (y[0] ?? 0) >= 0xed);
}
