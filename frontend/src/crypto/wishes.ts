// What a visitor wishes of the answer: language, who answers, and what they tell of themselves. All of it is optional.
import { type Bytes, utf8 } from "./bytes.ts";
import { Malformed } from "./refusals.ts";
import { readVersioned, version, writeJson } from "./spelling.ts";

export const wishedRoles = ["", "kurator", "midwife", "police"] as const;
export const ageBands = ["", "under-13", "13-15", "16-17", "18-20", "21-26", "over-26"] as const;
export type WishedRole = (typeof wishedRoles)[number];
export type AgeBand = (typeof ageBands)[number];

const fields = ["language", "role", "age", "gender", "publish"] as const;
const longestLanguage = 16;
const longestGender = 64;
/** Six bytes for the longest escape of each character, and the rest of the record. */
const longestWish = 1024;

/** Empty texts are wishes not made. */
export interface Wish {
  readonly language: string;
  readonly role: WishedRole;
  readonly age: AgeBand;
  /** In their own words. */
  readonly gender: string;
  /** Whether a rewritten form may be published. */
  readonly publish: boolean;
}

const decoder = new TextDecoder();

// spec: 5 envelopes
/** The text that stands in a body; empty when nothing is wished. */
export function writeWish(wish: Wish | undefined): string {
  if (!wish) return "";
  const { language, role, age, gender, publish } = wish;
  const text = decoder.decode(
    writeJson({ v: version, language, role, age, gender, publish: Number(publish) }),
  );
  readWish(text);
  return text;
}

// spec: 5 envelopes
/** The wish of a body's text, or a refusal. */
export function readWish(text: string): Wish | undefined {
  if (text === "") return undefined;
  const record = readVersioned(utf8(text) satisfies Bytes, longestWish, fields);
  return {
    language: record.text("language", 0, longestLanguage),
    role: oneOf(wishedRoles, record.text("role")),
    age: oneOf(ageBands, record.text("age")),
    gender: record.text("gender", 0, longestGender),
    publish: record.number("publish", 0, 1) === 1,
  };
}

function oneOf<Known extends string>(known: readonly Known[], said: string): Known {
  const found = known.find((each) => each === said);
  if (found === undefined) throw new Malformed("a wish this version does not have");
  return found;
}
