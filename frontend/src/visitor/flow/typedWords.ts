// What somebody has typed so far of six words or twenty-one digits, told while they type.
import { fold, split } from "../../crypto/folding.ts";
import type { WordList } from "../../crypto/wordList.ts";
import { type ListLanguage, wordList } from "../../vault/index.ts";

export interface WordsSoFar {
  readonly words: readonly string[];
  readonly areDigits: boolean;
  /** How many pieces there are: words, or digits. */
  readonly count: number;
  /** The first word that is in no list, from 1. The one being typed is not judged before its fourth letter. */
  readonly unknown: number | undefined;
  /** Words of the list that are spelt almost like the unknown one. */
  readonly near: readonly string[];
  readonly list: ListLanguage;
}

const tellingLetters = 4;
const mostNear = 4;

export const nothingTyped: WordsSoFar = {
  words: [],
  areDigits: false,
  count: 0,
  unknown: undefined,
  near: [],
  list: "sv",
};

/** How many letters differ, are missing or too many; more than `most` counts as most + 1. */
function difference(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Words that are easily taken for this one: spelt almost alike, or begun alike. */
export function alike(piece: string, list: WordList): string[] {
  const most = piece.length < 5 ? 1 : 2;
  const begun = piece.length < 2 ? [] : list.words.filter((word) => fold(word).startsWith(piece));
  const spelt = list.words
    .map((word) => ({ word, far: difference(fold(word), piece, most) }))
    .filter(({ far }) => far <= most)
    .sort((one, other) => one.far - other.far)
    .map(({ word }) => word);
  const others = [...new Set([...begun, ...spelt])].filter((word) => fold(word) !== piece);
  return others.slice(0, mostNear);
}

function known(pieces: readonly string[], list: WordList): number {
  return pieces.filter((piece) => list.place(piece) !== undefined).length;
}

/** The list that knows most of what was typed; the second one is loaded only when the first does not know it all. */
async function listOf(pieces: readonly string[], first: ListLanguage): Promise<WordList> {
  const own = await wordList(first);
  const judged = pieces.filter((piece) => piece.length >= tellingLetters);
  if (known(judged, own) === judged.length) return own;
  const other = await wordList(first === "sv" ? "en" : "sv");
  return known(judged, other) > known(judged, own) ? other : own;
}

export async function readSoFar(typed: string, onScreen: ListLanguage): Promise<WordsSoFar> {
  const pieces = split(typed);
  const areDigits = pieces.length > 0 && /^[0-9]+$/.test(pieces.join(""));
  if (areDigits) return { ...nothingTyped, areDigits, count: pieces.join("").length };
  const list = await listOf(pieces, onScreen);
  const isBeingTyped = (at: number): boolean =>
    at === pieces.length - 1 && /[^\s]$/.test(typed) && (pieces[at]?.length ?? 0) < tellingLetters;
  const found = pieces.findIndex((piece, at) => !isBeingTyped(at) && list.place(piece) === undefined);
  return {
    words: pieces.map((piece) => list.completion(piece) ?? piece),
    areDigits,
    count: pieces.length,
    unknown: found < 0 ? undefined : found + 1,
    near: found < 0 ? [] : alike(pieces[found] ?? "", list),
    list: list.language as ListLanguage,
  };
}

/** The text with one word replaced, from 1. */
export function withWord(typed: string, place: number, word: string): string {
  const pieces = split(typed);
  return pieces.map((piece, at) => (at === place - 1 ? word : piece)).join(" ");
}
