// The word lists that operations read from: a browser bundles them, Node reads them from disk.
import { WordList } from "../src/crypto/wordList.ts";

const lists = new Map<string, WordList>();

export function giveList(language: string, text: string): void {
  lists.set(language, new WordList(language, text));
}

export function listNamed(language: string): WordList {
  const list = lists.get(language);
  if (!list) throw new Error(`no word list for "${language}": import listsInBrowser.ts or files.ts first`);
  return list;
}
