// What was heard in a room: epochs one after another, packets in the order of their numbers, each opened once.
import type { Failure } from "../../crypto/refusals.ts";
import { base64url } from "../../state/randomness.ts";
import {
  KeyRefusal,
  type PacketText,
  type PresentText,
  type RosterText,
  type ServedEpochText,
} from "../../vault/index.ts";
import { keys, readLogAnew } from "../flow/keys.ts";
import { eventsBetween } from "./company.ts";
import type { LogEntry, Mine } from "./log.ts";
import * as sequence from "./sequence.ts";

export type NumberedEpoch = ServedEpochText & { readonly n: number };

interface Own {
  readonly packet: string;
  readonly id: number;
  readonly text: string;
}

/** The visitor's own name in every room. */
export const self = base64url(new Uint8Array(16));

export class Heard {
  entries = $state.raw<readonly LogEntry[]>([]);
  /** Those whom the keys vouch for. */
  present = $state.raw<readonly PresentText[]>([]);
  /** The newest epoch that was taken. */
  epoch = $state(0);
  /** The newest in which somebody is who was not there before. */
  grown = $state(0);
  #sequence = $state.raw(sequence.emptySequence);
  /** Those that came and are not taken yet. */
  #epochs: readonly NumberedEpoch[] = [];
  /** What was sealed here. */
  #own: readonly Own[] = [];
  readonly #onheard: () => void;

  constructor(onheard: () => void) {
    this.#onheard = onheard;
  }

  /** Up to which number everything was heard. */
  get cursor(): number {
    return this.#sequence.cursor;
  }

  /** Where to go on asking. */
  get since(): { readonly after: number; readonly epoch: number } {
    let { epoch } = this;
    while (this.#epochAt(epoch + 1)) epoch += 1;
    return { after: sequence.received(this.#sequence), epoch };
  }

  /** One's own that the server has, behind something that has not come. */
  get ownWaiting(): Mine[] {
    return [...this.#sequence.waiting.values()].flatMap(({ n, packet }) => {
      const own = this.#ownOf(packet);
      return own ? [mine(own, n)] : [];
    });
  }

  add(entry: LogEntry): void {
    this.entries = [...this.entries, entry];
  }

  remember(own: Own): void {
    this.#own = [...this.#own, own];
  }

  keepEpoch(epoch: NumberedEpoch): void {
    const isNew = epoch.n > this.epoch && !this.#epochAt(epoch.n);
    if (epoch.share !== null && isNew) this.#epochs = [...this.#epochs, epoch];
  }

  keepPacket(packet: PacketText): void {
    this.#sequence = sequence.take(this.#sequence, packet);
  }

  /** Whether something up to this packet and this epoch has not come. */
  misses(last: number, epoch: number): boolean {
    return sequence.misses(this.#sequence, last) || epoch > this.since.epoch;
  }

  /** Everything that can be heard now. Throws a KeyRefusal when somebody is there whom nobody vouches for. */
  async goOn(): Promise<void> {
    await this.#hear();
    for (let next; (next = this.#epochAt(this.epoch + 1));) {
      const { present, grown } = await taken(next);
      const events = eventsBetween(this.present, present);
      this.present = present;
      this.epoch = next.n;
      this.grown = grown;
      this.#epochs = this.#epochs.filter(({ n }) => n > this.epoch);
      for (const [at, event] of events.entries())
        this.add({ kind: "event", key: `event-${String(next.n)}-${String(at)}`, event });
      await this.#hear();
    }
  }

  forget(): void {
    this.#own = [];
    this.#epochs = [];
    this.#sequence = sequence.emptySequence;
    this.entries = this.present = [];
  }

  #epochAt(wanted: number): NumberedEpoch | undefined {
    return this.#epochs.find(({ n }) => n === wanted);
  }

  #ownOf(packet: string): Own | undefined {
    return this.#own.find((each) => each.packet === packet);
  }

  async #hear(): Promise<void> {
    for (;;) {
      const packet = sequence.next(this.#sequence, this.epoch);
      if (!packet) return;
      const entry = await this.#entryOf(packet);
      // What came meanwhile is in it.
      this.#sequence = sequence.heard(this.#sequence, packet.n);
      this.add(entry);
      if (entry.kind === "theirs") this.#onheard();
    }
  }

  async #entryOf(packet: PacketText): Promise<LogEntry> {
    // One's own too, though its words are known: with it the epochs before are over.
    const [opened] = await keys().room.open([packet]);
    const own = this.#ownOf(packet.packet);
    if (own) return mine(own, packet.n);
    const key = `packet-${String(packet.n)}`;
    if (!opened || "fault" in opened) return { kind: "unheard", key };
    const { n, text, kind } = opened;
    return { kind: "theirs", key, n, text, by: opened, isSummary: kind === "summary" };
  }
}

function mine({ id, text }: Own, n: number): Mine {
  return { kind: "mine", key: `own-${String(id)}`, n, text, isRefused: false };
}

/** What a newer list may answer otherwise: somebody is certified since, or anew, with other keys. */
const byTheList: readonly Failure[] = ["Absent", "Revoked", "Expired", "WronglySigned"];

/** The log may be older than somebody's certificate: read once more before nobody is believed. */
async function taken(epoch: NumberedEpoch): Promise<RosterText> {
  try {
    return await keys().room.takeEpoch(epoch);
  } catch (refusal) {
    if (!(refusal instanceof KeyRefusal) || !byTheList.includes(refusal.failure)) throw refusal;
    await readLogAnew();
    return keys().room.takeEpoch(epoch);
  }
}
