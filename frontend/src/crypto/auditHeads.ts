// A signed head: an administrator says which entry of the record of deeds was there, and on which day.
import type { Bytes } from "./bytes.ts";
import type { Day } from "./days.ts";
import { lp } from "./framing.ts";
import { Malformed } from "./refusals.ts";
import { type SigningKeyPair, verifySignature } from "./signing.ts";
import type { AdministratorStatement } from "./statements.ts";
import type { VerifiedKeysLog } from "./verifiedLog.ts";

const hashBytes = 32;

/** An entry by number and hash; the key id of who saw it, and the day by their computer. */
export interface AuditHead {
  readonly n: number;
  readonly hash: Bytes;
  readonly by: Bytes;
  readonly day: Day;
  readonly sig: Bytes;
}

// spec: 9 keys.log
/** One's own word for an entry. Refuses a signer whose word nobody would take today. */
export async function signAuditHead(
  n: number,
  hash: Bytes,
  signer: SigningKeyPair,
  log: VerifiedKeysLog,
): Promise<AuditHead> {
  log.administratorOn(signer.id, log.today);
  const sig = await signer.sign(covered(log, n, hash, log.today));
  return { n, hash, by: signer.id, day: log.today, sig };
}

// spec: 9 keys.log
/** Who signed it, if that was an administrator on the day they wrote; else WronglySigned, Revoked or Expired. */
export async function verifyAuditHead(
  { n, hash, by, day, sig }: AuditHead,
  log: VerifiedKeysLog,
): Promise<AdministratorStatement> {
  const signedBy = log.administratorOn(by, day);
  await verifySignature(signedBy.sign_pk, sig, covered(log, n, hash, day));
  return signedBy;
}

function covered(log: VerifiedKeysLog, n: number, hash: Bytes, day: Day): Bytes {
  if (n < 1 || hash.length !== hashBytes)
    throw new Malformed("entries are numbered from 1, and their hashes have 32 bytes");
  return lp("origo/v1/audit-head", log.root.service, n, hash, day);
}
