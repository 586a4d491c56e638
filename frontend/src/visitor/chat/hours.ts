// When the chat opens or closes, as far as the hours decide it.
import type { Opening } from "../../state/dates.ts";
import type { ChatOpening } from "../../state/opening.svelte.ts";

/** For somebody who is not there nobody can say an hour. */
export function hoursOfChat(opening: ChatOpening | undefined): Opening | undefined {
  return opening && (opening.open || opening.why === "hours") ? opening : undefined;
}
