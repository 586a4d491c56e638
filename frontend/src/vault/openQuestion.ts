// In the worker: what is held of one question, template or publication once some of it was opened.
import { type Bytes, wipe } from "../crypto/bytes.ts";
import type { EnvelopeType } from "../crypto/envelopes.ts";
import { nothingSeen, type OpenedMessage } from "../crypto/messages.ts";
import type { NotesKey } from "../crypto/notes.ts";
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
  readonly notesKeys = new Map<number, NotesKey>();
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

  /** The key the team writes its notes with, when it has one. */
  newestNotesKey(): NotesKey | undefined {
    return this.notesKeys.get(Math.max(...this.notesKeys.keys()));
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
    this.thread = thread;
    this.notesKeys.clear();
    this.#written.clear();
  }

  wipe(): void {
    for (const { key } of [...this.keys.values(), ...this.notesKeys.values()]) wipe(key);
    this.keys.clear();
    this.spoilt.clear();
    this.notesKeys.clear();
  }
}
