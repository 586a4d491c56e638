// One member's chain in one epoch: a key for each packet, overwritten once it was used.
import { type Bytes, wipe } from "./bytes.ts";
import { derive, digest, lp } from "./framing.ts";
import { Fork, Gap } from "./refusals.ts";

/** A counter may be so far ahead of what was read. An epoch ends after 50 packets, so no honest chain gets near it. */
export const mostAhead = 64;
const stepInfo = lp("origo/v1/chain-step");

/** Whose chain it is: a member with the key of one browser. */
export interface Owner {
  readonly member: Bytes;
  readonly pk: Bytes;
}

/**
 * Where a writer or reader has come to. A writer's and a reader's chain of one member are two objects. One thing at a
 * time: two calls that overlap would get the same keys, and rooms.ts sees to it that none do.
 */
export class Chain {
  #key: Bytes;
  #counter = 0;

  private constructor(key: Bytes) {
    this.#key = key;
  }

  // spec: 11 rooms
  static async begin(secret: Bytes, room: Bytes, epoch: number, { member, pk }: Owner): Promise<Chain> {
    return new Chain(await derive(secret, lp("origo/v1/chain", room, epoch, member, await digest(pk)), 32));
  }

  // spec: 11 rooms
  /** The next counter and its keys, for writing: they are never given again. */
  async take(): Promise<{ readonly counter: number; readonly keys: Bytes }> {
    const counter = this.#counter;
    const { next, keys } = await step(this.#key);
    wipe(this.#key);
    this.#key = next;
    this.#counter += 1;
    return { counter, keys };
  }

  // spec: 11 rooms
  /**
   * What `opening` makes of a counter's keys. The chain moves only when that succeeds; what it passed over is gone, for
   * packets come in the server's order.
   */
  async use<T>(counter: number, opening: (keys: Bytes) => Promise<T>): Promise<T> {
    if (counter < this.#counter) throw new Fork("a packet of this number was read or passed over before");
    if (counter - this.#counter > mostAhead) throw new Gap("too many packets before this one are missing");
    let made = await step(this.#key);
    for (let at = this.#counter; at < counter; at += 1) {
      const further = await step(made.next);
      wipe(made.next, made.keys);
      made = further;
    }
    const { next, keys } = made;
    try {
      const opened = await opening(keys);
      wipe(this.#key);
      this.#key = next;
      this.#counter = counter + 1;
      return opened;
    } catch (refusal) {
      wipe(next);
      throw refusal;
    } finally {
      wipe(keys);
    }
  }

  /** Overwrites the key that is left. */
  wipe(): void {
    wipe(this.#key);
  }
}

/** The next chain key; and AES key, nonce and commitment of one packet. */
async function step(key: Bytes): Promise<{ next: Bytes; keys: Bytes }> {
  const made = await derive(key, stepInfo, 108);
  const both = { next: made.slice(0, 32), keys: made.slice(32) };
  wipe(made);
  return both;
}
