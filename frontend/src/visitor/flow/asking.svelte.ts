// A question on its way: what was written, the six words, and the sending. Held in memory alone, until it is sent or
// the page is cleared; going back and forth loses nothing.
import { call } from "../../api/call.ts";
import type { Locale } from "../../state/languages.ts";
import type { AgeBand, QuestionText, Wish, WishedRole } from "../../vault/index.ts";
import { isRefusal } from "./faults.ts";
import { believeFreshLog, believeLog, dropKeys, keys, readLogAnew, today } from "./keys.ts";
import { type Effort, GivenUp, Persistence } from "./persisting.svelte.ts";
import { listFor, SixWords } from "./words/sixWords.svelte.ts";

export type AskingStep = "before" | "write" | "words" | "remember" | "sending" | "sent";

/** What somebody says of themselves, or leaves out. */
class Wishing {
  language = $state("");
  role = $state<WishedRole>("");
  age = $state<AgeBand>("");
  gender = $state("");
  publish = $state(false);

  /** Nothing at all when nothing was wished. */
  get wish(): Wish | undefined {
    const { language, role, age, gender, publish } = this;
    const isEmpty = !publish && [language, role, age, gender].every((each) => each === "");
    return isEmpty ? undefined : { language, role, age, gender, publish };
  }
}

export class Asking {
  step = $state<AskingStep>("before");
  text = $state("");
  readonly wishing = new Wishing();
  words = $state.raw<SixWords>();
  /** The day by which an answer comes, once it is sent. */
  answerBy = $state("");
  fault = $state.raw<unknown>();
  #sending = $state.raw<Persistence>();
  /** Sealed once for these words and this text: sent again as the same bytes, the server keeps it once. */
  #sealed: QuestionText | undefined;

  get effort(): Effort {
    return this.#sending?.effort ?? { name: "sending" };
  }

  /** Starts what takes a while, so that nobody waits for it later. What fails is tried again when it is needed. */
  prepare(): void {
    believeLog().catch(() => undefined);
  }

  async makeWords(locale: Locale): Promise<void> {
    this.words = await SixWords.make(listFor(locale));
    this.#sealed = undefined;
  }

  /** Whoever reads the text would have the key to the answer. */
  async textTellsWords(): Promise<boolean> {
    return this.words !== undefined && (await keys().mentionsWords(this.text, this.words.secret));
  }

  async send(): Promise<void> {
    this.fault = undefined;
    this.step = "sending";
    const sending = new Persistence();
    this.#sending = sending;
    try {
      this.answerBy = await this.#sealAndSend(sending);
      this.#forget();
      this.step = "sent";
    } catch (fault) {
      if (!(fault instanceof GivenUp)) this.fault = fault;
    }
  }

  /** Back to the text: what was sealed before may not be sent any more. */
  rewrite(): void {
    this.#sending?.giveUp();
    this.#sealed = undefined;
    this.fault = undefined;
    this.step = "write";
  }

  giveUp(): void {
    this.#sending?.giveUp();
  }

  async #sealAndSend(sending: Persistence): Promise<string> {
    for (;;) {
      const sealed = await this.#seal(sending);
      try {
        const { answer_by } = await sending.until((work) =>
          call("post", "/api/questions", { body: { ...sealed, work } }),
        );
        return answer_by;
      } catch (fault) {
        // The team's key changed while this was written: sealed again for the new one.
        if (!isRefusal(fault, "changed_meanwhile")) throw fault;
        this.#sealed = undefined;
        await sending.until(() => readLogAnew());
      }
    }
  }

  async #seal(sending: Persistence): Promise<QuestionText> {
    if (this.#sealed) return this.#sealed;
    const { words } = this;
    if (!words) throw new Error("there are no words to seal for: call makeWords first");
    await sending.until(() => believeFreshLog());
    await keys().openMailbox(words.secret, (progress) => {
      sending.tell("keys", progress);
    });
    const { wish } = this.wishing;
    this.#sealed = await keys().sealQuestion({ text: this.text, day: today(), wish });
    return this.#sealed;
  }

  #forget(): void {
    dropKeys();
    this.text = "";
    this.words = undefined;
    this.#sealed = undefined;
  }
}
