// Content filled up to one of a few lengths, so that its own length does not show.
import { type Bytes, concat } from "./bytes.ts";
import { u32 } from "./framing.ts";
import { BadPadding, Malformed } from "./refusals.ts";

// spec: 5 envelopes
/** The content behind its length, with zeros to the smallest of these sizes, ascending, that it fits. */
export function pad(content: Bytes, sizes: readonly number[]): Bytes {
  const framed = concat(u32(content.length), content);
  const size = sizes.find((each) => each >= framed.length);
  if (size === undefined) throw new Malformed("too long for the largest size: divide the text");
  return concat(framed, new Uint8Array(size - framed.length));
}

// spec: 5 envelopes
/** The content. A length beyond the end, or anything but zeros behind the content, is BadPadding. */
export function unpad(padded: Bytes): Bytes {
  const end = 4 + new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  if (end > padded.length || padded.subarray(end).some((byte) => byte !== 0))
    throw new BadPadding("the padding breaks the rule");
  return padded.slice(4, end);
}
