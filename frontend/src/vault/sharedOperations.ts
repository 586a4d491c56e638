// In the worker, whoever it works for: the organisation's log, work for a server under pressure, forgetting.
import type { Bytes } from "../crypto/bytes.ts";
import type { Day } from "../crypto/days.ts";
import { type Pin, verifyKeysLog } from "../crypto/keysLog.ts";
import { fromText } from "../crypto/text.ts";
import type { Held } from "./held.ts";
import type { Tell } from "./operation.ts";
import type { SolvedText, WorkText } from "./threadTexts.ts";

/** A log, and what it has to agree with. */
export interface TrustedLog {
  readonly log: Bytes;
  readonly rootPk: Bytes;
  readonly pins: readonly Pin[];
}

export const sharedOperations = {
  // spec: 9 keys.log
  /** Believes a log or refuses it; refused, nothing is sealed any more. */
  async believe(
    held: Held,
    { log, rootPk, today, pins }: TrustedLog & { readonly today: Day },
  ): Promise<Pin> {
    held.log = undefined;
    held.log = await verifyKeysLog(log, rootPk, today, ...pins);
    return { n: held.log.n, hash: held.log.hash };
  },

  // spec: 16 work
  /** Tells how many puzzles are done. Rarely asked for, so what it takes is loaded then. */
  async solveWork(_held: Held, { challenge, puzzles, bits }: WorkText, tell: Tell): Promise<SolvedText> {
    const { solveWork } = await import("../crypto/work.ts");
    const nonces = solveWork(fromText(challenge), puzzles, bits, (done) => {
      tell({ done, total: puzzles });
    });
    return { challenge, nonces };
  },

  /** Overwrites everything, and keeps the worker for what comes next. */
  forget(held: Held): void {
    held.forget();
  },
};
