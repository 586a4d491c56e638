// An invitation into a room: somebody who is in it says who may come, and for how long.
import type { Bytes } from "./bytes.ts";
import { lp } from "./framing.ts";
import { WronglySigned } from "./refusals.ts";
import { findMember, mayHost, type Roster } from "./roomRoster.ts";
import { type SigningKeyPair, verifySignature } from "./signing.ts";
import type { VerifiedKeysLog } from "./verifiedLog.ts";

/** Who may come in, for so many seconds (0 is without an end), and who says so. */
export interface Invitation {
  readonly person: Bytes;
  readonly left: number;
  readonly by: Bytes;
  readonly sig: Bytes;
}

// spec: 11 rooms
/** One's own word for somebody. It names no key: whoever is asked has none yet. */
export async function signInvitation(
  room: Bytes,
  person: Bytes,
  left: number,
  by: Bytes,
  signer: SigningKeyPair,
): Promise<Invitation> {
  return { person, left, by, sig: await signer.sign(covered(room, person, left)) };
}

// spec: 11 rooms
/**
 * Returns only if somebody of the team who is in this room now has signed it; else WronglySigned, or what the log says of
 * a signer who has no certificate today (Absent, Revoked, Expired).
 */
export async function verifyInvitation(
  { person, left, by, sig }: Invitation,
  present: Roster,
  log: VerifiedKeysLog,
): Promise<void> {
  const inviter = findMember(present, by);
  const statement = inviter && mayHost(inviter) ? log.person(by).statement : undefined;
  if (statement?.kind !== "staff") throw new WronglySigned("invited by nobody who is here");
  await verifySignature(statement.sign_pk, sig, covered(present.room, person, left));
}

function covered(room: Bytes, person: Bytes, left: number): Bytes {
  return lp("origo/v1/room-invite", room, person, left);
}
