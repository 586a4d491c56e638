// On the page: the word lists, each loaded when somebody first types or is shown words of it.
import { readPassphrase } from "../crypto/accounts.ts";
import { WordList } from "../crypto/wordList.ts";
import { holdsSecret, integerToWords, type Phrase, recognise } from "../crypto/words.ts";

/** In the order of their names, as the protocol tries them. */
const loaders = {
  en: () => import("../../../origo_chat/protocol/words/en.txt?raw"),
  sv: () => import("../../../origo_chat/protocol/words/sv.txt?raw"),
};

export type ListLanguage = keyof typeof loaders;
const listLanguages = Object.keys(loaders) as readonly ListLanguage[];

const loaded = new Map<ListLanguage, Promise<WordList>>();

/** A list that failed to load is asked for again the next time. */
export function wordList(language: ListLanguage): Promise<WordList> {
  const found = loaded.get(language) ?? load(language);
  loaded.set(language, found);
  return found;
}

async function load(language: ListLanguage): Promise<WordList> {
  try {
    return new WordList(language, (await loaders[language]()).default);
  } catch (fault) {
    loaded.delete(language);
    throw fault;
  }
}

// spec: 7 staff accounts
/** A staff member's passphrase, from the Swedish list whatever language is on screen. */
export async function typedPassphrase(typed: string): Promise<Phrase> {
  return readPassphrase(typed, await wordList("sv"));
}

// spec: 7 staff accounts
export async function shownPassphrase({ integer, count }: Phrase): Promise<string[]> {
  return integerToWords(integer, count, await wordList("sv"));
}

// spec: 2 words
/** The secret of typed words or digits: the list of the language on screen is tried first. */
export async function typedSecret(typed: string, onScreen: ListLanguage): Promise<bigint> {
  const order = [onScreen, ...listLanguages.filter((each) => each !== onScreen)];
  return recognise(typed, await Promise.all(order.map(wordList)));
}

// spec: 2 words
/** Whether a text tells the secret: four of its words in any list, or its digits. */
export async function mentionsWords(text: string, secret: bigint): Promise<boolean> {
  return holdsSecret(text, secret, await Promise.all(listLanguages.map(wordList)));
}
