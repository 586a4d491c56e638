// The order of what was kept: packets are heard by their numbers, each once, whatever order and however often they
// come. Pure.
import { fromText } from "../../crypto/text.ts";
import type { PacketText } from "../../vault/index.ts";

export interface Sequence {
  /** Everything up to this number was heard. */
  readonly cursor: number;
  readonly waiting: ReadonlyMap<number, PacketText>;
}

export const emptySequence: Sequence = { cursor: 0, waiting: new Map() };

/** The epoch stands after the three letters of a packet. */
function epochOf(packet: string): number {
  return new DataView(fromText(packet.slice(0, 12)).buffer).getUint32(3);
}

export function take(sequence: Sequence, packet: PacketText): Sequence {
  const { cursor, waiting } = sequence;
  if (packet.n <= cursor || waiting.has(packet.n)) return sequence;
  return { cursor, waiting: new Map([...waiting, [packet.n, packet]]) };
}

/** What can be heard next, while its epoch is not newer than those that were taken. */
export function next({ cursor, waiting }: Sequence, epoch: number): PacketText | undefined {
  const first = waiting.get(cursor + 1);
  return first && epochOf(first.packet) <= epoch ? first : undefined;
}

/** The one after the cursor was heard. */
export function heard({ waiting }: Sequence, n: number): Sequence {
  return { cursor: n, waiting: new Map([...waiting].filter(([each]) => each > n)) };
}

/** The number up to which everything has come, heard or not. */
export function received({ cursor, waiting }: Sequence): number {
  let last = cursor;
  while (waiting.has(last + 1)) last += 1;
  return last;
}

/** Whether some packet up to this number has not come. */
export function misses(sequence: Sequence, last: number): boolean {
  return Math.max(last, ...sequence.waiting.keys()) > received(sequence);
}
