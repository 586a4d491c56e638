// How bytes are put together before they are hashed, derived from or signed.
import { type Bytes, concat, utf8 } from "./bytes.ts";
import { Malformed } from "./refusals.ts";

const longestPart = 0xffff;
const largest = 0xffff_ffff;

// spec: 1 conventions
/** Four bytes, big-endian. Refuses what does not fit. */
export function u32(number: number): Bytes {
  if (!Number.isInteger(number) || number < 0 || number > largest)
    throw new Malformed("the number does not fit in 32 bits: check where it comes from");
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, number);
  return bytes;
}

// spec: 1 conventions
/** Every part behind its length, so that no two lists of parts give the same bytes. */
export function lp(...parts: readonly (string | number | Uint8Array)[]): Bytes {
  return concat(...parts.flatMap(framed));
}

function framed(part: string | number | Uint8Array): Uint8Array[] {
  const raw = typeof part === "string" ? utf8(part) : typeof part === "number" ? u32(part) : part;
  if (raw.length > longestPart) throw new Malformed("a part is longer than 65,535 bytes: hash it first");
  return [Uint8Array.of(raw.length >> 8, raw.length & 0xff), raw];
}

// spec: 1 conventions
/** HKDF-Expand of a key that is already 32 uniform bytes. WebCrypto's own HKDF would extract first. */
export async function derive(key: Bytes, info: Bytes, length: number): Promise<Bytes> {
  if (key.length !== 32) throw new Malformed("the key to derive from is not 32 bytes");
  const hmac = await crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const made: Bytes[] = [];
  let block: Bytes = new Uint8Array(0);
  for (let counter = 1; made.length * 32 < length; counter += 1) {
    block = new Uint8Array(
      await crypto.subtle.sign("HMAC", hmac, concat(block, info, Uint8Array.of(counter))),
    );
    made.push(block);
  }
  return concat(...made).slice(0, length);
}

// spec: 1 conventions
/** SHA-256. */
export async function digest(data: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", data));
}

// spec: 1 conventions
/** The 16-byte name of a public key: to look it up by, never a proof. */
export async function keyId(publicKey: Bytes): Promise<Bytes> {
  return (await digest(lp("origo/v1/key-id", publicKey))).slice(0, 16);
}
