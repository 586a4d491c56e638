// Small sentences about a question: where it stands, how long is left, who has it, what is wished.
import type { Language } from "../../state/languages.ts";
import { languages } from "../../state/languages.ts";
import { say } from "../../state/words.svelte.ts";
import type { Wish } from "../../vault/index.ts";
import { teamState } from "../team.svelte.ts";
import type { Clock } from "./clock.ts";
import { isFree } from "./row.ts";
import type { Row } from "../schemas.ts";

export function clockText({ urgency, hours, minutes }: Clock): string {
  if (urgency === "late") return say("inbox-clock-late", { hours: Math.max(1, hours) });
  return hours === 0 ? say("inbox-clock-minutes", { minutes }) : say("inbox-clock-hours", { hours });
}

/** A colleague's name; somebody who has left is no longer in the team. */
export function aliasOf(person: string): string {
  return teamState()?.members.find((each) => each.person === person)?.alias ?? say("inbox-somebody");
}

export function holderText(row: Row, own: string): string {
  const { claimed_by, for_role } = row;
  if (claimed_by === own) return say("inbox-held-by-you");
  if (claimed_by !== null) return say("inbox-held-by", { alias: aliasOf(claimed_by) });
  if (!isFree(row)) return "";
  return for_role ? say("inbox-for-role", { role: say(`staff-role-${for_role}`) }) : say("inbox-free");
}

/** The language's own name, as in the choice of languages; a code nobody has named is shown as it is. */
export function languageName(code: string): string {
  const found = (languages as readonly Language[]).find(({ locale }) => locale === code);
  return found?.name ?? code;
}

export function wishedRole({ role }: Wish): string | undefined {
  return role === "" ? undefined : say("inbox-wishes-role", { role: say(`staff-role-${role}`) });
}
