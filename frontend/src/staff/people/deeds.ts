// What administrators do to people. Departure closes the doors at once; the log follows when two have signed.
import { SealingError } from "../../crypto/refusals.ts";
import { fromText } from "../../crypto/text.ts";
import { ServerRefusal } from "../../api/refusal.ts";
import { ask } from "../ask.ts";
import { believedLog } from "../log.svelte.ts";
import { dayNow } from "../moments.ts";
import type { OwnAccount, Person, Proposal } from "../schemas.ts";
import { revocationBody, staffBody, statementOf } from "../statements.ts";
import { propose, signProposal } from "../team/deeds.ts";
import { type ToSign, toSignOf } from "../team/signing.ts";
import { look } from "../upkeep.svelte.ts";
import { readPeople } from "./people.svelte.ts";

/** What can be done about one person. */
export type Deed = "withdraw" | "passphrase" | "passkey" | "depart";

/** What is shown when it is done: a sentence, and for a new beginning the link to hand over. */
export interface DeedResult {
  readonly said: string;
  readonly link?: string;
}

type PublicKeys = OwnAccount["public_keys"];

/** The file the key ceremony reads, and what is checked before anything is signed (spec: 7 staff accounts). */
export function enrolmentText({ invitation, sign_pk, kem_pk, signature }: PublicKeys): string {
  return JSON.stringify({ v: 1, invitation, sign_pk, kem_pk, signature });
}

/** The proposal that would certify exactly these keys of this person. */
export function proposalFor(person: Person, proposals: readonly Proposal[]): Proposal | undefined {
  return proposals.find((each) => {
    const statement = statementOf(each);
    return statement?.kind === "staff" && person.public_keys && each.body === sameKeysBody(person, each);
  });
}

/** The body as it would be written for that person on the day of the proposal: equal, or it is about something else. */
function sameKeysBody(person: Person, proposal: Proposal): string | undefined {
  const statement = statementOf(proposal);
  return statement && staffBody(person, statement.on);
}

/** What would certify this person: what another administrator put up already, or a new body. */
export function toCertify(person: Person, proposals: readonly Proposal[]): ToSign | undefined {
  if (!person.public_keys) return undefined;
  const waiting = proposalFor(person, proposals);
  const enrolment = enrolmentText(person.public_keys);
  return waiting
    ? { ...toSignOf(waiting), enrolment }
    : { body: staffBody(person, dayNow()), signatures: [], enrolment };
}

async function proposed(body: string): Promise<Pick<Proposal, "proposal" | "body" | "signatures">> {
  return { proposal: await propose(body), body, signatures: [] };
}

export async function withdrawInvitation({ person }: Person): Promise<void> {
  await ask("delete", "/api/accounts/people/{person}/invitation", { path: { person } });
  await readPeople();
}

export async function removeFactors({ person }: Person): Promise<void> {
  await ask("delete", "/api/accounts/people/{person}/second-factors", { path: { person } });
  await readPeople();
}

/** First the doors, then the log: if the second part fails, nothing is open that should be closed. */
export async function depart(person: Person): Promise<void> {
  const hash = certificateOf(person);
  await ask("post", "/api/keyring/people/{person}/departure", { path: { person: person.person } });
  await readPeople();
  if (hash) await signProposal(await proposed(revocationBody(hash, "left", dayNow())));
  await look();
}

/**
 * Somebody nobody certified, or whose certificate is over, has nothing to revoke. The list is the server's word and the
 * certificate is not: whose it is has to be who was chosen.
 */
function certificateOf(person: Person): Uint8Array<ArrayBuffer> | undefined {
  try {
    const found = believedLog()?.person(fromText(person.person));
    if (found && found.statement.alias !== person.alias) throw new ServerRefusal("changed_meanwhile");
    return found?.hash;
  } catch (refusal) {
    if (refusal instanceof SealingError) return undefined;
    throw refusal;
  }
}
