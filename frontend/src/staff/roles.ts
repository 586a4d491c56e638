// What each role may do here. The server decides; this only keeps from offering what it would refuse.
import type { OwnAccount, Role } from "./schemas.ts";

/** One team for the whole organisation, as on the server (accounts/teams.py). */
export const team = "team";

export const allRoles = [
  "kurator",
  "midwife",
  "police",
  "lead",
  "coordinator",
  "administrator",
  "interpreter",
  "operator",
] as const satisfies readonly Role[];

export function isTrusted({ state }: OwnAccount): boolean {
  return state === "certified" || state === "active";
}

/** Reads what visitors write, and so holds the team's keys. */
export function isMember(account: OwnAccount): boolean {
  return isTrusted(account) && account.team !== "";
}

/** The team, and interpreters: they come into talks when a colleague asks, and read nothing else. */
export function isChatting(account: OwnAccount): boolean {
  return isMember(account) || (isTrusted(account) && account.role === "interpreter");
}

export function isAdministrator(account: OwnAccount): boolean {
  return isTrusted(account) && account.role === "administrator";
}

export function seesTeam(account: OwnAccount): boolean {
  return isMember(account) || isAdministrator(account);
}

/** Has keys, and waits for others: to be certified, or to be given the team's keys. */
export function waitsToBeLetIn({ state, team: own }: OwnAccount): boolean {
  return state === "enrolled" || (state === "certified" && own !== "");
}
