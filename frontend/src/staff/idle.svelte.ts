// Locks the screen when nobody uses it. Measured by the clock, not by a timer: a computer that slept wakes up locked.
import { lockHere } from "./ending.ts";

const lookMilliseconds = 1_000;
/** How long before locking it is announced: long enough to reach for the mouse. */
const warningSeconds = 30;
const signs = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;

let minutes = $state(5);
let announced = $state<number>();

/** While the screen is about to lock: how many seconds before it that began. Said once, not every second. */
export function lockingSoon(): number | undefined {
  return announced;
}

export function lockMinutes(): number {
  return minutes;
}

export function chooseLockMinutes(chosen: number): void {
  minutes = chosen;
}

/** A third of a short time at most: a warning that is always there warns of nothing. */
function warningOf(chosen: number): number {
  return Math.min(warningSeconds, chosen * 20);
}

/** Never longer than the organisation allows; a shorter choice stays until the page is closed. */
export function beginIdleLock(most: number): () => void {
  minutes = Math.min(minutes, most);
  let usedAt = Date.now();
  const used = (): void => {
    usedAt = Date.now();
    announced = undefined;
  };
  const look = (): void => {
    const left = Math.ceil((usedAt + minutes * 60_000 - Date.now()) / 1000);
    if (left <= 0) lockHere("idle");
    else announced = left <= warningOf(minutes) ? warningOf(minutes) : undefined;
  };
  for (const sign of signs) addEventListener(sign, used, { capture: true, passive: true });
  // Back from sleep or another window: looked at once, before anything is painted for long.
  document.addEventListener("visibilitychange", look);
  const timer = setInterval(look, lookMilliseconds);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", look);
    for (const sign of signs) removeEventListener(sign, used, { capture: true });
    announced = undefined;
  };
}

/** Ctrl+Alt+L. Not while AltGr is down, which some keyboards report as both: there it writes a letter. */
export function isLockKey(event: KeyboardEvent): boolean {
  return event.code === "KeyL" && event.ctrlKey && event.altKey && !event.getModifierState("AltGraph");
}
