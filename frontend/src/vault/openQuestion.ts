// In the worker: what is held of one question, template or publication once some of it was opened.
import { type Bytes, equal, wipe } from "../crypto/bytes.ts";
import type { EnvelopeType } from "../crypto/envelopes.ts";
import { nothingSeen, type OpenedMessage } from "../crypto/messages.ts";
import { noAnchor, type NotesKey, type Shelf, type VouchedKey } from "../crypto/recordKeys.ts";
import type { RecordKind } from "../crypto/recordKinds.ts";
import { Fork, Rollback, type SealingError, WronglySigned } from "../crypto/refusals.ts";
import type { ThreadKey } from "../crypto/slots.ts";
import type { Thread } from "../crypto/threads.ts";
import { fromText } from "../crypto/text.ts";
import { VaultFault } from "./faults.ts";

/** Where a writer of notes or drafts has come to. */
interface Written {
  readonly n: number;
  readonly hash: Bytes;
}

export class OpenQuestion {
  readonly id: Bytes;
  /** By generation. */
  readonly keys = new Map<number, ThreadKey>();
  /** Those that members vouch for, in their order. */
  notesKeys: readonly VouchedKey[] = [];
  /** Why the notes keys that were served are not believed: nothing is written then. */
  notesRefusal: SealingError | undefined;
  /** By generation: the epoch keys of slots that open nothing, though another one opens what was written. */
  readonly spoilt = new Map<number, ReadonlySet<string>>();
  thread: Thread | undefined;
  readonly #written = new Map<EnvelopeType, Written>();

  constructor(id: string) {
    this.id = fromText(id);
  }

  readThread(): Thread {
    if (!this.thread) throw new VaultFault("not-read");
    return this.thread;
  }

  notesKey(generation: number): NotesKey | undefined {
    return this.notesKeys.find(({ key }) => key.generation === generation)?.key;
  }

  /** What notes about this thread are bound to: the person who began it. */
  async notesShelf(): Promise<Shelf> {
    return { kind: "notes", conversation: this.id, anchor: await this.readThread().anchor(1) };
  }

  /** What has no thread. */
  shelf(kind: RecordKind): Shelf {
    return { kind, conversation: this.id, anchor: noAnchor };
  }

  /** What was seen of its generations in this session: a thread that goes back, or has others, is another thread. */
  readonly #seen = new Map<number, Bytes>();
  /** Why the thread that was served is not the one of before. */
  threadRefusal: SealingError | undefined;

  #compare(thread: Thread): SealingError | undefined {
    for (const [generation, releasePk] of this.#seen) {
      const found = thread.begun.get(generation);
      if (!found) return new Rollback("less of the thread than was read here before");
      if (!equal(found, releasePk)) return new Fork("another thread than was read here before");
    }
    for (const [generation, releasePk] of thread.begun) this.#seen.set(generation, releasePk);
    return undefined;
  }

  /** Notes that nobody vouches for may be an invented thread's; others stop the notes alone. */
  get isForkedByNotes(): boolean {
    return this.notesRefusal instanceof Fork || this.notesRefusal instanceof WronglySigned;
  }

  /** Nothing is written to the team under a key that nobody vouches for. */
  refuseNotes(): void {
    if (this.notesRefusal) throw this.notesRefusal;
    this.refuseForked();
  }

  /** Throws where something was put in the place of something: whoever writes here writes to somebody else. */
  refuseForked(): void {
    if (this.threadRefusal) throw this.threadRefusal;
    if (this.notesRefusal && this.isForkedByNotes) throw this.notesRefusal;
    this.readThread().refuseBehind();
    this.readThread().refuseForked();
  }

  /** What the next note, or the draft after this one, counts and refers to. */
  nextOf(type: EnvelopeType): { readonly n: number; readonly previous: Bytes } {
    const last = this.#written.get(type);
    return { n: (last?.n ?? 0) + 1, previous: last?.hash ?? nothingSeen };
  }

  wrote(type: EnvelopeType, written: Written): void {
    this.#written.set(type, written);
  }

  saw({ header, message, hash }: OpenedMessage): void {
    this.wrote(header.type, { n: message.n, hash });
  }

  /** What was read is read anew; keys that were opened stay. */
  readAnew(thread: Thread): void {
    this.threadRefusal = this.#compare(thread);
    this.thread = thread;
    this.notesKeys = [];
    this.notesRefusal = undefined;
    this.#written.clear();
  }

  wipe(): void {
    for (const { key } of [...this.keys.values(), ...this.notesKeys.map(({ key: each }) => each)]) wipe(key);
    this.keys.clear();
    this.spoilt.clear();
    this.notesKeys = [];
  }
}
