// A question on its way: what was written, the six words, and the sending. Held in memory alone, until it is sent or
// the page is cleared; going back and forth loses nothing.
import { call } from "../../api/call.ts";
import { ServerRefusal } from "../../api/refusal.ts";
import type { Locale } from "../../state/languages.ts";
import type { AgeBand, QuestionText, Wish, WishedRole } from "../../vault/index.ts";
import { believeFreshLog, believeLog, dropKeys, keys, today } from "./keys.ts";
import { lookIntoMailbox } from "./mailbox.ts";
import { type Effort, GivenUp, Persistence } from "./persisting.svelte.ts";
import { sendResealed } from "./resealing.ts";
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
  /** The day by which an answer comes, once it is sent; empty when nobody has to wait for one any more. */
  answerBy = $state("");
  fault = $state.raw<unknown>();
  #sending = $state.raw<Persistence>();
  /** On its way, for these words and this text: sent again as the same bytes, the server keeps it once. */
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

  #sealAndSend(sending: Persistence): Promise<string> {
    return sendResealed<QuestionText, string>(sending, {
      seal: () => this.#seal(sending),
      send: async (sealed, work, key) => {
        this.#sealed = sealed;
        return (await call("post", "/api/questions", { body: { ...sealed, work } }, { key })).answer_by;
      },
      find: (sealed) => this.#find(sealed, sending),
    });
  }

  async #seal(sending: Persistence): Promise<QuestionText> {
    if (this.#sealed) return this.#sealed;
    await sending.until(() => believeFreshLog());
    await this.#openWords(sending);
    const { wish } = this.wishing;
    return keys().sealQuestion({ text: this.text, day: today(), wish });
  }

  /** When an answer is due to the very question that was sealed, if that is what the words open. */
  async #find(sealed: QuestionText, sending: Persistence): Promise<string | undefined> {
    await this.#openWords(sending);
    const box = await sending.until(lookIntoMailbox);
    this.#sealed = undefined;
    if (!box) return undefined;
    const isThis = box.conversation === sealed.conversation && box.ring === sealed.mailbox.ring;
    // No other key and no other day would help: the words open something else.
    if (!isThis) throw new ServerRefusal("changed_meanwhile");
    return box.answer_by ?? "";
  }

  /** Each time anew: other words may have been opened since. */
  async #openWords(sending: Persistence): Promise<void> {
    const { words } = this;
    if (!words) throw new Error("there are no words to seal for: call makeWords first");
    await keys().openMailbox(words.secret, (progress) => {
      sending.tell("keys", progress);
    });
  }

  #forget(): void {
    dropKeys();
    this.text = "";
    this.words = undefined;
    this.#sealed = undefined;
  }
}
