// A team's epoch: the seed its members share, and what comes from it.
import { type Bytes, equal } from "./bytes.ts";
import { derive, digest, lp } from "./framing.ts";
import { KemKeyPair, openSecret, sealSecret } from "./hpke.ts";
import { randomBytes } from "./randomness.ts";
import { WrongKey } from "./refusals.ts";
import { SigningKeyPair } from "./signing.ts";
import type { SealedSlot } from "./slots.ts";
import type { EpochStatement } from "./statements.ts";

/** What every member of a team has while an epoch lasts. */
export interface EpochKeys {
  readonly team: string;
  readonly n: number;
  readonly seed: Bytes;
  readonly kem: KemKeyPair;
  readonly signing: SigningKeyPair;
}

// spec: 10 epochs and rotation
/** Both key pairs of an epoch's seed. */
export async function epochFromSeed(team: string, n: number, seed: Bytes): Promise<EpochKeys> {
  return {
    team,
    n,
    seed,
    kem: await KemKeyPair.fromSeed(await derive(seed, lp("origo/v1/epoch-kem", team, n), 32)),
    signing: await SigningKeyPair.fromSeed(await derive(seed, lp("origo/v1/epoch-sign", team, n), 32)),
  };
}

// spec: 10 epochs and rotation
/** A new epoch nobody can guess. */
export function generateEpoch(team: string, n: number): Promise<EpochKeys> {
  return epochFromSeed(team, n, randomBytes(32));
}

// spec: 10 epochs and rotation
/** The seed for one member, or for the recovery key. */
export async function sealEpoch(epoch: EpochKeys, memberKemPk: Bytes): Promise<SealedSlot> {
  const info = await epochInfo(epoch.team, epoch.n, memberKemPk);
  return (await sealSecret(memberKemPk, info, epoch.seed)) as SealedSlot;
}

// spec: 10 epochs and rotation
/** The epoch's keys, if the seed gives exactly the keys that were certified; else WrongKey. */
export async function openEpoch(
  keys: KemKeyPair,
  certified: Pick<EpochStatement, "team" | "n" | "kem_pk" | "sign_pk">,
  slot: Bytes,
): Promise<EpochKeys> {
  const info = await epochInfo(certified.team, certified.n, keys.public);
  const epoch = await epochFromSeed(certified.team, certified.n, await openSecret(keys, info, slot));
  if (!equal(epoch.kem.public, certified.kem_pk) || !equal(epoch.signing.public, certified.sign_pk))
    throw new WrongKey("the seed is not that of the certified epoch");
  return epoch;
}

async function epochInfo(team: string, n: number, kemPk: Bytes): Promise<Bytes> {
  return lp("origo/v1/epoch-slot", team, n, await digest(kemPk));
}
