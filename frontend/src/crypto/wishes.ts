// What a visitor wishes of the answer: language, who answers, and what they tell of themselves. All of it is optional.
import { type Bytes, utf8 } from "./bytes.ts";
import { Malformed } from "./refusals.ts";
import { JsonRecord, readVersioned, writeJson } from "./spelling.ts";

export const wishedRoles = ["", "kurator", "midwife", "police"] as const;
export const ageBands = ["", "under-13", "13-15", "16-17", "18-20", "21-26", "over-26"] as const;
export type WishedRole = (typeof wishedRoles)[number];
export type AgeBand = (typeof ageBands)[number];

const fields = ["language", "role", "age", "gender", "publish", "interpreter"] as const;
const interpreterFields = ["language", "dialect", "gender", "not_from", "not_person", "mode"] as const;
const wishVersion = 2;
const longestLanguage = 16;
const longestGender = 64;
const longestDialect = 40;
const longestPerson = 80;
const mostPlaces = 4;
const longestPlace = 16;
/** Whole: fields of two-byte letters fit, all of them up to their limits; of three-byte letters they do not. */
const longestWish = 1024;

const interpreterGenders = ["", "woman", "man"] as const;
const modes = ["", "chat", "phone", "video", "text"] as const;

/** Who may stand between: in which language, and what else is wished of them; all but the language is optional. */
interface InterpreterWish {
  readonly language: string;
  readonly dialect: string;
  readonly gender: (typeof interpreterGenders)[number];
  /** Codes of places where the interpreter must not live. */
  readonly notFrom: readonly string[];
  readonly notPerson: string;
  readonly mode: (typeof modes)[number];
}

/** Empty texts are wishes not made. */
export interface Wish {
  readonly language: string;
  readonly role: WishedRole;
  readonly age: AgeBand;
  /** In their own words. */
  readonly gender: string;
  /** Whether a rewritten form may be published. */
  readonly publish: boolean;
  readonly interpreter?: InterpreterWish;
}

const decoder = new TextDecoder();

// spec: 5 envelopes
/** The text that stands in a body; empty when nothing is wished. */
export function writeWish(wish: Wish | undefined): string {
  if (!wish) return "";
  const { language, role, age, gender, publish } = wish;
  const interpreter = wish.interpreter ? interpreterOf(wish.interpreter) : null;
  const shown = { language, role, age, gender, publish: Number(publish), interpreter };
  const text = decoder.decode(writeJson({ v: wishVersion, ...shown }));
  readWish(text);
  return text;
}

// spec: 5 envelopes
/** The wish of a body's text, or a refusal. */
export function readWish(text: string): Wish | undefined {
  if (text === "") return undefined;
  const record = readVersioned(utf8(text) satisfies Bytes, longestWish, fields, wishVersion);
  const interpreter = readInterpreter(record.anything("interpreter"));
  return {
    language: record.text("language", 0, longestLanguage),
    role: oneOf(wishedRoles, record.text("role")),
    age: oneOf(ageBands, record.text("age")),
    gender: record.text("gender", 0, longestGender),
    publish: record.number("publish", 0, 1) === 1,
    ...(interpreter && { interpreter }),
  };
}

function interpreterOf({ language, dialect, gender, notFrom, notPerson, mode }: InterpreterWish): unknown {
  return { language, dialect, gender, not_from: notFrom, not_person: notPerson, mode };
}

function readInterpreter(value: unknown): InterpreterWish | undefined {
  if (value === null) return undefined;
  const record = new JsonRecord(value, interpreterFields);
  const notFrom = record.items("not_from", mostPlaces).map((each) => {
    const length = typeof each === "string" ? Array.from(each).length : 0;
    if (typeof each !== "string" || length < 1 || length > longestPlace)
      throw new Malformed("a place is a code of 1 to 16 characters");
    return each;
  });
  return {
    language: record.text("language", 1, longestLanguage),
    dialect: record.text("dialect", 0, longestDialect),
    gender: oneOf(interpreterGenders, record.text("gender")),
    notFrom,
    notPerson: record.text("not_person", 0, longestPerson),
    mode: oneOf(modes, record.text("mode")),
  };
}

function oneOf<Known extends string>(known: readonly Known[], said: string): Known {
  const found = known.find((each) => each === said);
  if (found === undefined) throw new Malformed("a wish this version does not have");
  return found;
}
