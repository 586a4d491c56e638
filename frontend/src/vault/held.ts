// What a worker remembers: opened keys, and the log that was believed. Nothing of it ever leaves the worker.
import type { AccountKeys } from "../crypto/accounts.ts";
import { type Bytes, wipe } from "../crypto/bytes.ts";
import type { Mailbox } from "../crypto/derivation.ts";
import type { EpochKeys } from "../crypto/epochs.ts";
import type { ThreadKey } from "../crypto/slots.ts";
import { toText } from "../crypto/text.ts";
import type { VerifiedKeysLog } from "../crypto/verifiedLog.ts";
import { VaultFault } from "./faults.ts";

export interface OpenAccount {
  readonly id: Bytes;
  readonly key: Bytes;
  readonly keys: AccountKeys;
}

export class Held {
  account: OpenAccount | undefined;
  /** What signing in leaves, so that the passphrase need not be typed twice. */
  unlockKey: Bytes | undefined;
  /** The account key of a changed passphrase, until it is known whether the server took it. */
  nextKey: Bytes | undefined;
  log: VerifiedKeysLog | undefined;
  mailbox: Mailbox | undefined;
  readonly #threads = new Map<string, ThreadKey>();
  readonly #epochs = new Map<string, EpochKeys>();

  openAccount(): OpenAccount {
    if (!this.account) throw new VaultFault("not-unlocked");
    return this.account;
  }

  openMailbox(): Mailbox {
    if (!this.mailbox) throw new VaultFault("not-unlocked");
    return this.mailbox;
  }

  /** Nothing is sealed to anybody without one: a refused log takes the earlier one with it. */
  believedLog(): VerifiedKeysLog {
    if (!this.log) throw new VaultFault("no-log");
    return this.log;
  }

  epoch(team: string, n: number): EpochKeys | undefined {
    return this.#epochs.get(`${team}/${n}`);
  }

  epochs(team: string): readonly EpochKeys[] {
    return [...this.#epochs.values()].filter((each) => each.team === team);
  }

  keepEpoch(epoch: EpochKeys): void {
    this.#epochs.set(`${epoch.team}/${epoch.n}`, epoch);
  }

  keepThread(thread: ThreadKey): void {
    this.#threads.set(`${toText(thread.conversation)}/${thread.generation}`, thread);
  }

  keepUnlockKey(key: Bytes): void {
    if (this.unlockKey) wipe(this.unlockKey);
    this.unlockKey = key;
  }

  dropUnlockKey(): void {
    if (this.unlockKey) wipe(this.unlockKey);
    this.unlockKey = undefined;
  }

  /** Overwrites what can be overwritten. What libraries and the engine copied goes when the worker ends. */
  forget(): void {
    this.dropUnlockKey();
    if (this.account) wipe(this.account.key, this.account.keys.kem.seed, this.account.keys.signing.seed);
    if (this.nextKey) wipe(this.nextKey);
    if (this.mailbox) wipe(this.mailbox.accessToken, this.mailbox.kem.seed, this.mailbox.release.seed);
    for (const { seed, kem, signing } of this.#epochs.values()) wipe(seed, kem.seed, signing.seed);
    for (const { key } of this.#threads.values()) wipe(key);
    this.account = this.nextKey = this.log = this.mailbox = undefined;
    this.#epochs.clear();
    this.#threads.clear();
  }
}
