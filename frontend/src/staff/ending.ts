// Everything that has to stop when the console is locked or left, in one place, so that nothing goes on unseen.
import { goTo, type LockedWhy, type OutWhy, phaseNow } from "./console.svelte.ts";
import { forgetKeys } from "./keys.ts";

type Stop = () => void;

const running = new Set<Stop>();
const written = new Set<() => readonly string[]>();

/** Something that goes on while the console is open says how to stop it. */
export function untilClosed(stop: Stop): void {
  running.add(stop);
}

/** Something that is being written can be copied when its writer is shut out. Gives the function that forgets it. */
export function keepForCopying(texts: () => readonly string[]): Stop {
  written.add(texts);
  return () => {
    written.delete(texts);
  };
}

function stopEverything(): void {
  for (const stop of running) stop();
  running.clear();
  forgetKeys();
}

export function lockHere(why: LockedWhy): void {
  const now = phaseNow();
  // Nothing is left to lock; what was being written does not stay on a screen that nobody uses.
  if (now.name === "revoked") goTo({ ...now, texts: [] });
  if (now.name !== "open") return;
  stopEverything();
  goTo({ name: "locked", why });
}

/** The session is over: by one's own hand, in another window, by a colleague, or because its time had come. */
export function endHere(why: OutWhy): void {
  stopEverything();
  goTo({ name: "signed-out", why });
}

/** The certificate was revoked: nothing opens any more, and what was being written is theirs to copy. */
export function shutOut(lockMinutes: number): void {
  const texts = [...written].flatMap((each) => each()).filter((text) => text.trim() !== "");
  stopEverything();
  goTo({ name: "revoked", lockMinutes, texts });
}
