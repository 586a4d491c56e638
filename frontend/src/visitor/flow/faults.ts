// What to say when something did not work.
import { Endless } from "../../api/parts.ts";
import { ServerRefusal } from "../../api/refusal.ts";
import { say } from "../../state/words.svelte.ts";
import { VaultFault } from "../../vault/index.ts";

export function isRefusal(fault: unknown, ...codes: readonly string[]): fault is ServerRefusal {
  return fault instanceof ServerRefusal && codes.includes(fault.code);
}

/** Thrown on the page or in the worker: the same field, not the same class. */
export function failureOf(fault: unknown): string | undefined {
  const { failure } = (fault ?? {}) as { failure?: unknown };
  return typeof failure === "string" ? failure : undefined;
}

export function faultWords(fault: unknown): string {
  // The common words for it say to reload the page, and with the page what is written would go.
  if (isRefusal(fault, "changed_meanwhile")) return say("sending-changed");
  if (isRefusal(fault, "thread_full")) return say("more-thread-full");
  if (fault instanceof ServerRefusal) return fault.words;
  if (fault instanceof Endless) return say("thread-endless");
  if (failureOf(fault) !== undefined) return say("sending-not-believed");
  if (fault instanceof VaultFault && fault.code === "no-worker") return say("sending-old-browser");
  return say("error-unexpected");
}
