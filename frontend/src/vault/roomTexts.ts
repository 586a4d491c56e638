// What crosses between documents, server and vault about rooms: bytes are base64url, as the server uses them.
import type { Failure } from "../crypto/refusals.ts";
import type { PacketKind, Said } from "../crypto/roomPackets.ts";
import type { RoomRole } from "../crypto/roomRoster.ts";
import type { Wish } from "../crypto/wishes.ts";

export type { PacketKind, RoomRole, Said };

/** What a visitor says before anybody is there. */
export interface FirstLineText {
  readonly text: string;
  readonly wish?: Wish | undefined;
}

export interface NewRoomText {
  readonly room: string;
  readonly team_key_id: string;
  readonly hello: string;
}

/** The keys a staff member comes with: sent to the server on joining, and from there to whoever makes the next epoch. */
export interface KeyText {
  readonly pk: string;
  readonly sign_pk: string;
  readonly by: string;
  readonly sig: string;
}

/** An epoch without what is each member's own. */
export interface StatedEpochText {
  readonly roster: string;
  readonly host: string;
  readonly sig: string;
  readonly commitment: string;
}

/** As it is served to one member; without a share there is nothing to take. */
export interface ServedEpochText extends StatedEpochText {
  readonly share: string | null;
}

/** As its host sends it; it counts when it comes back from the server. */
export interface MadeEpochText extends Omit<StatedEpochText, "host"> {
  readonly n: number;
  readonly shares: readonly { readonly member: string; readonly share: string }[];
  readonly memory: string;
}

/** An epoch to be read again after a reload; without a memory it was never taken. */
export interface RememberedEpochText extends StatedEpochText {
  readonly memory: string | null;
}

/** Somebody in the room whose certificate was looked up; the visitor is there by the key of the hello. */
export interface PresentText {
  readonly member: string;
  readonly role: RoomRole;
  readonly alias: string;
  readonly self: boolean;
}

export interface RosterText {
  readonly epoch: number;
  /** The newest epoch in which somebody is who was not there before: what was written earlier is not for them. */
  readonly grown: number;
  /** The seconds one has oneself, from now on; 0 is without an end. */
  readonly left: number;
  readonly present: readonly PresentText[];
}

/** A packet with the server's number and the member it was filed for. */
export interface PacketText {
  readonly n: number;
  readonly member: string;
  readonly packet: string;
}

export interface HeardEntry extends PresentText {
  readonly n: number;
  readonly kind: PacketKind;
  readonly text: string;
}

/** One that did not open, in its place. `Fork` is one that was opened before. */
export interface UnheardEntry {
  readonly n: number;
  readonly member: string;
  readonly fault: Failure;
}

export type RoomEntry = HeardEntry | UnheardEntry;

/** Somebody who waits. */
export interface HelloText {
  readonly room: string;
  readonly key_id: string;
  readonly hello: string;
}

export type OpenedHello =
  | { readonly room: string; readonly text: string; readonly wish?: Wish }
  | { readonly room: string; readonly fault: Failure };

/** Who asks somebody in, for how many seconds (0 is without an end), and the signature of that. */
export interface InvitationText {
  readonly by: string;
  readonly left: number;
  readonly sig: string;
}

/** Somebody of staff who is in by the server's word. */
export interface ComerText {
  readonly member: string;
  /** Nothing of whoever took the room out of the line: their keys stand in the roster alone. */
  readonly key: KeyText | null;
  readonly invitation: InvitationText | null;
}

/** What a host makes the next epoch of: its number, and the others of staff who are in. */
export interface NextEpochText {
  readonly n: number;
  readonly others: readonly ComerText[];
}

/** Whether the next epoch is due, who is in it besides oneself, and whom one's person has to be asked about. */
export interface DueText {
  readonly isDue: boolean;
  readonly next: readonly string[];
  readonly uninvited: readonly PresentText[];
}

/** What is said, and the epoch whose roster its writer had on screen. */
export interface SayingText extends Said {
  readonly seen: number;
}
