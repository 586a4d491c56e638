// A staff account: two seeds under an account key, and that key under a passphrase and passkeys.
import { type Bytes, concat, fromInteger, wipe } from "./bytes.ts";
import { derive, digest, lp } from "./framing.ts";
import { KemKeyPair } from "./hpke.ts";
import { Malformed, WeakParameters } from "./refusals.ts";
import { SigningKeyPair } from "./signing.ts";
import { type Cost, type Progress, stretch } from "./stretching.ts";
import type { WordList } from "./wordList.ts";
import { type Counts, type Phrase, wordBits, wordsToInteger } from "./words.ts";
import { type SealedWrap, unwrap, wrap } from "./wrapping.ts";

const passphraseCounts: Counts = { least: 6, most: 6 };
/** Below the least a client does not compute; above the most, a server could freeze the browser. */
const memoryKib = { least: 64 * 1024, most: 1024 * 1024 };
const passes = { least: 3, most: 16 };

const keysPurpose = "origo/v1/account-keys";
const unlockPurpose = "origo/v1/staff-unlock";
const passkeyPurpose = "origo/v1/staff-prf";

/** How a passphrase is stretched. They travel beside the wrap. */
export interface StretchParameters extends Cost {
  readonly salt: Bytes;
}

// spec: 7 staff accounts
/** What new wraps use, with the salt of the sign-in name. */
export function newStretchParameters(salt: Bytes): StretchParameters {
  return { memory_kib: memoryKib.least, passes: passes.least, lanes: 1, salt };
}

/** What makes somebody staff: the key others seal to and the key that signs. */
export interface AccountKeys {
  readonly kem: KemKeyPair;
  readonly signing: SigningKeyPair;
}

// spec: 7 staff accounts
/** New keys nobody can guess. */
export async function generateAccountKeys(): Promise<AccountKeys> {
  return { kem: await KemKeyPair.generate(), signing: await SigningKeyPair.generate() };
}

/** Two siblings of one passphrase: one stays here, one goes to the server. */
export interface PassphraseKeys {
  readonly unlockKey: Bytes;
  readonly signInSecret: Bytes;
}

// spec: 7 staff accounts
/** A typed passphrase of six words, read. */
export function readPassphrase(typed: string, list: WordList): Phrase {
  return wordsToInteger(typed, passphraseCounts, list);
}

// spec: 7 staff accounts
/** The bytes of a passphrase. */
export function passphraseToBytes({ integer, count }: Phrase): Bytes {
  return lp("origo/v1/passphrase", count, fromInteger(integer, Math.ceil((wordBits * count) / 8)));
}

// spec: 7 staff accounts
/** Unlock key and sign-in secret. Weak parameters are refused before anything is computed. */
export async function derivePassphraseKeys(
  passphrase: Bytes,
  parameters: StretchParameters,
  progress?: Progress,
): Promise<PassphraseKeys> {
  checkParameters(parameters);
  const master = await stretch(passphrase, parameters.salt, parameters, progress);
  const unlockKey = await derive(master, lp(unlockPurpose), 32);
  const signInSecret = await derive(master, lp("origo/v1/staff-sign-in"), 32);
  wipe(master);
  return { unlockKey, signInSecret };
}

// spec: 7 staff accounts
/** Returns only if a client may use them, whoever sent them. */
function checkParameters(parameters: StretchParameters): void {
  if (parameters.salt.length !== 16) throw new Malformed("a salt has 16 bytes");
  if (
    !within(parameters.memory_kib, memoryKib) ||
    !within(parameters.passes, passes) ||
    parameters.lanes !== 1
  )
    throw new WeakParameters(
      "the parameters are outside the limits: do not sign in, and ask who runs the service",
    );
}

function within(number: number, { least, most }: { least: number; most: number }): boolean {
  return Number.isInteger(number) && number >= least && number <= most;
}

// spec: 7 staff accounts
/** Both seeds under the account key: 131 bytes. */
export function wrapKeys(accountKey: Bytes, account: Bytes, keys: AccountKeys): Promise<SealedWrap> {
  return wrap(accountKey, keysPurpose, account, concat(keys.kem.seed, keys.signing.seed));
}

// spec: 7 staff accounts
/** The keys of an account. */
export async function unwrapKeys(accountKey: Bytes, account: Bytes, wrapped: Bytes): Promise<AccountKeys> {
  const seeds = await unwrap(accountKey, keysPurpose, account, wrapped, 64);
  return {
    kem: await KemKeyPair.fromSeed(seeds.slice(0, 32)),
    signing: await SigningKeyPair.fromSeed(seeds.slice(32)),
  };
}

// spec: 7 staff accounts
/** The account key under the unlock key: 99 bytes. */
export function wrapByPassphrase(unlockKey: Bytes, account: Bytes, accountKey: Bytes): Promise<SealedWrap> {
  return wrap(unlockKey, unlockPurpose, account, accountKey);
}

// spec: 7 staff accounts
/** The account key. */
export function unwrapByPassphrase(unlockKey: Bytes, account: Bytes, wrapped: Bytes): Promise<Bytes> {
  return unwrap(unlockKey, unlockPurpose, account, wrapped, 32);
}

// spec: 7 staff accounts
/** What a passkey's PRF extension is asked with. */
export function passkeyInput(serviceId: string, account: Bytes): Promise<Bytes> {
  return digest(lp("origo/v1/staff-prf-input", serviceId, account));
}

function passkeyKey(prf: Bytes, credential: Bytes): Promise<Bytes> {
  return derive(prf, lp(passkeyPurpose, credential), 32);
}

// spec: 7 staff accounts
/** The account key under what one passkey gives: 99 bytes. */
export async function wrapByPasskey(
  prf: Bytes,
  credential: Bytes,
  account: Bytes,
  accountKey: Bytes,
): Promise<SealedWrap> {
  return wrap(await passkeyKey(prf, credential), passkeyPurpose, account, accountKey);
}

// spec: 7 staff accounts
/** The account key. */
export async function unwrapByPasskey(
  prf: Bytes,
  credential: Bytes,
  account: Bytes,
  wrapped: Bytes,
): Promise<Bytes> {
  return unwrap(await passkeyKey(prf, credential), passkeyPurpose, account, wrapped, 32);
}
