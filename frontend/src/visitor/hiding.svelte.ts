// What hides the page while somebody else may look: the cover, the blank page behind other apps, and the ten minutes
// after which a page left alone is emptied (SAFETY S6, S10). Measured by the clock, since timers sleep with a telephone.
import { place } from "./place.svelte.ts";

const minute = 60_000;
const lookMilliseconds = 1_000;
const clearedAfterMinutes = 10;
/** Nothing of ours is covered by itself at 0. */
export const coverMinutes = [1, 2, 5, 0] as const;
export type CoverMinutes = (typeof coverMinutes)[number];

const signs = ["pointerdown", "pointermove", "keydown", "scroll", "touchstart"] as const;

let covered = $state(false);
let endsSoon = $state(false);
let spokenAt = 0;
let after = $state<CoverMinutes>(2);

export function isCovered(): boolean {
  return covered;
}

/** The minute before everything on the page is cleared. */
export function isEndingSoon(): boolean {
  return endsSoon;
}

export function coverAfter(): CoverMinutes {
  return after;
}

export function chooseCoverAfter(chosen: CoverMinutes): void {
  after = chosen;
}

export function cover(): void {
  covered = true;
}

export function uncover(): void {
  covered = false;
}

/** A tab in which somebody was just spoken to is not left alone; what covers it goes by touch alone. */
export function somebodySpoke(): void {
  spokenAt = Date.now();
}

function blankWhileAway(): void {
  const { dataset } = document.documentElement;
  if (document.hidden) dataset["away"] = "";
  else delete dataset["away"];
}

/** `onclear` empties what was written and read. The start has nothing to clear. */
export function watchHiding(onclear: () => void): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  let usedAt = Date.now();
  const used = (): void => {
    usedAt = Date.now();
    endsSoon = false;
  };
  const look = (): void => {
    const idle = (Date.now() - usedAt) / minute;
    if (after > 0 && idle >= after) covered = true;
    const isOpen = place().name !== "start";
    const silent = Math.min(idle, (Date.now() - spokenAt) / minute);
    endsSoon = isOpen && silent >= clearedAfterMinutes - 1;
    if (isOpen && silent >= clearedAfterMinutes) onclear();
  };
  for (const sign of signs) addEventListener(sign, used, { capture: true, passive: true, signal });
  const seen = (): void => {
    blankWhileAway();
    look();
  };
  document.addEventListener("visibilitychange", seen, { signal });
  const timer = setInterval(look, lookMilliseconds);
  return () => {
    clearInterval(timer);
    ended.abort();
  };
}
