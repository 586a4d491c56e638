// What signing.ts needs of Ed25519, whoever computes it, and the points that no implementation may accept.
import { type Bytes } from "./bytes.ts";

export interface Ed25519 {
  publicOf(seed: Bytes): Promise<Bytes>;
  sign(seed: Bytes, data: Bytes): Promise<Bytes>;
  /** Without cofactor, S below the order. Points were checked with isCanonicalPoint. */
  verify(publicKey: Bytes, signature: Bytes, data: Bytes): Promise<boolean>;
}

// spec: 1 conventions
/**
 * Whether 32 bytes are a point as RFC 8032 writes it: y below 2^255 - 19, and no sign for the two points whose x is
 * zero. Implementations differ in what else they take, and one log must not be good here and bad there.
 */
export function isCanonicalPoint(point: Bytes): boolean {
  if (point.length !== 32) return false;
  const [lowest = 0] = point;
  const middle = point.subarray(1, 31);
  const highest = (point[31] ?? 0) & 0x7f;
  const negative = ((point[31] ?? 0) & 0x80) !== 0;
  const nearTop = highest === 0x7f && middle.every((byte) => byte === 0xff);
  if (nearTop && lowest >= 0xed) return false;
  const isOne = lowest === 1 && highest === 0 && middle.every((byte) => byte === 0);
  const isMinusOne = nearTop && lowest === 0xec;
  return !(negative && (isOne || isMinusOne));
}
