// What a newcomer does with an invitation, and an administrator who makes one.
import { call } from "../api/call.ts";
import { generateInvitation, invitationFromSecret } from "../crypto/invitations.ts";
import { fromText, toText } from "../crypto/text.ts";
import { ask } from "./ask.ts";
import { keys, rememberOpened } from "./keys.ts";
import { invitationLink } from "./invitationLink.ts";
import type { Invitation, Role } from "./schemas.ts";
import { signInWithSecret } from "./signIn.ts";
import { type Told, withWork } from "./worked.ts";

async function tokenOf(secret: string): Promise<string> {
  return toText((await invitationFromSecret(fromText(secret))).token);
}

export async function openInvitation(secret: string, told?: Told): Promise<Invitation> {
  const token = await tokenOf(secret);
  return withWork((work) => call("post", "/api/accounts/invitations/open", { body: { token, work } }), told);
}

/** Keys are made here, enrolled, and the newcomer is signed in with what was made. */
export async function enrol(
  secret: string,
  invitation: Invitation,
  passphrase: string,
  told?: Told,
): Promise<void> {
  const { invitation: id, person, salt } = invitation;
  const made = await keys().enrol({ person, invitation: id, salt, passphrase });
  rememberOpened(person);
  const token = await tokenOf(secret);
  await withWork(
    (work, key) =>
      call("post", "/api/accounts/invitations/enrol", { body: { token, ...made, work } }, { key }),
    told,
  );
  await signInWithSecret(invitation.sign_in_name, made.sign_in.secret, told);
}

interface NewTicket {
  readonly invitation: string;
  readonly token_hash: string;
  readonly link: string;
}

/** The server gets the hash of the token; the link holds the secret, and only this browser has it. */
async function newTicket(): Promise<NewTicket> {
  const { id, secret, tokenHash } = await generateInvitation();
  return { invitation: toText(id), token_hash: toText(tokenHash), link: invitationLink(toText(secret)) };
}

export async function invite(name: string, alias: string, role: Role): Promise<string> {
  const { link, ...ticket } = await newTicket();
  await ask("post", "/api/accounts/people", { body: { sign_in_name: name, alias, role, ...ticket } });
  return link;
}

/** A lost passphrase: old keys go, and the same person begins again with a new link. */
export async function beginAgain(person: string): Promise<string> {
  const { link, ...ticket } = await newTicket();
  await ask("post", "/api/keyring/people/{person}/new-beginning", { path: { person }, body: ticket });
  return link;
}
