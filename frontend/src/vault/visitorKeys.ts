// On the page: what the visitor's document asks of the keys.
import type { Bytes } from "../crypto/bytes.ts";
import type { Day } from "../crypto/days.ts";
import type { Pin } from "../crypto/keysLog.ts";
import { fromText } from "../crypto/text.ts";
import { Connection } from "./connection.ts";
import { VaultFault } from "./faults.ts";
import type { Progress } from "./operation.ts";
import { startWorker } from "./startWorker.ts";
import type {
  AccessText,
  AskedText,
  FiledText,
  MailboxThreadText,
  NewWordsText,
  QuestionText,
  ReadThread,
  SolvedText,
  WorkText,
} from "./threadTexts.ts";
import type { FirstMessage, MailboxNames } from "./visitorOperations.ts";

export class VisitorKeys {
  readonly #serviceId: string;
  readonly #rootPk: string;
  readonly #worker: Connection;

  constructor(
    trust: { readonly serviceId: string; readonly rootPk: string },
    worker: Connection = new Connection(startWorker),
  ) {
    this.#serviceId = trust.serviceId;
    this.#rootPk = trust.rootPk;
    this.#worker = worker;
  }

  /** Six words as one number: toWords and toDigits of src/crypto show it, typedSecret reads it. */
  newSecret(): Promise<bigint> {
    return this.#worker.ask("newSecret", undefined);
  }

  /** The mailbox of six words; from then on messages are sealed for it. */
  openMailbox(secret: bigint, told?: (progress: Progress) => void): Promise<MailboxNames> {
    return this.#worker.ask("openMailbox", { secret, serviceId: this.#serviceId }, told);
  }

  /** A visitor keeps no pin: the root, and a pin as of the build, are all there is to compare with. */
  believe(log: Bytes, today: Day, pin?: Pin): Promise<Pin> {
    return this.#worker.ask("believe", {
      log,
      rootPk: fromText(this.#rootPk),
      today,
      ...(pin && { pin }),
    });
  }

  /** A new conversation of sixteen random bytes: its first message, sealed for the mailbox and the team. */
  sealFirstMessage(
    conversation: Bytes,
    first: { readonly team: string; readonly alias: string; readonly text: string; readonly day: Day },
  ): Promise<FirstMessage> {
    return this.#worker.ask("sealFirstMessage", { conversation, ...first });
  }

  /** What opens the mailbox at the server. */
  access(): Promise<AccessText> {
    return notYet();
  }

  /** A question in a new conversation: the body of POST /api/questions. */
  sealQuestion(asked: AskedText): Promise<QuestionText> {
    return notYet(asked);
  }

  /** A thread from its first envelope on. Staff are verified by the log that was believed; without one nobody is. */
  openThread(thread: MailboxThreadText): Promise<ReadThread> {
    return notYet(thread);
  }

  /** Later envelopes of the same thread, one's own among them; gives the whole. */
  readOn(envelopes: readonly FiledText[]): Promise<ReadThread> {
    return notYet(envelopes);
  }

  /** The next message, counted from what was read: read one's own on before the one after it. */
  sealNext(asked: AskedText): Promise<{ readonly envelope: string }> {
    return notYet(asked);
  }

  /** Another six words for the same thread; settleWords says whether the server took them. */
  newWords(secret: bigint, told?: (progress: Progress) => void): Promise<NewWordsText> {
    return notYet(secret, told);
  }

  settleWords(taken: boolean): Promise<void> {
    return notYet(taken);
  }

  /** What a server under pressure asks for before it listens. */
  solveWork(work: WorkText, told?: (progress: Progress) => void): Promise<SolvedText> {
    return notYet(work, told);
  }

  /** Whether a text holds four or more of the six words in any list, or the digits. */
  mentionsWords(text: string, secret: bigint): Promise<boolean> {
    return notYet(text, secret);
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

function notYet(...given: readonly unknown[]): Promise<never> {
  return Promise.reject(new VaultFault("unexpected", `not built: ${given.length}`));
}
