// What to say when something with a question did not work: mostly that somebody else was first, which is no error.
import { say } from "../../state/words.svelte.ts";
import { faultWords, isKeyRefusal, isRefusal } from "../faults.ts";
import { readAgain } from "./question.svelte.ts";

/** Shows things as they are now, too: what the words speak of can then be seen. */
export function questionFaultWords(fault: unknown): string {
  if (isRefusal(fault, "changed_meanwhile") || isRefusal(fault, "wrong_state")) {
    void readAgain();
    return say("inbox-changed-meanwhile");
  }
  if (isRefusal(fault, "somebody_else")) return say("inbox-somebody-else");
  if (isRefusal(fault, "not_found")) {
    void readAgain();
    return say("inbox-receiver-gone");
  }
  return isKeyRefusal(fault) ? notSealed(fault) : faultWords(fault);
}

/** Who has a question decides nothing about being read, and who asked for a reader nothing alone. */
export function holdingFaultWords(fault: unknown): string {
  return isRefusal(fault, "somebody_else") ? say("inbox-unflag-other") : questionFaultWords(fault);
}

/** Nothing went out, and what was written stands where it was. */
export function notSealed({ failure }: { readonly failure: string }): string {
  return say("inbox-not-sealed", { failure });
}
