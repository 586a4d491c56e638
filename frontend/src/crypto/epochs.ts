// A team's epoch: the seed its members share, and what comes from it.
import { type Bytes, equal } from "./bytes.ts";
import { derive, digest, lp } from "./framing.ts";
import { KemKeyPair, openSecret, sealBytes, sealSecret } from "./hpke.ts";
import { randomBytes } from "./randomness.ts";
import { WrongKey } from "./refusals.ts";
import { type SigningKeyPair, verifySignature } from "./signing.ts";
import type { SealedSlot } from "./slots.ts";
import type { EpochStatement } from "./statements.ts";

/** What every member of a team has while an epoch lasts. */
export interface EpochKeys {
  readonly team: string;
  readonly n: number;
  readonly seed: Bytes;
  readonly kem: KemKeyPair;
}

/** What its maker signs of an epoch. */
export type UnsignedEpoch = Pick<
  EpochStatement,
  "on" | "team" | "n" | "kem_pk" | "not_before" | "not_after" | "previous"
>;

// spec: 10 epochs and rotation
/** The key pair of an epoch's seed. */
export async function epochFromSeed(team: string, n: number, seed: Bytes): Promise<EpochKeys> {
  return {
    team,
    n,
    seed,
    kem: await KemKeyPair.fromSeed(await derive(seed, lp("origo/v1/epoch-kem", team, n), 32)),
  };
}

// spec: 10 epochs and rotation
/** A new epoch nobody can guess. */
export function generateEpoch(team: string, n: number): Promise<EpochKeys> {
  return epochFromSeed(team, n, randomBytes(32));
}

// spec: 10 epochs and rotation
/** The seed for one member. */
export async function sealEpoch(epoch: EpochKeys, memberKemPk: Bytes): Promise<SealedSlot> {
  const info = await epochInfo(epoch.team, epoch.n, memberKemPk);
  return (await sealSecret(memberKemPk, info, epoch.seed)) as SealedSlot;
}

// spec: 10 epochs and rotation
/** The recovery key's slot: the same bytes whoever makes them, so that every member can tell whether it is right. */
export async function recoverySlot(epoch: EpochKeys, recoveryPk: Bytes): Promise<SealedSlot> {
  const { team, n, seed } = epoch;
  const info = await epochInfo(team, n, recoveryPk);
  const randomness = await derive(seed, lp("origo/v1/recovery-slot", team, n, await digest(recoveryPk)), 64);
  return (await sealBytes(recoveryPk, info, seed, randomness)) as SealedSlot;
}

// spec: 10 epochs and rotation
/** The epoch's keys, if the seed gives exactly the keys that were certified; else WrongKey. */
export async function openEpoch(
  keys: KemKeyPair,
  certified: Pick<EpochStatement, "team" | "n" | "kem_pk">,
  slot: Bytes,
): Promise<EpochKeys> {
  const info = await epochInfo(certified.team, certified.n, keys.public);
  const epoch = await epochFromSeed(certified.team, certified.n, await openSecret(keys, info, slot));
  if (!equal(epoch.kem.public, certified.kem_pk))
    throw new WrongKey("the seed is not that of the certified epoch");
  return epoch;
}

// spec: 10 epochs and rotation
/** The signature of the member whose browser made the key. */
export function signAsMaker(statement: UnsignedEpoch, maker: SigningKeyPair): Promise<Bytes> {
  return maker.sign(made(statement));
}

// spec: 10 epochs and rotation
/** Resolves only if that key signed exactly this epoch: its day, key, number, life and predecessor. */
export function verifyMaker(statement: EpochStatement, signPk: Bytes): Promise<void> {
  return verifySignature(signPk, statement.made_sig, made(statement));
}

function made({ on, team, n, kem_pk, not_before, not_after, previous }: UnsignedEpoch): Bytes {
  return lp("origo/v1/epoch-made", on, team, n, kem_pk, not_before, not_after, previous);
}

async function epochInfo(team: string, n: number, kemPk: Bytes): Promise<Bytes> {
  return lp("origo/v1/epoch-slot", team, n, await digest(kemPk));
}
