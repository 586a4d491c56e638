// What every worker remembers: the log that was believed. What else it holds depends on whose it is.
import type { VerifiedKeysLog } from "../crypto/verifiedLog.ts";
import { VaultFault } from "./faults.ts";

export abstract class Held {
  log: VerifiedKeysLog | undefined;

  /** Nothing is sealed to anybody without one: a refused log takes the earlier one with it. */
  believedLog(): VerifiedKeysLog {
    if (!this.log) throw new VaultFault("no-log");
    return this.log;
  }

  /** Overwrites what can be overwritten. What libraries and the engine copied goes when the worker ends. */
  forget(): void {
    this.log = undefined;
    this.forgetKeys();
  }

  protected abstract forgetKeys(): void;
}
