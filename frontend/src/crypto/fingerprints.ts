// Six words two people compare face to face before a key is certified.
import { type Bytes, toInteger } from "./bytes.ts";
import { digest, lp } from "./framing.ts";
import type { WordList } from "./wordList.ts";
import { secretBits, toWords } from "./words.ts";

// spec: 7 staff accounts
/** The first 66 bits of the hash of both public keys. */
export async function fingerprintInteger(signPk: Bytes, kemPk: Bytes): Promise<bigint> {
  const hashed = await digest(lp("origo/v1/fingerprint", signPk, kemPk));
  return toInteger(hashed) >> BigInt(256 - secretBits);
}

// spec: 7 staff accounts
/** The same as words of the list both are looking at. */
export async function fingerprint(signPk: Bytes, kemPk: Bytes, list: WordList): Promise<string[]> {
  return toWords(await fingerprintInteger(signPk, kemPk), list);
}
