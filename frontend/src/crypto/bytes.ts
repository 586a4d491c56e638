// Byte strings: joining, comparing, wiping. Nothing here knows what the bytes mean.

/** WebCrypto takes nothing that others may change under its hands, so never a view of shared memory. */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();

// spec: 1 conventions
export function utf8(text: string): Bytes {
  return encoder.encode(text);
}

// spec: 1 conventions
export function concat(...parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

// spec: 5 envelopes
/**
 * Looks at every byte whatever it finds. An engine may still compile this into something whose time depends on
 * the bytes: JavaScript has no promise of constant time.
 */
export function equal(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) return false;
  let difference = 0;
  for (let at = 0; at < left.length; at += 1) difference |= (left[at] ?? 0) ^ (right[at] ?? 0);
  return difference === 0;
}

/**
 * Overwrites secrets that are not needed any more. Honest about what it is: engines copy and move memory, strings
 * and big integers cannot be overwritten, and libraries keep copies of their own. What ends them all is the end of
 * the worker that held them (src/vault).
 */
export function wipe(...secrets: readonly Uint8Array[]): void {
  for (const secret of secrets) secret.fill(0);
}

// spec: 1 conventions
/** Big-endian. */
export function toInteger(bytes: Uint8Array): bigint {
  let integer = 0n;
  for (const byte of bytes) integer = (integer << 8n) | BigInt(byte);
  return integer;
}

// spec: 1 conventions
/** Big-endian, in so many bytes. The caller knows that it fits. */
export function fromInteger(integer: bigint, length: number): Bytes {
  const bytes = new Uint8Array(length);
  for (let at = length - 1, left = integer; at >= 0; at -= 1, left >>= 8n) bytes[at] = Number(left & 0xffn);
  return bytes;
}
