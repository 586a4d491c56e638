// A secret as people hold it: six words of any list, or twenty-one digits.
import { type Bytes, fromInteger, toInteger } from "./bytes.ts";
import { split } from "./folding.ts";
import { lp } from "./framing.ts";
import { randomBytes } from "./randomness.ts";
import { Malformed, UnknownWord, WrongCheckDigit, WrongCount } from "./refusals.ts";
import type { WordList } from "./wordList.ts";

export const wordBits = 11;
const secretWords = 6;
export const secretBits = secretWords * wordBits;
const secretLength = 9;
const digitCount = 20;

/** How many words a phrase may have. */
export interface Counts {
  readonly least: number;
  readonly most: number;
}

/** A typed phrase, read. */
export interface Phrase {
  readonly integer: bigint;
  readonly count: number;
}

// spec: 2 words
/** A random secret of so many words. Never chosen by anybody. */
export function newSecret(count: number = secretWords): bigint {
  const bits = count * wordBits;
  const whole = Math.ceil(bits / 8);
  return toInteger(randomBytes(whole)) >> BigInt(whole * 8 - bits);
}

function fits(integer: bigint, bits: number): boolean {
  return integer >= 0n && integer < 1n << BigInt(bits);
}

// spec: 2 words
/** The bytes everything is derived from: the same whatever list it is shown in. */
export function secretToBytes(secret: bigint): Bytes {
  if (!fits(secret, secretBits)) throw new Malformed("a secret has 66 bits");
  return lp("origo/v1/words", fromInteger(secret, secretLength));
}

// spec: 2 words
/** The words of an integer of 11 bits a word, the highest first. */
export function integerToWords(integer: bigint, count: number, list: WordList): string[] {
  if (!fits(integer, count * wordBits)) throw new Malformed("the number does not fit in so many words");
  return Array.from({ length: count }, (_, place) => {
    const index = (integer >> BigInt(wordBits * (count - 1 - place))) & 0x7ffn;
    return list.words[Number(index)] ?? "";
  });
}

// spec: 2 words
/** The integer of a typed phrase and how many words it had. UnknownWord is told before WrongCount. */
export function wordsToInteger(typed: string, counts: Counts, list: WordList): Phrase {
  const places = split(typed).map((piece, at) => {
    const place = list.place(piece);
    if (place === undefined) throw new UnknownWord(at + 1);
    return place;
  });
  if (places.length < counts.least || places.length > counts.most)
    throw new WrongCount("not the number of words that were written down");
  const integer = places.reduce((sum, place) => (sum << BigInt(wordBits)) | BigInt(place), 0n);
  return { integer, count: places.length };
}

// spec: 2 words
/** The six words of a secret in this list. */
export function toWords(secret: bigint, list: WordList): string[] {
  return integerToWords(secret, secretWords, list);
}

// spec: 2 words
/** The secret of six typed words: any case, with or without marks, four letters of each are enough. */
export function fromWords(typed: string, list: WordList): bigint {
  return wordsToInteger(typed, { least: secretWords, most: secretWords }, list).integer;
}

// spec: 2 words
/** The same secret as seven groups of three digits, the last of them a check digit. */
export function toDigits(secret: bigint): string {
  if (!fits(secret, secretBits)) throw new Malformed("a secret has 66 bits");
  const digits = secret.toString().padStart(digitCount, "0");
  return `${digits}${checkDigit(digits)}`.replace(/(\d{3})(?=\d)/g, "$1 ");
}

// spec: 2 words
/** The secret of typed digits. One wrong digit is noticed. */
export function fromDigits(typed: string): bigint {
  const digits = split(typed).join("");
  if (Array.from(digits).length !== digitCount + 1) throw new WrongCount("twenty-one digits are needed");
  if (!/^[0-9]+$/.test(digits)) throw new Malformed("only digits");
  if (Number(digits.at(-1)) !== checkDigit(digits.slice(0, -1)))
    throw new WrongCheckDigit("one of the digits is mistyped");
  const secret = BigInt(digits.slice(0, -1));
  if (!fits(secret, secretBits)) throw new Malformed("no secret has these digits");
  return secret;
}

// spec: 2 words
/** Whether a typed text is meant as digits rather than words. */
function looksLikeDigits(typed: string): boolean {
  return /^[0-9]+$/.test(split(typed).join(""));
}

// spec: 2 words
/** The secret of whatever was typed: digits, or words of the first list that knows them all. */
export function recognise(typed: string, lists: readonly WordList[]): bigint {
  if (looksLikeDigits(typed)) return fromDigits(typed);
  let first: UnknownWord | undefined;
  for (const list of lists)
    try {
      return fromWords(typed, list);
    } catch (refusal) {
      if (!(refusal instanceof UnknownWord)) throw refusal;
      first ??= refusal;
    }
  throw first ?? new WrongCount("no list to read from");
}

/** As many of six as would halve the work of guessing twice over; four words of one list rarely meet by chance. */
const tellingWords = 4;

// spec: 2 words
/** Whether a text holds four or more of the secret's words in one of the lists, or its digits. */
export function holdsSecret(text: string, secret: bigint, lists: readonly WordList[]): boolean {
  const pieces = split(text);
  if (pieces.join("").includes(toDigits(secret).replaceAll(" ", ""))) return true;
  return lists.some((list) => {
    const own = new Set(split(toWords(secret, list).join(" ")).map((word) => list.place(word)));
    const told = pieces.flatMap((piece) => list.place(piece) ?? []).filter((place) => own.has(place));
    return new Set(told).size >= Math.min(tellingWords, own.size);
  });
}

function checkDigit(digits: string): number {
  let carried = 10;
  for (const digit of digits) carried = (2 * ((carried + Number(digit)) % 10 || 10)) % 11;
  return (11 - carried) % 10;
}
