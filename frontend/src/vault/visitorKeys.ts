// On the page: what the visitor's document asks of the keys.
import type { Bytes } from "../crypto/bytes.ts";
import type { Day } from "../crypto/days.ts";
import type { Pin } from "../crypto/keysLog.ts";
import { fromText } from "../crypto/text.ts";
import { Connection } from "./connection.ts";
import type { Progress } from "./operation.ts";
import { startVisitorWorker } from "./startVisitorWorker.ts";
import type {
  AccessText,
  AskedText,
  FiledText,
  MailboxRingText,
  MailboxThreadText,
  NewWordsText,
  QuestionText,
  ReadThread,
  SolvedText,
  WorkText,
} from "./threadTexts.ts";
import { VisitorRoom } from "./visitorRoom.ts";
import type { VisitorsLog } from "./visitorLogOperations.ts";
import type { VisitorVault } from "./visitorVault.ts";
import { mentionsWords } from "./wordLists.ts";

export class VisitorKeys {
  /** The live chat, over the same worker. */
  readonly room: VisitorRoom;
  readonly #serviceId: string;
  readonly #rootPk: string;
  readonly #worker: Connection<VisitorVault>;

  constructor(
    trust: { readonly serviceId: string; readonly rootPk: string },
    worker = new Connection<VisitorVault>(startVisitorWorker),
  ) {
    this.#serviceId = trust.serviceId;
    this.#rootPk = trust.rootPk;
    this.#worker = worker;
    this.room = new VisitorRoom(worker);
  }

  /** Six words as one number: toWords and toDigits of src/crypto show it, typedSecret reads it. */
  newSecret(): Promise<bigint> {
    return this.#worker.ask("newSecret", undefined);
  }

  /** The mailbox of six words; from then on messages are sealed for it. */
  openMailbox(secret: bigint, told?: (progress: Progress) => void): Promise<void> {
    return this.#worker.ask("openMailbox", { secret, serviceId: this.#serviceId }, told);
  }

  /** By the latest of these days and the log's last: a telephone's clock may be behind, and the build's day is known. */
  believe(log: Bytes, days: readonly [Day, ...Day[]], pins: readonly Pin[] = []): Promise<VisitorsLog> {
    return this.#worker.ask("believeByItsDay", { log, rootPk: fromText(this.#rootPk), days, pins });
  }

  /** What opens the mailbox at the server. */
  access(): Promise<AccessText> {
    return this.#worker.ask("access", undefined);
  }

  /** A question in a new conversation: the body of POST /api/questions. */
  sealQuestion(asked: AskedText): Promise<QuestionText> {
    return this.#worker.ask("sealQuestion", asked);
  }

  /** A thread from its first envelope on. Staff are verified by the log that was believed; without one nobody is. */
  openThread(thread: MailboxThreadText): Promise<ReadThread> {
    return this.#worker.ask("openThread", thread);
  }

  /** Later envelopes of the same thread, one's own among them; gives the whole. */
  readOn(envelopes: readonly FiledText[]): Promise<ReadThread> {
    return this.#worker.ask("readOn", envelopes);
  }

  /** The next message, counted from what was read: read one's own on before the one after it. */
  sealNext(asked: AskedText): Promise<{ readonly envelope: string }> {
    return this.#worker.ask("sealNext", asked);
  }

  /** What opens the mailbox of the new words, to find out whether they were taken when no answer came. */
  nextAccess(): Promise<AccessText> {
    return this.#worker.ask("nextAccess", undefined);
  }

  /** Another six words for the same thread; settleWords says whether the server took them. */
  newWords(secret: bigint, told?: (progress: Progress) => void): Promise<NewWordsText> {
    return this.#worker.ask("newWords", { secret, serviceId: this.#serviceId }, told);
  }

  /** A new generation under the same words, when somebody of ours has left since the last: before anything is written. */
  renewedKey(): Promise<NewWordsText | undefined> {
    return this.#worker.ask("renewedKey", undefined);
  }

  /** Whether what the new words opened is the very ring that was made for them. */
  ringIsNext(ring: MailboxRingText): Promise<boolean> {
    return this.#worker.ask("ringIsNext", ring);
  }

  /** Whether the server took them: the old ones are dead then, else the new ones are forgotten. */
  async settleWords(taken: boolean): Promise<void> {
    await this.#worker.ask("settleWords", taken);
  }

  /** What a server under pressure asks for before it listens. */
  solveWork(work: WorkText, told?: (progress: Progress) => void): Promise<SolvedText> {
    return this.#worker.ask("solveWork", work, told);
  }

  /** Whether a text holds four or more of the six words in any list, or the digits. */
  mentionsWords(text: string, secret: bigint): Promise<boolean> {
    return mentionsWords(text, secret);
  }

  /** Overwrites every key and keeps the worker. */
  async forget(): Promise<void> {
    await this.#worker.ask("forget", undefined);
  }

  /** Ends the worker, and with it every key in its memory. */
  lock(): void {
    this.#worker.end();
  }
}
