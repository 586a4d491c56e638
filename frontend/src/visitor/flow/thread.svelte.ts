// An opened thread: read, watched for an answer, written on, given new words, erased.
import type { Entry, ReadThread, ThreadFault } from "../../vault/index.ts";
import { isRefusal } from "./faults.ts";
import { believeFreshLog, believeLog, dropKeys, keys, readLogAnew, today } from "./keys.ts";
import * as mailbox from "./mailbox.ts";
import { type Effort, GivenUp, Persistence } from "./persisting.svelte.ts";
import type { SixWords } from "./words/sixWords.svelte.ts";

const lookMilliseconds = 30_000;

export class Thread {
  box = $state.raw<mailbox.MailboxState>();
  messages = $state.raw<readonly Entry[]>([]);
  faults = $state.raw<readonly ThreadFault[]>([]);
  /** Answers that came while the page was open. */
  news = $state(0);
  isOutOfReach = $state(false);
  /** What is being written: kept here, so that looking at something else loses nothing. */
  draft = $state("");
  /** Erasing was chosen, and the seconds to regret it are running. */
  isErasing = $state(false);
  #work = $state.raw<Persistence>();
  #read = 0;

  /** What opening or sending is busy with. */
  get effort(): Effort {
    return this.#work?.effort ?? { name: "sending" };
  }

  get answers(): number {
    return this.messages.filter(({ side }) => side === "staff").length;
  }

  /** Throws not_found for words that open nothing, mailbox_ended for those whose answer waited too long. */
  async open(secret: bigint): Promise<void> {
    const work = this.#begin();
    // Without the log answers can be read, but nobody can say whose they are: tried, and not insisted on. It is fetched
    // while keys are made.
    const believing = believeLog().catch(() => undefined);
    await keys().openMailbox(secret, (progress) => {
      work.tell("keys", progress);
    });
    await work.until((solved) => mailbox.openMailbox(solved));
    await believing;
    await work.until(() => this.#readWhole());
  }

  /** Every half minute, and when somebody comes back to the page. */
  watch(mayLook: () => boolean): () => void {
    const look = (): void => {
      if (mayLook() && !document.hidden) void this.#look();
    };
    const timer = setInterval(look, lookMilliseconds);
    document.addEventListener("visibilitychange", look);
    addEventListener("online", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
      removeEventListener("online", look);
    };
  }

  async write(text: string): Promise<void> {
    const work = this.#begin();
    const { envelope } = await keys().sealNext({ text, day: today() });
    try {
      await work.until(() => mailbox.writeEnvelope(envelope));
    } catch (fault) {
      // The words were changed in another window: this one's thread key is an old one.
      if (!isRefusal(fault, "changed_meanwhile")) throw fault;
      await work.until(() => this.#readWhole());
      const again = await keys().sealNext({ text, day: today() });
      await work.until(() => mailbox.writeEnvelope(again.envelope));
    }
    await work.until(() => this.#readOn());
    await this.#readState();
  }

  /** False when nobody can tell whether the server took them. */
  async changeWords(words: SixWords): Promise<boolean> {
    const work = this.#begin();
    await work.until(() => readLogAnew());
    await believeFreshLog();
    const body = await keys().newWords(words.secret, (progress) => {
      work.tell("keys", progress);
    });
    const taken = await mailbox.changeWords(body).then(
      () => true,
      (fault: unknown) => this.#wereTaken(fault),
    );
    if (taken !== undefined) await keys().settleWords(taken);
    if (taken) await work.until(() => this.#readWhole());
    return taken ?? false;
  }

  async erase(): Promise<void> {
    await mailbox.eraseMailbox();
    this.forget();
  }

  /** For whoever leaves: nothing of it stays in memory, and the session ends. */
  forget(how?: "erase"): void {
    this.#work?.giveUp();
    mailbox.leaveMailbox(how);
    dropKeys();
    this.box = undefined;
    this.messages = [];
    this.draft = "";
  }

  #begin(): Persistence {
    this.#work?.giveUp();
    return (this.#work = new Persistence());
  }

  /** The answer was lost on the way: what opens tells what happened. */
  async #wereTaken(fault: unknown): Promise<boolean | undefined> {
    if (!isRefusal(fault, "unavailable", "unexpected", "not_found")) {
      await keys().settleWords(false);
      throw fault;
    }
    return mailbox.newWordsOpen(null).catch(() => undefined);
  }

  async #readWhole(): Promise<void> {
    const [box, envelopes] = await Promise.all([mailbox.readMailbox(), mailbox.readEnvelopes(0)]);
    const { conversation, slots } = box;
    this.#show(await keys().openThread({ conversation, slots, envelopes }));
    this.box = box;
  }

  async #readState(): Promise<void> {
    this.box = await mailbox.readMailbox();
  }

  async #readOn(): Promise<void> {
    const envelopes = await mailbox.readEnvelopes(this.#read);
    if (envelopes.length > 0) this.#show(await keys().readOn(envelopes));
  }

  #show({ messages, faults }: ReadThread): void {
    this.messages = messages;
    this.faults = faults;
    this.#read = messages.at(-1)?.n ?? 0;
  }

  async #look(): Promise<void> {
    if (!this.box) return;
    const before = this.answers;
    try {
      await this.#readOn();
      await this.#readState();
      this.isOutOfReach = false;
      this.news += this.answers - before;
    } catch (fault) {
      if (!(fault instanceof GivenUp)) this.isOutOfReach = true;
    }
  }
}
