// Where the console stands: before sign-in, half-way in, locked or open. Everything readable hangs on "open".
import type { OwnAccount } from "./schemas.ts";

export type LockedWhy = "idle" | "asked" | "loaded";
export type OutWhy = "first" | "asked" | "ended";
export type View =
  "start" | "chat" | "inbox" | "templates" | "publications" | "account" | "team" | "people" | "events";

export type Phase =
  | { readonly name: "starting" }
  | { readonly name: "unreachable" }
  | { readonly name: "invited"; readonly secret: string }
  | { readonly name: "signed-out"; readonly why: OutWhy }
  | { readonly name: "second-factor"; readonly person: string; readonly factor: "passkey" | "totp" }
  | { readonly name: "first-factor"; readonly person: string }
  | { readonly name: "locked"; readonly why: LockedWhy }
  | { readonly name: "revoked"; readonly lockMinutes: number; readonly texts: readonly string[] }
  | { readonly name: "open"; readonly account: OwnAccount };

let phase = $state.raw<Phase>({ name: "starting" });
let view = $state.raw<View>("start");
let account = $state.raw<OwnAccount>();

export function phaseNow(): Phase {
  return phase;
}

export function goTo(next: Phase): void {
  phase = next;
  account = next.name === "open" ? next.account : undefined;
  if (next.name === "signed-out") view = "start";
}

export function viewNow(): View {
  return view;
}

export function chooseView(next: View): void {
  view = next;
}

/** The account whose keys are open. Asked for only by what is shown while they are. */
export function ownAccount(): OwnAccount {
  if (!account) throw new Error("no account is open: show this only in the phase that is called open");
  return account;
}

export function isOpen(): boolean {
  return phase.name === "open";
}

/** The same account, read again: the view stays where it is. */
export function learnAccount(read: OwnAccount): void {
  if (phase.name === "open") goTo({ name: "open", account: read });
}
