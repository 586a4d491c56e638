// What the server knows of a question without reading it, and what follows from it for who is looking.
import type { OwnAccount, Role, Row } from "../schemas.ts";

export const openStates = ["asked", "followed_up", "claimed", "drafted", "in_review"] as const;
export type OpenState = (typeof openStates)[number];

export function waitsForUs({ state }: Row): boolean {
  return (openStates as readonly Row["state"][]).includes(state);
}

export function isFree({ state }: Row): boolean {
  return state === "asked" || state === "followed_up";
}

export function isHeldBy(row: Row, person: string): boolean {
  return row.claimed_by === person;
}

/** A second reader is another person than the one who submitted. */
export function waitsForReader(row: Row, person: string): boolean {
  return row.state === "in_review" && row.reviewed_from !== person && row.claimed_by !== person;
}

/** Handed to a role: whoever has it is asked first, and nobody else is kept out. */
export function isForRole(row: Row, role: Role): boolean {
  return row.for_role === role && isFree(row);
}

/** Whoever holds it may give it back; a lead may for anybody, so that nothing lies still when somebody is ill. */
export function mayRelease(row: Row, { person, role }: Pick<OwnAccount, "person" | "role">): boolean {
  return row.claimed_by !== null && (row.claimed_by === person || role === "lead");
}

export function mayWrite(row: Row, person: string): boolean {
  return isHeldBy(row, person) && (row.state === "claimed" || row.state === "drafted");
}

/** A reading is asked for by anybody. Never taken off by whoever answers; who asked for it is known to the server alone. */
export function mayFlag(row: Row, person: string): boolean {
  return !(row.needs_second_reader && isHeldBy(row, person));
}

/** Somebody asked for it; or this very person said that it is not needed, and does not answer alone then. */
export function needsReader(row: Row, person: string): boolean {
  return row.needs_second_reader || row.unflagged_by === person;
}
