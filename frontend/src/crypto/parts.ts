// A step beside the text of a message: what happened, for the clients that know it.
import { utf8 } from "./bytes.ts";
import { Malformed, UnknownVersion } from "./refusals.ts";
import { isObject, readJson, version, wholeNumber, writeJson } from "./spelling.ts";

export const wordsChanged = "words-changed";
export const keyRenewed = "key-renewed";
const longest = 49_152;
const longestKind = 32;
const decoder = new TextDecoder();

// spec: 5 envelopes
/** A part of this kind. */
export function writePart(kind: string, fields: Readonly<Record<string, unknown>> = {}): string {
  const text = decoder.decode(writeJson({ v: version, kind, ...fields }));
  readPart(text);
  return text;
}

// spec: 5 envelopes
/** The kind of a part, empty when there is none. A kind this client does not know is read and passed over. */
export function readPart(text: string): string {
  if (text === "") return "";
  const value = readJson(utf8(text), longest);
  const names = isObject(value) ? Object.keys(value) : [];
  if (!isObject(value) || names[0] !== "v" || names[1] !== "kind")
    throw new Malformed("a part begins with its version and kind");
  if (wholeNumber(value["v"], "v", 0, 0xffff_ffff) !== version)
    throw new UnknownVersion("a part of a version this client does not know");
  const { kind } = value;
  const length = typeof kind === "string" ? Array.from(kind).length : 0;
  if (typeof kind !== "string" || length < 1 || length > longestKind)
    throw new Malformed("the kind of a part is not text of 1 to 32 characters");
  return kind;
}
