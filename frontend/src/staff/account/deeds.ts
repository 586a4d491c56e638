// What somebody does to their own account: passkeys, codes, the passphrase, devices.
import { ask } from "../ask.ts";
import { keys } from "../keys.ts";
import { passkeyInput } from "../passkeySecret.ts";
import { askPasskey, makePasskey } from "../passkeys.ts";
import type { Device, OwnAccount, OwnPasskey } from "../schemas.ts";
import { learnStanding } from "../standing.ts";

async function readAccount(): Promise<void> {
  learnStanding(await ask("get", "/api/accounts/me", {}));
}

/** A new passkey, with its wrap at once where it gave its secret while it was made. */
export async function addPasskey(account: OwnAccount): Promise<void> {
  const options = await ask("post", "/api/accounts/second-factor/passkeys/begin", {});
  const { attestation, secret } = await makePasskey(options, await passkeyInput(account.person));
  const prf_wrap = secret ? await keys().wrapForPasskey(attestation.credential_id, secret) : null;
  await ask("post", "/api/accounts/second-factor/passkeys/finish", { body: { ...attestation, prf_wrap } });
  await readAccount();
}

/** False when the authenticator has no secret to give in this browser. */
export async function letPasskeyUnlock(account: OwnAccount, passkey: OwnPasskey): Promise<boolean> {
  const { secret } = await askPasskey([passkey], await passkeyInput(account.person));
  if (!secret) return false;
  const prf_wrap = await keys().wrapForPasskey(passkey.credential_id, secret);
  const path = { passkey: passkey.id };
  await ask("put", "/api/accounts/me/passkeys/{passkey}/wrap", { path, body: { prf_wrap } });
  await readAccount();
  return true;
}

export async function removePasskey(passkey: OwnPasskey): Promise<void> {
  await ask("delete", "/api/accounts/me/passkeys/{passkey}", { path: { passkey: passkey.id } });
  await readAccount();
}

export async function confirmCode(code: string): Promise<void> {
  await ask("post", "/api/accounts/second-factor/totp/confirm", { body: { code } });
  await readAccount();
}

export async function removeCode(): Promise<void> {
  await ask("delete", "/api/accounts/me/totp", {});
  await readAccount();
}

/** The worker makes a new account key; it is in use only once the server has taken what it wraps. */
export async function changePassphrase(account: OwnAccount, old: string, next: string): Promise<void> {
  const body = await keys().changePassphrase(old, next, account);
  try {
    await ask("put", "/api/accounts/me/passphrase", { body: { ...body, passkeys: [] } });
  } catch (fault) {
    await keys().settlePassphrase(false);
    throw fault;
  }
  await keys().settlePassphrase(true);
  await readAccount();
}

export async function readDevices(): Promise<readonly Device[]> {
  return (await ask("get", "/api/accounts/me/devices", {})).devices;
}

export async function endDevice({ id }: Device): Promise<void> {
  await ask("delete", "/api/accounts/me/devices/{session}", { path: { session: id } });
}

export async function endOtherDevices(): Promise<number> {
  return (await ask("delete", "/api/accounts/me/other-devices", {})).ended;
}
