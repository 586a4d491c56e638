// Chance for those who know no keys: delays and names of calls. Its one source is src/crypto/randomness.ts.
export { randomBytes } from "../crypto/randomness.ts";
export { toText as base64url } from "../crypto/text.ts";

/** At least 0, less than 1. */
export function randomFraction(): number {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
  return value / 2 ** 32;
}
