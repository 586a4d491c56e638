// Gives examples and tests every word there is, in Swedish.
import * as words from "virtual:words/examples";
import { beginWords } from "../src/state/words.svelte.ts";

beginWords(words);
