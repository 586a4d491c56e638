// An organisation whose keys everybody knows: for vectors and for the tests of the vault.
import { type Bytes, concat } from "../src/crypto/bytes.ts";
import { certify } from "../src/crypto/certificates.ts";
import { readDay } from "../src/crypto/days.ts";
import { type EpochKeys, epochFromSeed, signAsMaker } from "../src/crypto/epochs.ts";
import { digest } from "../src/crypto/framing.ts";
import { KemKeyPair } from "../src/crypto/hpke.ts";
import { append } from "../src/crypto/keysLog.ts";
import { SigningKeyPair } from "../src/crypto/signing.ts";
import { writeStatement } from "../src/crypto/statementReading.ts";
import type {
  AdministratorStatement,
  AuthorityStatement,
  EpochStatement,
  Reason,
  RecoveryUseStatement,
  RevocationStatement,
  RootStatement,
  StaffStatement,
  Statement,
} from "../src/crypto/statements.ts";
import { seed, service } from "./making.ts";

const signedOn = readDay("2026-11-01");
const lastDay = readDay("2026-12-05");

export interface Person {
  readonly id: Bytes;
  readonly kem: KemKeyPair;
  readonly signing: SigningKeyPair;
}

/** The same person every time. */
export async function person(name: string): Promise<Person> {
  const kem = await KemKeyPair.fromSeed(seed(`${name} kem`));
  return { id: seed(name, 16), kem, signing: await SigningKeyPair.fromSeed(seed(`${name} sign`)) };
}

function publics({ id, kem, signing }: Person): Pick<AdministratorStatement, "id" | "sign_pk" | "kem_pk"> {
  return { id, sign_pk: signing.public, kem_pk: kem.public };
}

const term = { not_before: signedOn, not_after: lastDay };

export const statements = {
  root: (root: SigningKeyPair, recovery: Bytes): RootStatement => ({
    kind: "root",
    on: signedOn,
    service,
    name: "Origo Exempelstad",
    sign_pk: root.public,
    recovery_kem_pk: recovery,
  }),
  administrator: (who: Person, alias: string): AdministratorStatement => ({
    kind: "administrator",
    on: signedOn,
    alias,
    ...publics(who),
    ...term,
  }),
  staff: (who: Person, alias: string, more: Partial<StaffStatement> = {}): StaffStatement => ({
    kind: "staff",
    on: signedOn,
    alias,
    role: "kurator",
    teams: ["team"],
    ...publics(who),
    ...term,
    ...more,
  }),
  /** Made by Sam, if nobody else is named. */
  epoch: async (
    epoch: Pick<EpochKeys, "team" | "n"> & { readonly kem: { readonly public: Bytes } },
    previous: Bytes,
    { made_by, ...more }: Omit<Partial<EpochStatement>, "made_by"> & { readonly made_by?: Person } = {},
  ): Promise<EpochStatement> => {
    const maker = made_by ?? (await person("sam"));
    const { team, n, kem } = epoch;
    const made = { kind: "epoch", on: signedOn, team, n, kem_pk: kem.public, previous, ...term } as const;
    const unsigned = { ...made, ...more };
    return {
      made_by: maker.id,
      made_sig: await signAsMaker(unsigned, maker.signing),
      ...unsigned,
    };
  },
  authority: (id: Bytes, kem?: KemKeyPair): AuthorityStatement => ({
    kind: "authority",
    on: signedOn,
    id,
    name: "Socialtjänsten",
    switchboard: "0105 55 00 00",
    after_hours: "",
    kem_pk: kem?.public ?? new Uint8Array(0),
    verified_how: "besök",
    verified_by: "Lena",
    verified_on: signedOn,
    ...term,
  }),
  revocation: (of: Bytes, on: string, reason: Reason): RevocationStatement => ({
    kind: "revocation",
    on: readDay(on),
    of,
    reason,
  }),
  recoveryUse: (epochs: readonly number[]): RecoveryUseStatement => ({
    kind: "recovery-use",
    on: readDay("2026-11-20"),
    team: "team",
    epochs,
    why: "hela laget bytte telefon",
  }),
};

export async function hashOf(statement: Statement): Promise<Bytes> {
  return digest(writeStatement(statement));
}

export interface Organisation {
  readonly root: SigningKeyPair;
  readonly anna: Person;
  readonly bo: Person;
  readonly sam: Person;
  readonly mira: Person;
  readonly epoch: EpochKeys;
  readonly log: Bytes;
}

/** Root, two administrators, two kuratorer, the team's first epoch. */
export async function organisation(): Promise<Organisation> {
  const root = await SigningKeyPair.fromSeed(seed("root key"));
  const recovery = await KemKeyPair.fromSeed(seed("recovery key"));
  const [anna, bo, sam, mira] = [
    await person("anna"),
    await person("bo"),
    await person("sam"),
    await person("mira"),
  ];
  const epoch = await epochFromSeed("team", 1, seed("first epoch"));
  const both = [anna.signing, bo.signing];
  const log = await logOf([
    [statements.root(root, recovery.public), [root]],
    [statements.administrator(anna, "Anna"), [root]],
    [statements.administrator(bo, "Bo"), [root]],
    [statements.staff(sam, "Sam"), both],
    [statements.staff(mira, "Mira", { role: "midwife" }), both],
    [await statements.epoch(epoch, new Uint8Array(32)), both],
  ]);
  return { root, anna, bo, sam, mira, epoch, log };
}

export type Signed = readonly [Statement, readonly SigningKeyPair[]];

/** Lines appended one by one, each signed by these. */
export async function logOf(signed: readonly Signed[], before: Bytes = new Uint8Array(0)): Promise<Bytes> {
  let log = before;
  for (const [statement, signers] of signed) log = await append(log, await certify(statement, signers));
  return concat(log);
}
