// Where the person stands, read again when something says that it changed. Somebody who was trusted and no longer is
// had the certificate revoked: a new beginning and a leaving end the session too.
import { call } from "../api/call.ts";
import { isOpen, learnAccount, ownAccount } from "./console.svelte.ts";
import { shutOut } from "./ending.ts";
import { isTrusted } from "./roles.ts";
import type { OwnAccount } from "./schemas.ts";

export function learnStanding(read: OwnAccount): void {
  if (isOpen() && isTrusted(ownAccount()) && !isTrusted(read)) shutOut(read.lock_minutes);
  else learnAccount(read);
}

export async function readStanding(): Promise<void> {
  if (!isOpen()) return;
  // Not reached, or signed out: whatever comes next finds that.
  const read = await call("get", "/api/accounts/me", {}).catch(() => undefined);
  if (read) learnStanding(read);
}
