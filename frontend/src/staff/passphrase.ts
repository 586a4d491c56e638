// Passphrases as people handle them: made, shown, asked back, and told how far the typing has come.
import { split } from "../crypto/folding.ts";
import { randomFraction } from "../state/randomness.ts";
import { wordList } from "../vault/index.ts";

const passphraseWords = 6;
const shortestTelling = 4;

export interface WordsSoFar {
  readonly count: number;
  /** The first word that no word of the list can be, from 1. The one being typed is not judged yet. */
  readonly unknown: number | undefined;
  readonly isEnough: boolean;
}

export async function wordsSoFar(typed: string): Promise<WordsSoFar> {
  const pieces = split(typed);
  const list = await wordList("sv").catch(() => undefined);
  if (!list) return { count: pieces.length, unknown: undefined, isEnough: false };
  const isLastTyped = /\S$/.test(typed);
  const unknown = pieces.findIndex((piece, at) => {
    const isBeingTyped = isLastTyped && at === pieces.length - 1 && piece.length < shortestTelling;
    return !isBeingTyped && list.place(piece) === undefined;
  });
  const isEnough =
    unknown < 0 &&
    pieces.length === passphraseWords &&
    pieces.every((piece) => list.place(piece) !== undefined);
  return { count: pieces.length, unknown: unknown < 0 ? undefined : unknown + 1, isEnough };
}

/** Two different places of a phrase, in order, to be asked back. */
export function twoPlaces(count: number): readonly [number, number] {
  const first = Math.floor(randomFraction() * count);
  const other = (first + 1 + Math.floor(randomFraction() * (count - 1))) % count;
  return first < other ? [first, other] : [other, first];
}

/** Whether what was typed stands for that very word. */
export async function isWord(typed: string, word: string): Promise<boolean> {
  return (await wordList("sv")).completion(typed) === word;
}

/** Six digits, however they were grouped. */
export function codeOf(typed: string): string | undefined {
  const digits = typed.replace(/\s/g, "");
  return /^\d{6}$/.test(digits) ? digits : undefined;
}
