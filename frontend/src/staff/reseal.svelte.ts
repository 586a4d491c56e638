// Sealing open conversations again for the team's current epoch: in the background, in batches, together with whoever
// else is at it. Nothing is kept here that another browser would need: each batch is a deed of its own.
import { ask } from "./ask.ts";
import { isRefusal } from "./faults.ts";
import { keys } from "./keys.ts";
import { team } from "./roles.ts";
import { learnLeft } from "./team.svelte.ts";

const batch = 50;
/** A colleague's lease ends after a minute at the latest; until then there may be nothing to take. */
const pauseMilliseconds = 5_000;

export type Resealing =
  | { readonly name: "idle" }
  | { readonly name: "working" }
  | { readonly name: "waiting" }
  | { readonly name: "stuck"; readonly refused: number };

let state = $state.raw<Resealing>({ name: "idle" });
let isPaused = $state(false);
let isStopped = true;
let waking: (() => void) | undefined;

export function resealing(): Resealing {
  return state;
}

export function isResealingPaused(): boolean {
  return isPaused;
}

export function pauseResealing(): void {
  isPaused = true;
}

export function resumeResealing(): void {
  isPaused = false;
}

function pause(): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, pauseMilliseconds);
    waking = () => {
      clearTimeout(timer);
      done();
    };
  });
}

interface Step {
  readonly replaced: number;
  readonly refused: number;
  readonly taken: number;
  readonly left: number;
}

async function oneBatch(): Promise<Step> {
  const path = { team };
  const claimed = await ask("post", "/api/conversations/rotation/{team}/claim", {
    path,
    body: { count: batch },
  });
  const made = await keys().reseal(team, claimed.slots);
  const refused = claimed.slots.length - made.slots.length;
  if (made.slots.length === 0)
    return { replaced: 0, refused, taken: claimed.slots.length, left: claimed.left };
  const body = { key_id: made.key_id, slots: [...made.slots] };
  const { replaced, left } = await ask("post", "/api/conversations/rotation/{team}/put", { path, body });
  return { replaced, refused, taken: claimed.slots.length, left };
}

/** Works until nothing is left, somebody says stop, or what is left does not open here. True when nothing is left. */
export async function resealAll(): Promise<boolean> {
  if (state.name === "working" || state.name === "waiting" || isPaused) return false;
  isStopped = false;
  let left = 1;
  state = { name: "working" };
  for (;;) {
    const step = await oneBatch().catch((fault: unknown) => fault);
    if (hasStopped()) return false;
    if (!isStep(step)) break;
    left = step.left;
    learnLeft(left);
    if (left === 0) break;
    if (step.refused > 0 && step.replaced === 0) {
      state = { name: "stuck", refused: step.refused };
      return false;
    }
    state = { name: step.taken === 0 ? "waiting" : "working" };
    if (step.taken === 0) await pause();
    if (hasStopped() || isResealingPaused()) break;
  }
  state = { name: "idle" };
  return left === 0;
}

function isStep(step: unknown): step is Step {
  return !(step instanceof Error) && !isRefusal(step, "changed_meanwhile");
}

/** Asked anew after every wait: somebody may have locked the screen meanwhile. */
function hasStopped(): boolean {
  return isStopped;
}

export function stopResealing(): void {
  isStopped = true;
  // Whoever unlocks again wants the work to go on, without having to remember that it was paused.
  isPaused = false;
  waking?.();
  state = { name: "idle" };
}
