// One thing that is tried and may not work: at work, failed with words, or neither. Never two at once.
import type { Progress } from "../vault/index.ts";
import { faultWords } from "./faults.ts";
import type { Told } from "./worked.ts";

export class Attempt {
  isBusy = $state(false);
  problem = $state<string>();
  /** Of work that the server asks for first; nothing when it asks for none. */
  progress = $state.raw<Progress>();
  #turn: Promise<boolean> = Promise.resolve(true);
  readonly #words: (fault: unknown) => string;

  constructor(words: (fault: unknown) => string = faultWords) {
    this.#words = words;
  }

  /** True when it worked. */
  async make(work: (told: Told) => Promise<void>): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    this.problem = undefined;
    this.progress = undefined;
    try {
      await work((progress) => {
        this.progress = progress;
      });
      return true;
    } catch (fault) {
      this.problem = this.#words(fault);
      return false;
    } finally {
      this.isBusy = false;
    }
  }

  /** For what is chosen and not pressed: while one choice is on its way, the next one waits and is not lost. */
  makeNext(work: () => Promise<void>): Promise<boolean> {
    this.#turn = this.#turn.then(() => this.make(work));
    return this.#turn;
  }
}
