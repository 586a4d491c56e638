// The way in: the passphrase's part, the second factor, the keys; and the way out.
import { call } from "../api/call.ts";
import { ServerRefusal } from "../api/refusal.ts";
import { wasHereBefore } from "./arrival.ts";
import { ask } from "./ask.ts";
import { goTo } from "./console.svelte.ts";
import { endHere } from "./ending.ts";
import { isRefusal } from "./faults.ts";
import { takeInvitation } from "./invitationLink.ts";
import { isOpened, keys } from "./keys.ts";
import { passkeyInput } from "./passkeySecret.ts";
import { askPasskey, makePasskey, type UsedPasskey, usePasskey } from "./passkeys.ts";
import type { OwnAccount, Session } from "./schemas.ts";
import { type Told, withWork } from "./worked.ts";

/** A secret that a passkey gave while signing in, for as long as it takes to read the account. */
interface Given {
  readonly credential: string;
  readonly secret: UsedPasskey["secret"];
}

/** After the first view: an invitation, a session that is still there, or signing in. */
export async function begin(): Promise<void> {
  const secret = takeInvitation();
  if (secret !== undefined) {
    goTo({ name: "invited", secret });
    return;
  }
  if (!wasHereBefore()) {
    goTo({ name: "signed-out", why: "first" });
    return;
  }
  try {
    await follow(await call("get", "/api/accounts/sign-in/session", {}));
  } catch (fault) {
    goTo(isRefusal(fault, "not_found") ? { name: "signed-out", why: "first" } : { name: "unreachable" });
  }
}

export async function signIn(name: string, passphrase: string, told?: Told): Promise<void> {
  const parameters = await withWork(
    (work) => call("post", "/api/accounts/sign-in/begin", { body: { name, work } }),
    told,
  );
  await signInWithSecret(name, await keys().signInSecret(passphrase, parameters), told);
}

/** With what a passphrase gave: now, or when the account was made a moment ago. */
export async function signInWithSecret(name: string, secret: string, told?: Told): Promise<void> {
  const session = await withWork(
    (work) => call("post", "/api/accounts/sign-in/finish", { body: { name, secret, work } }),
    told,
  );
  await follow(session);
}

async function follow({ person, next }: Session, given?: Given): Promise<void> {
  if (next === "passkey" || next === "totp") goTo({ name: "second-factor", person, factor: next });
  else if (next === "enrol_second_factor") goTo({ name: "first-factor", person });
  else await openUp(given);
}

/** Opens the account with what is at hand; without anything, the screen is locked and asks. */
async function openUp(given?: Given): Promise<void> {
  try {
    const account = await ask("get", "/api/accounts/me", {});
    if (await unlocked(account, given)) goTo({ name: "open", account });
    else goTo({ name: "locked", why: "loaded" });
  } finally {
    given?.secret?.fill(0);
  }
}

async function unlocked(account: OwnAccount, given: Given | undefined): Promise<boolean> {
  if (isOpened(account.person) || (await keys().unlockAsSignedIn(account))) return true;
  if (given?.secret === undefined) return false;
  return keys()
    .unlockByPasskey(given.credential, given.secret, account)
    .then(
      () => true,
      () => false,
    );
}

export async function provePasskey(person: string): Promise<void> {
  const options = await ask("post", "/api/accounts/second-factor/passkey/begin", {});
  const { assertion, secret } = await usePasskey(options, await passkeyInput(person));
  const session = await ask("post", "/api/accounts/second-factor/passkey/finish", { body: assertion });
  await follow(session, { credential: assertion.credential_id, secret });
}

export async function proveCode(code: string): Promise<void> {
  await follow(await ask("post", "/api/accounts/second-factor/totp/check", { body: { code } }));
}

/** The first second factor completes the session it is made in; the wrap that lets it unlock follows later. */
export async function addFirstPasskey(person: string): Promise<void> {
  const options = await ask("post", "/api/accounts/second-factor/passkeys/begin", {});
  const { attestation, secret } = await makePasskey(options, await passkeyInput(person));
  const session = await ask("post", "/api/accounts/second-factor/passkeys/finish", { body: attestation });
  await follow(session, { credential: attestation.credential_id, secret });
}

export async function confirmFirstCode(code: string): Promise<void> {
  await follow(await ask("post", "/api/accounts/second-factor/totp/confirm", { body: { code } }));
}

async function lockedAccount(): Promise<OwnAccount> {
  return ask("get", "/api/accounts/me", {});
}

export async function unlockWithPassphrase(passphrase: string): Promise<void> {
  const account = await lockedAccount();
  await keys().unlockByPassphrase(passphrase, account);
  goTo({ name: "open", account });
}

/** One of the passkeys that can unlock; the server is not asked, since nothing is proved to it. */
export async function unlockWithPasskey(): Promise<void> {
  const account = await lockedAccount();
  const able = account.passkeys.filter(({ prf_wrap }) => prf_wrap);
  const used = await askPasskey(able, await passkeyInput(account.person));
  if (used.secret === undefined) throw new ServerRefusal("second_factor_refused");
  await keys().unlockByPasskey(used.assertion.credential_id, used.secret, account);
  goTo({ name: "open", account });
}

export async function canUnlockWithPasskey(): Promise<boolean> {
  const { passkeys } = await lockedAccount();
  return passkeys.some(({ prf_wrap }) => prf_wrap);
}

/** Here it ends at once, whether the server can be reached or not. */
export async function signOut(): Promise<void> {
  const told = call("post", "/api/accounts/sign-in/out", {}).catch(() => undefined);
  endHere("asked");
  await told;
}
