// Whether somebody's keys were revoked, by the believed log: the server's word for them is that of a newcomer.
import { fromText } from "../../crypto/text.ts";
import type { VerifiedKeysLog } from "../../crypto/verifiedLog.ts";
import type { Person } from "../schemas.ts";

export function hasRevoked(
  log: VerifiedKeysLog | undefined,
  { public_keys: own }: Pick<Person, "public_keys">,
): boolean {
  return own !== null && log?.hasRevoked(fromText(own.sign_pk)) === true;
}

/** Has made keys that nobody has certified yet. Revoked ones never are again: there it takes a new beginning. */
export function isNewcomer(person: Person, log: VerifiedKeysLog | undefined): boolean {
  return person.state === "enrolled" && !hasRevoked(log, person);
}
