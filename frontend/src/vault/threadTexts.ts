// Questions as documents see them: what the server sends and takes, and what a read thread says. No keys.
import type { Author } from "../crypto/authors.ts";
import type { Day } from "../crypto/days.ts";
import type { Pin } from "../crypto/keysLog.ts";
import type { Failure } from "../crypto/refusals.ts";
import type { ThreadFault } from "../crypto/threadFaults.ts";
import type { Wish } from "../crypto/wishes.ts";

export type { Author, ThreadFault };

export type Side = "visitor" | "staff";
/** One message as it is to be written. */
export interface WrittenText {
  readonly text: string;
  readonly day: Day;
}

/** A message of a visitor; a newer wish replaces an older one. */
export interface AskedText extends WrittenText {
  readonly wish?: Wish | undefined;
}

/** A slot as the staff's routes write it. */
export interface TeamSlotText {
  readonly generation: number;
  readonly slot: string;
  readonly key_id: string;
}

/** A new notes key on its way to the server: its slot, and who vouches for it. */
export interface NewNotesKeyText extends TeamSlotText {
  readonly statement: string;
}

/** An envelope as the server files it: `n` numbers the whole thread. */
export interface FiledText {
  readonly n: number;
  readonly side: Side;
  readonly day: string;
  readonly envelope: string;
}

/** A message that was opened. */
export interface OpenedEntry {
  readonly n: number;
  readonly side: Side;
  /** The certificate's when verified, else what the message says. */
  readonly alias: string;
  /** The certificate's: only there when verified. */
  readonly role?: string;
  readonly day: Day;
  readonly text: string;
  readonly wish?: Wish;
  readonly author: Author;
  /** The kind of a step beside the text. */
  readonly part?: string;
}

/** One that did not open, in its place in the thread. */
export interface RefusedEntry {
  readonly n: number;
  readonly side: Side;
  readonly fault: Failure;
}

export type Entry = OpenedEntry | RefusedEntry;

export interface ReadThread {
  readonly messages: readonly Entry[];
  readonly faults: readonly ThreadFault[];
  /** The day of the last line of the list that authors were looked up in; nothing without a list. */
  readonly listDay?: Day;
  /** A line that a verified message names and our list lacks. */
  readonly ahead?: Pin;
}

/** Body of POST /api/questions, without `work`. */
export interface QuestionText {
  readonly conversation: string;
  readonly mailbox: MailboxText;
  readonly team_key_id: string;
  readonly team_slot: string;
  readonly envelope: string;
}

export interface MailboxText {
  readonly id: string;
  readonly token_hash: string;
  readonly ring: string;
}

/** Body of POST /api/mailboxes/open, without `work`. */
export interface AccessText {
  readonly mailbox: string;
  readonly access_token: string;
}

/** Body of POST /api/mailbox/words: a new generation, begun by its first envelope, under new words or the same. */
export interface NewWordsText {
  readonly mailbox: MailboxText;
  readonly generation: number;
  readonly team_key_id: string;
  readonly team_slot: string;
  readonly envelope: string;
}

/** The keys that the words open. */
export interface MailboxRingText {
  readonly conversation: string;
  readonly ring: string;
}

/** What opening a mailbox gives to read from. */
export interface MailboxThreadText extends MailboxRingText {
  readonly envelopes: readonly FiledText[];
}

/** Params of `work_needed`, and what is sent with the same call again. */
export interface WorkText {
  readonly challenge: string;
  readonly puzzles: number;
  readonly bits: number;
}

export interface SolvedText {
  readonly challenge: string;
  readonly nonces: number[];
}

/** One of POST /api/inbox/heads. */
export interface HeadText {
  readonly conversation: string;
  readonly slots: readonly TeamSlotText[];
  readonly first: string;
  /** The first envelopes of later generations, in their order. */
  readonly begun: readonly string[];
  readonly latest: string | null;
}

export type OpenedHead =
  | {
      readonly conversation: string;
      readonly day: Day;
      readonly text: string;
      /** The newest that was made. */
      readonly wish?: Wish;
      readonly latest?: WrittenText;
    }
  | { readonly conversation: string; readonly fault: Failure };

/** The part of GET /api/questions/{conversation} that opening needs. */
export interface StaffQuestionText {
  readonly question: { readonly conversation: string };
  readonly thread_slots: readonly TeamSlotText[];
  readonly notes_slots: readonly TeamSlotText[];
  readonly notes_keys: readonly string[];
  readonly envelopes: readonly FiledText[];
  readonly notes: readonly { readonly n: number; readonly day: string; readonly envelope: string }[];
  readonly draft: { readonly envelope: string } | null;
  readonly proposed: { readonly envelope: string } | null;
}

export interface ReadQuestion extends ReadThread {
  /** Somebody who had the thread's key has left, and the person has not made another yet. */
  readonly isKnownOutside: boolean;
  readonly notes: readonly Entry[];
  readonly draft?: Entry;
  /** What was submitted for a second reader. */
  readonly proposed?: Entry;
}

export interface NoteText {
  readonly envelope: string;
  /** With the first note or draft under a key. If the server has one by then, the question is read again. */
  readonly notes_slot?: NewNotesKeyText;
}

export type ShelfKind = "template" | "publication";

/** A template or a publication as the server keeps it. */
export interface ShelfText {
  readonly id: string;
  readonly kind: ShelfKind;
  readonly slots: readonly TeamSlotText[];
  readonly keys: readonly string[];
  readonly envelope: string;
}

/** With the first text under a key, the key. */
export interface SealedShelfText {
  readonly id: string;
  readonly notes_slot?: NewNotesKeyText;
  readonly envelope: string;
}

export type OpenedShelf =
  | { readonly id: string; readonly text: string; readonly alias: string; readonly day: Day }
  | { readonly id: string; readonly fault: Failure };
