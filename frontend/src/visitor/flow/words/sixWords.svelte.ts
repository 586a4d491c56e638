// Six new words on their way into somebody's memory: shown in one list or the other, and two of them asked back.
import { toDigits, toWords } from "../../../crypto/words.ts";
import { randomFraction } from "../../../state/randomness.ts";
import type { Locale } from "../../../state/languages.ts";
import { type ListLanguage, wordList } from "../../../vault/index.ts";
import { keys } from "../keys.ts";

const count = 6;

/** There is a list in some languages; who reads another gets the one that most can spell. */
export function listFor(locale: Locale): ListLanguage {
  return locale === "sv" ? "sv" : "en";
}

export class SixWords {
  readonly secret: bigint;
  words = $state.raw<readonly string[]>([]);
  list = $state<ListLanguage>("sv");
  /** Which two are asked back, from 1: the same until other words are made. */
  readonly places: readonly [number, number];

  private constructor(secret: bigint) {
    this.secret = secret;
    const first = Math.floor(randomFraction() * count);
    const other = (first + 1 + Math.floor(randomFraction() * (count - 1))) % count;
    this.places = first < other ? [first + 1, other + 1] : [other + 1, first + 1];
  }

  static async make(list: ListLanguage): Promise<SixWords> {
    const made = new SixWords(await keys().newSecret());
    await made.show(list);
    return made;
  }

  get digits(): string {
    return toDigits(this.secret);
  }

  async show(list: ListLanguage): Promise<void> {
    this.words = toWords(this.secret, await wordList(list));
    this.list = list;
  }

  /** Whether what was typed stands for the word in that place. */
  async isWord(typed: string, place: number): Promise<boolean> {
    return (await wordList(this.list)).completion(typed) === this.words[place - 1];
  }
}
