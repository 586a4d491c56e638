// What somebody signs: the very bytes of the moment the dialogue opened, and nothing that came afterwards.
import { utf8 } from "../../crypto/bytes.ts";
import { checkEnrolment } from "../../crypto/invitations.ts";
import type { Statement } from "../../crypto/statements.ts";
import type { Proposal } from "../schemas.ts";
import { propose, signProposal } from "./deeds.ts";

export interface ToSign {
  /** None yet for a newcomer: then it is put up with the first signature. */
  readonly proposal?: string;
  readonly body: string;
  readonly signatures: readonly { readonly by: string; readonly sig: string }[];
  /** A newcomer's own proof of having the keys, as the enrolment's text. */
  readonly enrolment?: string;
}

export function toSignOf({ proposal, body, signatures }: Proposal): ToSign {
  return { proposal, body, signatures: signatures.map(({ by, sig }) => ({ by, sig })) };
}

/** Whether what the server serves now is still what the dialogue opened with. */
export function isStill(frozen: ToSign, now: ToSign | undefined): boolean {
  return JSON.stringify(frozen) === JSON.stringify(now);
}

/** True when this was the second signature. */
export async function signFrozen(frozen: ToSign): Promise<boolean> {
  if (frozen.enrolment !== undefined) await checkEnrolment(utf8(frozen.enrolment));
  const proposal = frozen.proposal ?? (await propose(frozen.body));
  return signProposal({ proposal, body: frozen.body, signatures: frozen.signatures });
}

/** Keys that somebody has to have heard the words of; a member's browser has signed an epoch's. */
export function hasToBeHeard(statement: Statement): boolean {
  return statement.kind === "staff" || (statement.kind === "authority" && statement.kem_pk.length > 0);
}

/** Kinds that certify a key, and so have six words. */
export function hasWords(statement: Statement): boolean {
  return statement.kind === "epoch" || hasToBeHeard(statement);
}
