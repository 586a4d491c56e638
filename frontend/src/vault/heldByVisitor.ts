// What a visitor's worker remembers: a mailbox and its thread. Nothing of it ever leaves the worker.
import { wipe } from "../crypto/bytes.ts";
import type { Mailbox } from "../crypto/derivation.ts";
import type { ThreadKey } from "../crypto/slots.ts";
import type { Room } from "../crypto/rooms.ts";
import type { Thread } from "../crypto/threads.ts";
import { VaultFault } from "./faults.ts";
import { Held } from "./held.ts";

/** New words, until it is known whether the server took them. */
export interface NextWords {
  readonly mailbox: Mailbox;
  readonly key: ThreadKey;
}

function wipeMailbox({ accessToken, kem, release }: Mailbox): void {
  wipe(accessToken, kem.seed, release.seed);
}

export class HeldByVisitor extends Held {
  mailbox: Mailbox | undefined;
  thread: Thread | undefined;
  next: NextWords | undefined;
  #room: Room | undefined;

  openMailbox(): Mailbox {
    if (!this.mailbox) throw new VaultFault("not-unlocked");
    return this.mailbox;
  }

  openThread(): Thread {
    if (!this.thread) throw new VaultFault("not-read");
    return this.thread;
  }

  nextWords(): NextWords {
    if (!this.next) throw new VaultFault("not-read");
    return this.next;
  }

  openRoom(): Room {
    if (!this.#room) throw new VaultFault("not-read");
    return this.#room;
  }

  keepRoom(room: Room): void {
    this.leaveRoom();
    this.#room = room;
  }

  leaveRoom(): void {
    this.#room?.wipe();
    this.#room = undefined;
  }

  /** Other words than before: what belongs to the old ones goes. A room belongs to no words, and stays. */
  keepMailbox(mailbox: Mailbox): void {
    this.#forgetMailbox();
    this.mailbox = mailbox;
  }

  settleWords(taken: boolean): void {
    const [next, mailbox] = [this.nextWords(), this.mailbox];
    this.next = undefined;
    if (taken) {
      this.mailbox = next.mailbox;
      this.openThread().keep(next.key);
      if (mailbox) wipeMailbox(mailbox);
    } else {
      wipeMailbox(next.mailbox);
      wipe(next.key.key);
    }
  }

  protected override forgetKeys(): void {
    this.#forgetMailbox();
    this.leaveRoom();
  }

  #forgetMailbox(): void {
    if (this.mailbox) wipeMailbox(this.mailbox);
    if (this.next) wipeMailbox(this.next.mailbox);
    for (const { key } of [...(this.thread?.keys ?? []), ...(this.next ? [this.next.key] : [])]) wipe(key);
    this.mailbox = this.thread = this.next = undefined;
  }
}
