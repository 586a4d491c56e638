// What the visitor has begun, kept while the page lives: somebody who looks at the start and comes back finds it as it
// was. Leaving, and ten minutes alone, let go of all of it.
import { whenLeaving } from "../leaving.ts";
import { Asking } from "./asking.svelte.ts";
import { dropKeys } from "./keys.ts";

let asking: Asking | undefined;

/** An opened mailbox is left by the view that opened it: it knows whether to leave or to erase. */
function forgetAll(): void {
  asking?.giveUp();
  asking = undefined;
  dropKeys();
}

export function heldAsking(): Asking {
  if (!asking) {
    asking = new Asking();
    whenLeaving(forgetAll);
  }
  return asking;
}

export function forgetAsking(): void {
  asking = undefined;
}
