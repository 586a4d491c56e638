// What a member's browser begins as soon as the team's keys are there: the rows, their heads, room for a question,
// and the chat's line.
import { beginDesk } from "../chat/desk.svelte.ts";
import { untilClosed } from "../ending.ts";
import { beginQuestions } from "../question/question.svelte.ts";
import { beginPublications } from "../publications/publications.svelte.ts";
import { beginShelves } from "../templates/shelf.svelte.ts";
import { beginHeads, openHeads } from "./heads.svelte.ts";
import { beginInbox } from "./rows.svelte.ts";

let hasBegun = false;

export function beginReading(): void {
  if (hasBegun) return;
  hasBegun = true;
  untilClosed(() => {
    hasBegun = false;
  });
  beginHeads();
  beginQuestions();
  beginShelves();
  beginPublications();
  beginDesk();
  beginInbox(() => void openHeads());
}
