// The only source of chance in src/crypto, which imports nothing outside itself.
import type { Bytes } from "./bytes.ts";

/** Bytes nobody can guess. */
export function randomBytes(count: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(count));
}
