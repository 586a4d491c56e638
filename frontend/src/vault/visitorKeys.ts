// On the page: what the visitor's document asks of the keys.
import type { Bytes } from "../crypto/bytes.ts";
import type { Day } from "../crypto/days.ts";
import type { Pin } from "../crypto/keysLog.ts";
import { fromText } from "../crypto/text.ts";
import { Connection } from "./connection.ts";
import type { Progress } from "./operation.ts";
import { startWorker } from "./startWorker.ts";
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

  /** Overwrites every key and keeps the worker. */
  async forget(): Promise<void> {
    await this.#worker.ask("forget", undefined);
  }

  /** Ends the worker, and with it every key in its memory. */
  lock(): void {
    this.#worker.end();
  }
}
