// What a visitor's worker remembers: a mailbox and its thread. Nothing of it ever leaves the worker.
import { wipe } from "../crypto/bytes.ts";
import type { Mailbox } from "../crypto/derivation.ts";
import type { Ring } from "../crypto/ring.ts";
import type { Room } from "../crypto/rooms.ts";
import type { Thread } from "../crypto/threads.ts";
import { VaultFault } from "./faults.ts";
import { Held } from "./held.ts";

/** A new generation, under other words or the same, until it is known whether the server took it. */
export interface NextWords {
  readonly mailbox: Mailbox;
  readonly ring: Ring;
}

function wipeMailbox({ accessToken, ringKey }: Mailbox): void {
  wipe(accessToken, ringKey);
}

function wipeRing(ring: Ring): void {
  for (const { thread, own } of ring) wipe(thread.key, own);
}

export class HeldByVisitor extends Held {
  mailbox: Mailbox | undefined;
  thread: Thread | undefined;
  /** Every key of the conversation, as the words give them. */
  ring: Ring = [];
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

  /** A third set while one is undecided could leave somebody with words that open nothing. */
  refuseUndecided(): void {
    if (this.next) throw new VaultFault("undecided");
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

  async settleWords(taken: boolean): Promise<void> {
    const [next, mailbox] = [this.nextWords(), this.mailbox];
    this.next = undefined;
    if (taken) {
      this.mailbox = next.mailbox;
      this.ring = next.ring;
      await this.openThread().keepRing(next.ring);
      if (mailbox && mailbox !== next.mailbox) wipeMailbox(mailbox);
    } else {
      if (mailbox !== next.mailbox) wipeMailbox(next.mailbox);
      wipeRing(next.ring.slice(this.ring.length));
    }
  }

  protected override forgetKeys(): void {
    this.#forgetMailbox();
    this.leaveRoom();
  }

  #forgetMailbox(): void {
    if (this.mailbox) wipeMailbox(this.mailbox);
    if (this.next) wipeMailbox(this.next.mailbox);
    wipeRing([...this.ring, ...(this.next?.ring ?? [])]);
    for (const { key } of this.thread?.keys ?? []) wipe(key);
    this.mailbox = this.thread = this.next = undefined;
    this.ring = [];
  }
}
