// The only source of chance in src/crypto, which imports nothing outside itself.
import { type Bytes } from "./bytes.ts";

/** Makes so many bytes. Vectors give their own, so that they come out the same. */
export type MakeBytes = (count: number) => Bytes;

/** Bytes nobody can guess. */
export function randomBytes(count: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(count));
}
