// One member's chain in one epoch: a key for each packet, overwritten once it was used.
import { type Bytes, wipe } from "./bytes.ts";
import { derive, lp } from "./framing.ts";
import { Fork, Gap } from "./refusals.ts";

/** Keys kept for packets that have not come yet. An epoch ends after 50 packets, so no honest chain gets near it. */
export const mostSkipped = 64;
const stepInfo = lp("origo/v1/chain-step");

/**
 * Where a writer or reader has come to. A writer's and a reader's chain of one member are two objects. One thing at a
 * time: two calls that overlap would get the same keys, and rooms.ts sees to it that none do.
 */
export class Chain {
  readonly #skipped = new Map<number, Bytes>();
  #key: Bytes;
  #counter = 0;

  private constructor(key: Bytes) {
    this.#key = key;
  }

  // spec: 11 rooms
  static async begin(secret: Bytes, room: Bytes, epoch: number, member: Bytes): Promise<Chain> {
    return new Chain(await derive(secret, lp("origo/v1/chain", room, epoch, member), 32));
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
  /** What `opening` makes of a counter's keys. The chain moves only when that succeeds. */
  async use<T>(counter: number, opening: (keys: Bytes) => Promise<T>): Promise<T> {
    return counter < this.#counter ? this.#useSkipped(counter, opening) : this.#useAhead(counter, opening);
  }

  /** Overwrites every key that is left. */
  wipe(): void {
    wipe(this.#key, ...this.#skipped.values());
    this.#skipped.clear();
  }

  async #useSkipped<T>(counter: number, opening: (keys: Bytes) => Promise<T>): Promise<T> {
    const keys = this.#skipped.get(counter);
    if (!keys) throw new Fork("a packet of this number was read before");
    const opened = await opening(keys.slice());
    wipe(keys);
    this.#skipped.delete(counter);
    return opened;
  }

  async #useAhead<T>(counter: number, opening: (keys: Bytes) => Promise<T>): Promise<T> {
    if (counter - this.#counter + this.#skipped.size > mostSkipped)
      throw new Gap("too many packets before this one are missing");
    const ahead: { next: Bytes; keys: Bytes }[] = [];
    for (let at = this.#counter; at <= counter; at += 1)
      ahead.push(await step(ahead.at(-1)?.next ?? this.#key));
    const made = ahead.pop();
    if (!made) throw new Fork("a packet of this number was read before");
    try {
      const opened = await opening(made.keys);
      wipe(this.#key);
      for (const [at, { keys }] of ahead.entries()) this.#skipped.set(this.#counter + at, keys);
      this.#key = made.next;
      this.#counter = counter + 1;
      return opened;
    } catch (refusal) {
      wipe(made.next, ...ahead.map(({ keys }) => keys));
      throw refusal;
    } finally {
      wipe(...ahead.map(({ next }) => next));
    }
  }
}

/** The next chain key; and AES key, nonce and commitment of one packet. */
async function step(key: Bytes): Promise<{ next: Bytes; keys: Bytes }> {
  const made = await derive(key, stepInfo, 108);
  const both = { next: made.slice(0, 32), keys: made.slice(32) };
  wipe(made);
  return both;
}
