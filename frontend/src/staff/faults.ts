// What to say when something did not work: the server's refusal, a key that does not fit, a passkey that was not used.
import { Endless } from "../api/parts.ts";
import { ServerRefusal } from "../api/refusal.ts";
import type { Failure } from "../crypto/refusals.ts";
import { say } from "../state/words.svelte.ts";
import { VaultFault } from "../vault/index.ts";

/** A refusal of the cryptography, thrown on the page or in the worker: the same fields, not the same class. */
interface KeyRefusal {
  readonly failure: Failure;
  readonly position?: number | undefined;
}

export function isKeyRefusal(fault: unknown): fault is KeyRefusal {
  return typeof fault === "object" && fault !== null && typeof (fault as KeyRefusal).failure === "string";
}

export function isRefusal(fault: unknown, code: string): fault is ServerRefusal {
  return fault instanceof ServerRefusal && fault.code === code;
}

/** Too many tries: told in whole minutes, or in seconds when it is less than one. */
function waitWords(seconds: number): string {
  return seconds < 90
    ? say("staff-wait-seconds", { seconds: Math.max(1, Math.round(seconds)) })
    : say("staff-wait-minutes", { minutes: Math.ceil(seconds / 60) });
}

function keyWords({ failure, position }: KeyRefusal): string {
  if (failure === "UnknownWord") return say("staff-word-unknown", { position: position ?? 1 });
  if (failure === "WrongCount") return say("staff-word-count");
  if (failure === "WeakParameters") return say("staff-weak-parameters");
  if (failure === "WrongKey" || failure === "Altered") return say("staff-does-not-open");
  return say("staff-key-fault", { failure });
}

/** The browser's own dialogue for passkeys was closed, ran out of time or found nothing. */
function isPasskeyFault(fault: unknown): boolean {
  return (
    fault instanceof Error && ["NotAllowedError", "AbortError", "InvalidStateError"].includes(fault.name)
  );
}

export function faultWords(fault: unknown): string {
  if (fault instanceof ServerRefusal) {
    const seconds = Number(fault.params["seconds"]);
    return fault.code === "too_many" && seconds > 0 ? waitWords(seconds) : fault.words;
  }
  if (isKeyRefusal(fault)) return keyWords(fault);
  if (fault instanceof VaultFault && fault.code === "no-worker") return say("staff-old-browser");
  if (fault instanceof Endless) return say("inbox-endless");
  if (isPasskeyFault(fault)) return say("staff-passkey-not-used");
  return say("error-unexpected");
}
