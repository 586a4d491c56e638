// Bytes as text: base64url without padding, one spelling for each byte string.
import type { Bytes } from "./bytes.ts";
import { Malformed } from "./refusals.ts";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const values = /* @__PURE__ */ new Map(
  /* @__PURE__ */ Array.from(alphabet, (letter, value) => [letter.charCodeAt(0), value]),
);

// spec: 1 conventions
/** Base64url without padding. */
export function toText(data: Uint8Array): string {
  let text = "";
  for (let at = 0; at < data.length; at += 3) {
    const triple = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
    const letters = Math.min(data.length - at, 3) + 1;
    for (let each = 0; each < letters; each += 1) text += alphabet.charAt((triple >> (18 - 6 * each)) & 63);
  }
  return text;
}

// spec: 1 conventions
/** The bytes of base64url without padding. Every byte string has one text only; others are refused. */
export function fromText(text: string): Bytes {
  if (text.length % 4 === 1) throw new Malformed("no bytes have a text of this length");
  const data = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let letter = 0; letter < text.length; letter += 1) {
    const value = values.get(text.charCodeAt(letter));
    if (value === undefined) throw new Malformed("not base64url");
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    data[at] = (held >> bits) & 0xff;
    at += 1;
  }
  if (held & ((1 << bits) - 1)) throw new Malformed("not base64url in its one spelling: bits are left over");
  return data;
}
