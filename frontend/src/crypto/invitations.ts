// How somebody becomes staff: a one-time link, and keys the newcomer's own browser made.
import type { AccountKeys } from "./accounts.ts";
import type { Bytes } from "./bytes.ts";
import { derive, digest, lp } from "./framing.ts";
import { kemPkBytes } from "./hpke.ts";
import { randomBytes } from "./randomness.ts";
import { signatureBytes, signPkBytes, verifySignature } from "./signing.ts";
import { readVersioned } from "./spelling.ts";

const limit = 4096;

/** A one-time link: the secret stays in its fragment, the server gets the id and the token's hash. */
export interface Invitation {
  readonly secret: Bytes;
  readonly id: Bytes;
  readonly token: Bytes;
  /** What the server stores of the token. */
  readonly tokenHash: Bytes;
}

// spec: 7 staff accounts
/** The invitation of the 32 bytes in a link. */
export async function invitationFromSecret(secret: Bytes): Promise<Invitation> {
  const token = await derive(secret, lp("origo/v1/invitation-token"), 32);
  const id = await derive(secret, lp("origo/v1/invitation-id"), 16);
  return { secret, id, token, tokenHash: await digest(token) };
}

// spec: 7 staff accounts
/** A new invitation nobody can guess. */
export function generateInvitation(): Promise<Invitation> {
  return invitationFromSecret(randomBytes(32));
}

/** Public keys whose holder proved that it has the signing key. Whose they are, a person compares. */
export interface Enrolment {
  readonly invitation: Bytes;
  readonly signPk: Bytes;
  readonly kemPk: Bytes;
}

// spec: 7 staff accounts
/** The signature of an enrolment: proof that the newcomer's browser has the signing key. */
export function signEnrolment(invitation: Bytes, keys: AccountKeys): Promise<Bytes> {
  return keys.signing.sign(covered(invitation, keys.signing.public, keys.kem.public));
}

function covered(invitation: Bytes, signPk: Bytes, kemPk: Bytes): Bytes {
  return lp("origo/v1/enrolment", invitation, signPk, kemPk);
}

// spec: 7 staff accounts
/** The enrolment, its signature verified. */
export async function checkEnrolment(data: Bytes): Promise<Enrolment> {
  const record = readVersioned(data, limit, ["invitation", "sign_pk", "kem_pk", "signature"]);
  const enrolment = {
    invitation: record.data("invitation", 16),
    signPk: record.data("sign_pk", signPkBytes),
    kemPk: record.data("kem_pk", kemPkBytes),
  };
  const signature = record.data("signature", signatureBytes);
  await verifySignature(
    enrolment.signPk,
    signature,
    covered(enrolment.invitation, enrolment.signPk, enrolment.kemPk),
  );
  return enrolment;
}
