// Who is in a room, in words.
import { say } from "../../state/words.svelte.ts";
import type { PresentText } from "../../vault/index.ts";
import { teamState } from "../team.svelte.ts";
import { type SeenMember, visitor } from "./shapes.ts";

/** The alias the keys vouch for; of somebody who is only asked in, the one the team has. */
export function nameOf(member: string, present: readonly PresentText[]): string {
  if (member === visitor) return say("desk-visitor");
  const known =
    present.find((each) => each.member === member)?.alias ??
    teamState()?.members.find(({ person }) => person === member)?.alias;
  return known ?? say("desk-somebody");
}

export function roleText(role: SeenMember["role"]): string {
  return role === "visitor" ? "" : say(`staff-role-${role}`);
}
