// In the worker: the words that two people compare before a key is certified. Slow on purpose, so each is kept.
import type { Bytes } from "../crypto/bytes.ts";
import { fingerprint, type Fingerprinted, fingerprinted } from "../crypto/fingerprints.ts";
import { lp } from "../crypto/framing.ts";
import { Malformed } from "../crypto/refusals.ts";
import { readStatement } from "../crypto/statementReading.ts";
import type { Role } from "../crypto/statements.ts";
import { toText } from "../crypto/text.ts";
import type { HeldByStaff } from "./heldByStaff.ts";
import type { Tell } from "./operation.ts";

/** Nothing in it is secret: whoever sees the log can compute it. */
const known = new Map<string, Promise<bigint>>();

function computed(of: Fingerprinted, tell: Tell): Promise<bigint> {
  const name = toText(lp(of.kind, of.id, of.role, ...of.keys));
  const found =
    known.get(name) ??
    fingerprint(of, (done) => {
      tell({ done: Math.round(done * 100), total: 100 });
    });
  known.set(name, found);
  found.catch(() => known.delete(name));
  return found;
}

export const fingerprintOperations = {
  // spec: 7 staff accounts
  /** Of the keys in a certificate's body, for whoever is about to sign exactly that body. */
  async fingerprint(_held: HeldByStaff, body: Bytes, tell: Tell): Promise<bigint> {
    const statement = readStatement(body);
    if (statement.kind === "revocation" || statement.kind === "recovery-use")
      throw new Malformed("this kind certifies no key");
    return computed(fingerprinted(statement), tell);
  },

  // spec: 7 staff accounts
  /** Of one's own keys, as this worker has them and not as the server tells them. */
  ownFingerprint(held: HeldByStaff, role: Role | "administrator", tell: Tell): Promise<bigint> {
    const { id, keys } = held.openAccount();
    const of = role === "administrator" ? { kind: role, role: "" } : { kind: "staff" as const, role };
    return computed({ ...of, id, keys: [keys.signing.public, keys.kem.public] }, tell);
  },
};
