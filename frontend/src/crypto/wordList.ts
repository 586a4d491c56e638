// The word lists people read their secrets from. Their text comes from outside: src/vault loads it when it is needed.
import { fold, split } from "./folding.ts";

const wordsInList = 2048;
/** A word is known by its first four letters. */
const tellingLetters = 4;

/** 2,048 words and where each stands. Looking up takes typed text; words come back as they are written. */
export class WordList {
  readonly language: string;
  readonly words: readonly string[];
  readonly #folded: readonly string[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #beginnings: ReadonlyMap<string, number>;

  /** `text` has one word a line. */
  constructor(language: string, text: string) {
    this.language = language;
    this.words = text.split("\n").filter((word) => word !== "");
    if (this.words.length !== wordsInList)
      throw new Error(
        `the list "${language}" has not ${wordsInList} words: look at origo_chat/protocol/words`,
      );
    this.#folded = this.words.map(fold);
    this.#places = new Map(this.#folded.map((word, index) => [word, index]));
    this.#beginnings = new Map(this.#folded.map((word, index) => [word.slice(0, tellingLetters), index]));
  }

  // spec: 2 words
  /** The index of the word that a folded piece stands for. */
  place(piece: string): number | undefined {
    const exact = this.#places.get(piece);
    if (exact !== undefined || Array.from(piece).length < tellingLetters) return exact;
    const index = this.#beginnings.get(piece.slice(0, tellingLetters));
    return index !== undefined && this.#folded[index]?.startsWith(piece) ? index : undefined;
  }

  // spec: 2 words
  /** The whole word for what has been typed so far; nothing while that is not settled. */
  completion(typed: string): string | undefined {
    const [piece, ...more] = split(typed);
    const index = piece === undefined || more.length > 0 ? undefined : this.place(piece);
    return index === undefined ? undefined : this.words[index];
  }
}
