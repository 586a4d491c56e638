// What a staff member's worker remembers: opened keys of the account, epochs, questions. Nothing of it ever leaves it.
import type { AccountKeys } from "../crypto/accounts.ts";
import { type Bytes, wipe } from "../crypto/bytes.ts";
import type { EpochKeys } from "../crypto/epochs.ts";
import { VaultFault } from "./faults.ts";
import { Held } from "./held.ts";
import { OpenQuestion } from "./openQuestion.ts";
import { OpenRoom } from "./openRoom.ts";

export interface OpenAccount {
  readonly id: Bytes;
  readonly key: Bytes;
  readonly keys: AccountKeys;
}

export class HeldByStaff extends Held {
  account: OpenAccount | undefined;
  /** What signing in leaves, so that the passphrase need not be typed twice. */
  unlockKey: Bytes | undefined;
  /** The account key of a changed passphrase, until it is known whether the server took it. */
  nextKey: Bytes | undefined;
  readonly #epochs = new Map<string, EpochKeys>();
  readonly #questions = new Map<string, OpenQuestion>();
  readonly #rooms = new Map<string, OpenRoom>();

  openAccount(): OpenAccount {
    if (!this.account) throw new VaultFault("not-unlocked");
    return this.account;
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

  /** A question, template or publication by its id; new here when nothing of it was opened yet. */
  question(conversation: string): OpenQuestion {
    const found = this.#questions.get(conversation) ?? new OpenQuestion(conversation);
    this.#questions.set(conversation, found);
    return found;
  }

  /** A room by its id; new here when nothing of it was opened yet. */
  room(id: string): OpenRoom {
    const found = this.#rooms.get(id) ?? new OpenRoom(id);
    this.#rooms.set(id, found);
    return found;
  }

  leaveRoom(id: string): void {
    this.#rooms.get(id)?.wipe();
    this.#rooms.delete(id);
  }

  keepUnlockKey(key: Bytes): void {
    if (this.unlockKey) wipe(this.unlockKey);
    this.unlockKey = key;
  }

  dropUnlockKey(): void {
    if (this.unlockKey) wipe(this.unlockKey);
    this.unlockKey = undefined;
  }

  protected override forgetKeys(): void {
    this.dropUnlockKey();
    if (this.account) wipe(this.account.key, this.account.keys.kem.seed, this.account.keys.signing.seed);
    if (this.nextKey) wipe(this.nextKey);
    for (const { seed, kem } of this.#epochs.values()) wipe(seed, kem.seed);
    this.account = this.nextKey = undefined;
    this.#epochs.clear();
    for (const question of this.#questions.values()) question.wipe();
    this.#questions.clear();
    for (const id of [...this.#rooms.keys()]) this.leaveRoom(id);
  }
}
