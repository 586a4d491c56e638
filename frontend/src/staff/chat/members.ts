// A person of the staff is named by their account in hexadecimal over HTTP and as a member of a room in base64url.
import { base64url } from "../../state/randomness.ts";
import { say } from "../../state/words.svelte.ts";
import type { PresentText } from "../../vault/index.ts";
import { teamState } from "../team.svelte.ts";
import { type SeenMember, visitor } from "./shapes.ts";

export function memberOf(person: string): string {
  return base64url(Uint8Array.from(person.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)));
}

/** The alias the keys vouch for; of somebody who is only asked in, the one the team has. */
export function nameOf(member: string, present: readonly PresentText[]): string {
  if (member === visitor) return say("desk-visitor");
  const known =
    present.find((each) => each.member === member)?.alias ??
    teamState()?.members.find(({ account }) => account === member)?.alias;
  return known ?? say("desk-somebody");
}

export function roleText(role: SeenMember["role"]): string {
  return role === "visitor" ? "" : say(`staff-role-${role}`);
}
