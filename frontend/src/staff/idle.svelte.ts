// Locks the screen when nobody uses it. Measured by the clock, not by a timer: a computer that slept wakes up locked.
import { lockHere } from "./ending.ts";

const lookMilliseconds = 1_000;
/** How long before locking it is announced: long enough to reach for the mouse. */
const warningSeconds = 30;
const signs = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;

let minutes = $state(5);
let secondsLeft = $state<number>();

/** Seconds until the screen locks, while that is soon. */
export function lockingSoon(): number | undefined {
  return secondsLeft;
}

export function lockMinutes(): number {
  return minutes;
}

export function chooseLockMinutes(chosen: number): void {
  minutes = chosen;
}

/** Never longer than the organisation allows; a shorter choice stays until the page is closed. */
export function beginIdleLock(most: number): () => void {
  minutes = Math.min(minutes, most);
  let usedAt = Date.now();
  const used = (): void => {
    usedAt = Date.now();
    secondsLeft = undefined;
  };
  const look = (): void => {
    const left = Math.ceil((usedAt + minutes * 60_000 - Date.now()) / 1000);
    if (left <= 0) lockHere("idle");
    else secondsLeft = left <= Math.min(warningSeconds, minutes * 20) ? left : undefined;
  };
  for (const sign of signs) addEventListener(sign, used, { capture: true, passive: true });
  // Back from sleep or another window: looked at once, before anything is painted for long.
  document.addEventListener("visibilitychange", look);
  const timer = setInterval(look, lookMilliseconds);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", look);
    for (const sign of signs) removeEventListener(sign, used, { capture: true });
    secondsLeft = undefined;
  };
}

/** Ctrl+Alt+L. Not while AltGr is down, which some keyboards report as both: there it writes a letter. */
export function isLockKey(event: KeyboardEvent): boolean {
  return event.code === "KeyL" && event.ctrlKey && event.altKey && !event.getModifierState("AltGraph");
}
