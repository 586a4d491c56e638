// What a certificate says, one shape per kind. Fields have the names and the order in which they are written.
import type { Bytes } from "./bytes.ts";
import type { Day } from "./days.ts";

export const readingRoles = ["kurator", "midwife", "police", "lead", "coordinator"] as const;
/** What a staff member does. The first five may belong to teams, and so read. */
export const roles = [...readingRoles, "interpreter", "operator"] as const;
export type Role = (typeof roles)[number];

/** Why something is revoked. */
export const reasons = ["left", "lost", "compromised", "replaced", "mistake"] as const;
export type Reason = (typeof reasons)[number];

/** The organisation itself. */
export interface RootStatement {
  readonly kind: "root";
  readonly on: Day;
  readonly service: string;
  readonly name: string;
  readonly sign_pk: Bytes;
  /** Empty when the organisation has no recovery key. */
  readonly recovery_kem_pk: Bytes;
}

/** Somebody who certifies others and reads nothing. */
export interface AdministratorStatement {
  readonly kind: "administrator";
  readonly on: Day;
  readonly id: Bytes;
  readonly alias: string;
  readonly sign_pk: Bytes;
  readonly kem_pk: Bytes;
  readonly not_before: Day;
  readonly not_after: Day;
}

/** Somebody who works here. */
export interface StaffStatement {
  readonly kind: "staff";
  readonly on: Day;
  readonly id: Bytes;
  readonly alias: string;
  readonly role: Role;
  readonly teams: readonly string[];
  readonly sign_pk: Bytes;
  readonly kem_pk: Bytes;
  readonly not_before: Day;
  readonly not_after: Day;
}

/** The keys of a team for some weeks. */
export interface EpochStatement {
  readonly kind: "epoch";
  readonly on: Day;
  readonly team: string;
  readonly n: number;
  readonly kem_pk: Bytes;
  readonly not_before: Day;
  readonly not_after: Day;
  readonly previous: Bytes;
  /** The member whose browser made the key, and that member's signature over everything above. */
  readonly made_by: Bytes;
  readonly made_sig: Bytes;
}

/** A receiver of what a person releases: who it is and how it is called, with a key of its own or without. */
export interface AuthorityStatement {
  readonly kind: "authority";
  readonly on: Day;
  readonly id: Bytes;
  readonly name: string;
  readonly switchboard: string;
  readonly after_hours: string;
  readonly kem_pk: Bytes;
  readonly verified_how: string;
  readonly verified_by: string;
  readonly verified_on: Day;
  readonly not_before: Day;
  readonly not_after: Day;
}

/** Ends another certificate from its day on. */
export interface RevocationStatement {
  readonly kind: "revocation";
  readonly on: Day;
  readonly of: Bytes;
  readonly reason: Reason;
}

/** The recovery key was used: for everybody to see. */
export interface RecoveryUseStatement {
  readonly kind: "recovery-use";
  readonly on: Day;
  readonly team: string;
  readonly epochs: readonly number[];
  readonly why: string;
}

export type PersonStatement = AdministratorStatement | StaffStatement;
export type DatedStatement = PersonStatement | EpochStatement | AuthorityStatement;
export type Statement = RootStatement | DatedStatement | RevocationStatement | RecoveryUseStatement;
export type Kind = Statement["kind"];

const datedFields = ["not_before", "not_after"] as const;

/** The fields of each kind after `kind` and `v`, as they stand in a body. */
export const statementFields: Readonly<Record<Kind, readonly string[]>> = {
  root: ["on", "service", "name", "sign_pk", "recovery_kem_pk"],
  administrator: ["on", "id", "alias", "sign_pk", "kem_pk", ...datedFields],
  staff: ["on", "id", "alias", "role", "teams", "sign_pk", "kem_pk", ...datedFields],
  epoch: ["on", "team", "n", "kem_pk", ...datedFields, "previous", "made_by", "made_sig"],
  authority: [
    "on",
    "id",
    "name",
    "switchboard",
    "after_hours",
    "kem_pk",
    "verified_how",
    "verified_by",
    "verified_on",
    ...datedFields,
  ],
  revocation: ["on", "of", "reason"],
  "recovery-use": ["on", "team", "epochs", "why"],
};
