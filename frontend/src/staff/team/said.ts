// What a certificate says, in words: for the log, for proposals, and for whoever is about to sign.
import type { Day } from "../../crypto/days.ts";
import type { Statement } from "../../crypto/statements.ts";
import { toText } from "../../crypto/text.ts";
import { dateText } from "../../state/dates.ts";
import { say } from "../../state/words.svelte.ts";
import { isPerson, type LogLine } from "../logLines.ts";
import { accountOf } from "../passkeySecret.ts";

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
  const account = toText(accountOf(person));
  const found = [...lines]
    .reverse()
    .find(({ statement }) => isPerson(statement) && toText(statement.id) === account);
  return found ? about(found.statement, lines) : "";
}

/** The sentence somebody puts their signature under. */
export function sentence(statement: Statement, lines: readonly LogLine[]): string {
  if (statement.kind === "staff")
    return say("staff-proposal-staff", { alias: statement.alias, role: say(`staff-role-${statement.role}`) });
  if (statement.kind === "epoch") return say("staff-proposal-epoch", { n: statement.n });
  if (statement.kind === "revocation")
    return say("staff-proposal-revocation", { alias: about(statement, lines) });
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

/** The keys of a person's certificate, for their six words. */
export function keysIn(statement: Statement): { sign_pk: string; kem_pk: string } | undefined {
  return isPerson(statement)
    ? { sign_pk: toText(statement.sign_pk), kem_pk: toText(statement.kem_pk) }
    : undefined;
}
