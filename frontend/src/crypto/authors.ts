// Who wrote: a certificate in force where the writer stood in keys.log, and a signature bound to the thread.
import type { Bytes } from "./bytes.ts";
import type { OpenedMessage } from "./messages.ts";
import type { LogPosition } from "./positions.ts";
import { Absent, Fork, Revoked, SealingError, WronglySigned } from "./refusals.ts";
import { readingRoles, type Role, type StaffStatement } from "./statements.ts";
import type { VerifiedKeysLog } from "./verifiedLog.ts";

/** `outdated`: one of ours by a list that is too old to be asked today. `unasked`: there was no list. */
export type Author = "visitor" | "verified" | "outdated" | "uncertified" | "unasked";

/** Whose certificates count, and the log they stand in. */
export interface Believed {
  readonly log: VerifiedKeysLog | undefined;
  readonly team: string;
}

// spec: 5 envelopes
/** Whether the list may be asked today: it names keys that are sealed to today. */
export function isCurrent({ log, team }: Believed): boolean {
  try {
    return log?.epoch(team) !== undefined;
  } catch (refusal) {
    if (!(refusal instanceof SealingError)) throw refusal;
    return false;
  }
}

// spec: 5 envelopes
/**
 * The certificate of a team's member who signed, in force where the message says its writer stood; else a refusal.
 * `least` is the furthest line that an earlier message of the thread names: nobody writes from before it.
 */
export async function verifyAuthor(
  { author, message }: OpenedMessage,
  believed: Believed,
  bound: Bytes,
  least = 0,
): Promise<StaffStatement> {
  if (!author) throw new Absent("no signature to look up");
  const statement = staffInForce(believed, author.keyId, message.log, readingRoles, least);
  try {
    await author.verify(statement.sign_pk, bound);
  } catch (refusal) {
    if (!(refusal instanceof WronglySigned)) throw refusal;
    throw new Fork("a member's signature for other words, or for another thread than this");
  }
  return statement;
}

// spec: 5 envelopes
/**
 * Whose key that was at a position of the log: a member of the team in one of these roles, or an interpreter where
 * interpreters may write.
 */
export function staffInForce(
  { log, team }: Believed,
  keyId: Bytes,
  position: LogPosition,
  writers: readonly Role[],
  least = 0,
): StaffStatement {
  if (!log || position.lines === 0) throw new Absent("no line, or no log to look it up in");
  if (position.lines < least) throw new Revoked("written by an older list than a message before it");
  if (position.lines <= log.position.lines && !log.has(position))
    throw new Fork("written by another list than this one");
  const { statement } = log.signer(keyId, position.lines);
  if (statement.kind !== "staff" || !writers.includes(statement.role))
    throw new WronglySigned("signed by somebody who does not write this");
  if (!statement.teams.includes(team) && statement.role !== "interpreter")
    throw new WronglySigned("signed by somebody who does not write for this team");
  return statement;
}
