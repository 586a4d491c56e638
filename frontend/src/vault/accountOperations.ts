// In the worker: a staff member's account. Making it, opening it, and wrapping its key anew.
import {
  type AccountKeys,
  derivePassphraseKeys,
  generateAccountKeys,
  newStretchParameters,
  passphraseToBytes,
  type PassphraseKeys,
  type StretchParameters,
  unwrapByPasskey,
  unwrapByPassphrase,
  unwrapKeys,
  wrapByPasskey,
  wrapByPassphrase,
  wrapKeys,
} from "../crypto/accounts.ts";
import { type Bytes, wipe } from "../crypto/bytes.ts";
import { Absent } from "../crypto/refusals.ts";
import { signEnrolment } from "../crypto/invitations.ts";
import { randomBytes } from "../crypto/randomness.ts";
import { newSecret, type Phrase } from "../crypto/words.ts";
import { VaultFault } from "./faults.ts";
import type { HeldByStaff } from "./heldByStaff.ts";
import type { Tell } from "./operation.ts";

const passphraseWords = 6;

/** What the server keeps of an account, as far as opening needs it. */
export interface StoredAccount {
  readonly account: Bytes;
  readonly keys: Bytes;
  readonly parameters: StretchParameters;
  readonly byPassphrase: Bytes;
}

export interface PasskeySecret {
  readonly credential: Bytes;
  /** What the passkey's PRF extension gave. */
  readonly prf: Bytes;
}

export interface NewWraps {
  readonly sealedKeys: Bytes;
  readonly passphraseWrap: Bytes;
  readonly parameters: StretchParameters;
  readonly signInSecret: Bytes;
}

interface PublicKeys {
  readonly signPk: Bytes;
  readonly kemPk: Bytes;
}

export interface NewAccount extends NewWraps, PublicKeys {
  readonly signature: Bytes;
}

async function stretched(phrase: Phrase, parameters: StretchParameters, tell: Tell): Promise<PassphraseKeys> {
  const passphrase = passphraseToBytes(phrase);
  const keys = await derivePassphraseKeys(passphrase, parameters, (done) => {
    tell({ done: Math.round(done * 100), total: 100 });
  });
  wipe(passphrase);
  return keys;
}

async function newWraps(
  accountKey: Bytes,
  id: Bytes,
  keys: AccountKeys,
  { phrase, salt }: { readonly phrase: Phrase; readonly salt: Bytes },
  tell: Tell,
): Promise<NewWraps> {
  const parameters = newStretchParameters(salt);
  const { unlockKey, signInSecret } = await stretched(phrase, parameters, tell);
  const wraps = {
    sealedKeys: await wrapKeys(accountKey, id, keys),
    passphraseWrap: await wrapByPassphrase(unlockKey, id, accountKey),
    parameters,
    signInSecret,
  };
  wipe(unlockKey);
  return wraps;
}

async function openWith(held: HeldByStaff, stored: StoredAccount, accountKey: Bytes): Promise<void> {
  const keys = await unwrapKeys(accountKey, stored.account, stored.keys);
  held.account = { id: stored.account, key: accountKey, keys };
  held.dropUnlockKey();
}

export const accountOperations = {
  // spec: 7 staff accounts
  /** A random passphrase, to be shown and written down. */
  newPassphrase(): Phrase {
    return { integer: newSecret(passphraseWords), count: passphraseWords };
  },

  // spec: 7 staff accounts
  /** New keys for an invitation. They are open from then on. */
  async enrol(
    held: HeldByStaff,
    given: {
      readonly account: Bytes;
      readonly invitation: Bytes;
      readonly salt: Bytes;
      readonly phrase: Phrase;
    },
    tell: Tell,
  ): Promise<NewAccount> {
    const keys = await generateAccountKeys();
    const key = randomBytes(32);
    const wraps = await newWraps(key, given.account, keys, given, tell);
    held.account = { id: given.account, key, keys };
    return {
      ...wraps,
      signPk: keys.signing.public,
      kemPk: keys.kem.public,
      signature: await signEnrolment(given.invitation, keys),
    };
  },

  // spec: 7 staff accounts
  /** What is sent to sign in; its sibling stays for unlockAsSignedIn. Weak parameters are refused. */
  async signInSecret(
    held: HeldByStaff,
    given: { readonly phrase: Phrase; readonly parameters: StretchParameters },
    tell: Tell,
  ): Promise<Bytes> {
    const { unlockKey, signInSecret } = await stretched(given.phrase, given.parameters, tell);
    held.keepUnlockKey(unlockKey);
    return signInSecret;
  },

  // spec: 7 staff accounts
  /** False when nothing was kept from signing in. */
  async unlockAsSignedIn(held: HeldByStaff, stored: StoredAccount): Promise<boolean> {
    if (!held.unlockKey) return false;
    await openWith(
      held,
      stored,
      await unwrapByPassphrase(held.unlockKey, stored.account, stored.byPassphrase),
    );
    return true;
  },

  // spec: 7 staff accounts
  async unlockByPassphrase(
    held: HeldByStaff,
    given: { readonly phrase: Phrase; readonly stored: StoredAccount },
    tell: Tell,
  ): Promise<void> {
    const { stored } = given;
    const { unlockKey } = await stretched(given.phrase, stored.parameters, tell);
    try {
      await openWith(held, stored, await unwrapByPassphrase(unlockKey, stored.account, stored.byPassphrase));
    } finally {
      wipe(unlockKey);
    }
  },

  // spec: 7 staff accounts
  async unlockByPasskey(
    held: HeldByStaff,
    given: { readonly passkey: PasskeySecret; readonly wrapped: Bytes; readonly stored: StoredAccount },
  ): Promise<void> {
    const { passkey, wrapped, stored } = given;
    try {
      const key = await unwrapByPasskey(passkey.prf, passkey.credential, stored.account, wrapped);
      await openWith(held, stored, key);
    } finally {
      wipe(passkey.prf);
    }
  },

  // spec: 7 staff accounts
  /** What lets one more passkey unlock. */
  async wrapForPasskey(held: HeldByStaff, { credential, prf }: PasskeySecret): Promise<Bytes> {
    try {
      if (held.nextKey) throw new VaultFault("passphrase-unsettled");
      const { id, key } = held.openAccount();
      return await wrapByPasskey(prf, credential, id, key);
    } finally {
      wipe(prf);
    }
  },

  // spec: 7 staff accounts
  /** Every wrap anew under a new account key. The old one stays in use until settlePassphrase. */
  async changePassphrase(
    held: HeldByStaff,
    given: { readonly old: Phrase; readonly next: Phrase; readonly stored: StoredAccount },
    tell: Tell,
  ): Promise<NewWraps & { readonly oldSecret: Bytes }> {
    const { stored } = given;
    const { id, keys } = held.openAccount();
    const old = await stretched(given.old, stored.parameters, tell);
    wipe(await unwrapByPassphrase(old.unlockKey, stored.account, stored.byPassphrase), old.unlockKey);
    const key = randomBytes(32);
    const wraps = await newWraps(key, id, keys, { phrase: given.next, salt: stored.parameters.salt }, tell);
    held.nextKey = key;
    return { ...wraps, oldSecret: old.signInSecret };
  },

  /** Whether the server took the new wraps. */
  settlePassphrase(held: HeldByStaff, taken: boolean): void {
    const [next, account] = [held.nextKey, held.openAccount()];
    if (!next) throw new Absent("no changed passphrase waits");
    held.nextKey = undefined;
    if (taken) held.account = { ...account, key: next };
    wipe(taken ? account.key : next);
  },
};
