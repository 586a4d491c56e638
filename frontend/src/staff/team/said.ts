// What a certificate says, in words: for the log, for proposals, and for whoever is about to sign.
import type { Day } from "../../crypto/days.ts";
import type { Bytes } from "../../crypto/bytes.ts";
import type { AuthorityStatement, EpochStatement, Statement } from "../../crypto/statements.ts";
import { toText } from "../../crypto/text.ts";
import { dateText } from "../../state/dates.ts";
import { say } from "../../state/words.svelte.ts";
import { isPerson, type LogLine } from "../logLines.ts";
import type { RotationNeed } from "../needs.ts";

/** Whom or what a line is about. */
export function about(statement: Statement, lines: readonly LogLine[]): string {
  switch (statement.kind) {
    case "root":
    case "authority":
      return statement.name;
    case "administrator":
    case "staff":
      return statement.alias;
    case "epoch":
      return say("staff-epoch-n", { n: statement.n });
    case "recovery-use":
      return statement.epochs.map((n) => say("staff-epoch-n", { n })).join(", ");
    case "revocation":
      return revoked(statement.of, lines);
  }
}

function revoked(of: Uint8Array, lines: readonly LogLine[]): string {
  const ended = lines.find(({ hash }) => hash === toText(of));
  return ended && ended.statement.kind !== "revocation" ? about(ended.statement, lines) : "";
}

/** The name of a person by their id, as the log has it. */
export function aliasOf(person: string, lines: readonly LogLine[]): string {
  const found = [...lines]
    .reverse()
    .find(({ statement }) => isPerson(statement) && toText(statement.id) === person);
  return found ? about(found.statement, lines) : "";
}

/** The sentence somebody puts their signature under. */
export function sentence(statement: Statement, lines: readonly LogLine[]): string {
  if (statement.kind === "staff")
    return say("staff-proposal-staff", { alias: statement.alias, role: say(`staff-role-${statement.role}`) });
  if (statement.kind === "epoch") return say("staff-proposal-epoch", { n: statement.n });
  if (statement.kind === "revocation")
    return say("staff-proposal-revocation", { alias: about(statement, lines) });
  if (statement.kind === "authority") return say("staff-proposal-authority", { name: statement.name });
  if (statement.kind === "recovery-use") return say("staff-proposal-recovery");
  return say("staff-proposal-other");
}

/** In the columns of a table days stand as the log has them. */
export function validity(from: Day, until: Day): string {
  return say("staff-from-until", { from, until });
}

/** From when until when; what is revoked is so from its day on. */
export function days(statement: Statement): string {
  return "not_after" in statement
    ? validity(statement.not_before, statement.not_after)
    : dateText(statement.on);
}

/** Why keys are to be made. That they have ended is by a day that this computer gives, and it may be wrong. */
export function needText(need: RotationNeed, today: Day): string {
  return need === "ended"
    ? say("staff-rotation-need-ended", { date: dateText(today) })
    : say(`staff-rotation-need-${need}`);
}

/** The name of a person by the id in a body. */
export function maker(statement: EpochStatement, lines: readonly LogLine[]): string {
  return aliasOf(toText(statement.made_by), lines);
}

/** Enough of an id to tell two people of one name apart. */
function shortId(id: Bytes): string {
  return toText(id).slice(0, 8);
}

export type Row = readonly [label: string, text: string];

function authorityRows(statement: AuthorityStatement): readonly Row[] {
  return [
    [say("staff-holder"), statement.name],
    [say("staff-sign-id"), shortId(statement.id)],
    [say("staff-sign-switchboard"), statement.switchboard],
    [say("staff-sign-after-hours"), statement.after_hours],
    [
      say("staff-sign-verified"),
      `${statement.verified_how} (${statement.verified_by}, ${statement.verified_on})`,
    ],
  ];
}

/** Everything a body says, read from its bytes; nothing for a kind that two administrators do not sign. */
export function rows(statement: Statement, lines: readonly LogLine[]): readonly Row[] | undefined {
  switch (statement.kind) {
    case "staff":
      return [
        [say("staff-holder"), statement.alias],
        [say("staff-sign-id"), shortId(statement.id)],
        [say("staff-account-role"), say(`staff-role-${statement.role}`)],
        [say("staff-sign-teams"), statement.teams.join(", ") || say("staff-sign-no-team")],
      ];
    case "epoch":
      return [
        [say("staff-sign-teams"), statement.team],
        [say("staff-epoch"), say("staff-epoch-n", { n: statement.n })],
        [say("staff-sign-made-by"), maker(statement, lines)],
      ];
    case "authority":
      return authorityRows(statement);
    case "revocation":
      return [
        [say("staff-sign-revoked"), about(statement, lines)],
        [say("staff-sign-why"), say(`staff-sign-why-${statement.reason}`)],
      ];
    case "recovery-use":
      return [
        [say("staff-sign-teams"), statement.team],
        [say("staff-epoch"), about(statement, lines)],
        [say("staff-sign-why"), statement.why],
      ];
    default:
      return undefined;
  }
}
