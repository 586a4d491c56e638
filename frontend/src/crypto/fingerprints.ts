// Six words two people compare before a key is certified: over the keys, and whose they are said to be.
import { type Bytes, toInteger } from "./bytes.ts";
import { digest, lp } from "./framing.ts";
import type { Kind, Statement } from "./statements.ts";
import { type Progress, stretch } from "./stretching.ts";
import { secretBits } from "./words.ts";

/** Slow on purpose: who looks for a second key with the same words pays this for every try. */
const cost = { memory_kib: 64 * 1024, passes: 3, lanes: 1 } as const;

/** What the words are of. */
export interface Fingerprinted {
  readonly kind: Kind;
  readonly id: Bytes;
  readonly role: string;
  readonly keys: readonly Bytes[];
}

export type StatementWithKeys = Exclude<Statement, { kind: "revocation" | "recovery-use" }>;

// spec: 7 staff accounts
/** The first 66 bits of what Argon2id gives. Only ever called in a worker. */
export async function fingerprint(of: Fingerprinted, progress?: Progress): Promise<bigint> {
  const salt = (await digest(lp("origo/v1/fingerprint-salt"))).slice(0, 16);
  const password = lp("origo/v1/fingerprint", of.kind, of.id, of.role, ...of.keys);
  return toInteger(await stretch(password, salt, cost, progress)) >> BigInt(256 - secretBits);
}

// spec: 7 staff accounts
/** What the words of a certificate's keys are of. */
export function fingerprinted(statement: StatementWithKeys): Fingerprinted {
  const nobody = new Uint8Array(0);
  switch (statement.kind) {
    case "root":
      return {
        kind: "root",
        id: nobody,
        role: "",
        keys: [statement.sign_pk, statement.recovery_kem_pk],
      };
    case "epoch":
      return { kind: "epoch", id: lp(statement.team, statement.n), role: "", keys: [statement.kem_pk] };
    case "authority":
      return { kind: "authority", id: statement.id, role: "", keys: [statement.kem_pk] };
    case "administrator":
    case "staff": {
      const role = statement.kind === "staff" ? statement.role : "";
      return { kind: statement.kind, id: statement.id, role, keys: [statement.sign_pk, statement.kem_pk] };
    }
  }
}
