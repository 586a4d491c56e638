// Chance for those who know no keys: delays and names of calls. Its one source is src/crypto/randomness.ts.
import { randomBytes } from "../crypto/randomness.ts";
import { toText as base64url } from "../crypto/text.ts";

export { base64url, randomBytes };

/** At least 0, less than 1. */
export function randomFraction(): number {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
  return value / 2 ** 32;
}

/** By which the server tells a call that is made again from another one. */
export function callKey(): string {
  return base64url(randomBytes(16));
}
