// Questions as documents see them: what the server sends and takes, and what a read thread says. No keys.
import type { Day } from "../crypto/days.ts";
import type { Failure } from "../crypto/refusals.ts";
import type { Wish } from "../crypto/wishes.ts";

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

/** A slot as the visitor's routes write it. */
export interface SlotText {
  readonly generation: number;
  readonly slot: string;
}

/** A slot as the staff's routes write it. */
export interface TeamSlotText extends SlotText {
  readonly key_id: string;
}

/** An envelope as the server files it: `n` numbers the whole thread. */
export interface FiledText {
  readonly n: number;
  readonly side: Side;
  readonly day: string;
  readonly envelope: string;
}

/** Who wrote: nobody signs for a visitor; a staff member's signature was or was not certified for that day. */
export type Author = "visitor" | "verified" | "unverified";

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
}

/** One that did not open, in its place in the thread. */
export interface RefusedEntry {
  readonly n: number;
  readonly side: Side;
  readonly fault: Failure;
}

export type Entry = OpenedEntry | RefusedEntry;

/** Why a thread is not as its writers wrote it (spec: 5 envelopes). */
export type ThreadFault = "gap" | "reordered" | "withheld";

export interface ReadThread {
  readonly messages: readonly Entry[];
  readonly faults: readonly ThreadFault[];
}

/** Body of POST /api/questions, without `work`. */
export interface QuestionText {
  readonly conversation: string;
  readonly mailbox: MailboxText;
  readonly mailbox_slot: string;
  readonly team_key_id: string;
  readonly team_slot: string;
  readonly envelope: string;
}

export interface MailboxText {
  readonly id: string;
  readonly token_hash: string;
  readonly kem_pk: string;
}

/** Body of POST /api/mailboxes/open, without `work`. */
export interface AccessText {
  readonly mailbox: string;
  readonly access_token: string;
}

/** Body of POST /api/mailbox/words. */
export interface NewWordsText {
  readonly mailbox: MailboxText;
  readonly generation: number;
  readonly slots: readonly SlotText[];
  readonly team_key_id: string;
  readonly team_slot: string;
}

/** What opening a mailbox gives to read from. */
export interface MailboxThreadText {
  readonly conversation: string;
  readonly slots: readonly SlotText[];
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
  readonly envelopes: readonly FiledText[];
  readonly notes: readonly { readonly n: number; readonly day: string; readonly envelope: string }[];
  readonly draft: { readonly envelope: string } | null;
  readonly proposed: { readonly envelope: string } | null;
}

export interface ReadQuestion extends ReadThread {
  readonly notes: readonly Entry[];
  readonly draft?: Entry;
  /** What was submitted for a second reader. */
  readonly proposed?: Entry;
}

export interface NoteText {
  readonly envelope: string;
  /** With the first note or draft of a conversation. If the server has one by then, the question is read again. */
  readonly notes_slot?: TeamSlotText;
}

/** A template or a publication as the server keeps it. */
export interface ShelfText {
  readonly id: string;
  readonly slots: readonly TeamSlotText[];
  readonly envelope: string;
}

/** A new one has `key_id` and `notes_slot`; a changed one only its envelope. */
export interface SealedShelfText {
  readonly id: string;
  readonly key_id?: string;
  readonly notes_slot?: string;
  readonly envelope: string;
}

export type OpenedShelf =
  | { readonly id: string; readonly text: string; readonly alias: string; readonly day: Day }
  | { readonly id: string; readonly fault: Failure };
