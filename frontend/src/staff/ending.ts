// Everything that has to stop when the console is locked or left, in one place, so that nothing goes on unseen.
import { goTo, type LockedWhy, type OutWhy, phaseNow } from "./console.svelte.ts";
import { forgetKeys } from "./keys.ts";

type Stop = () => void;

const running = new Set<Stop>();

/** Something that goes on while the console is open says how to stop it. */
export function untilClosed(stop: Stop): void {
  running.add(stop);
}

function stopEverything(): void {
  for (const stop of running) stop();
  running.clear();
  forgetKeys();
}

export function lockHere(why: LockedWhy): void {
  if (phaseNow().name !== "open") return;
  stopEverything();
  goTo({ name: "locked", why });
}

/** The session is over: by one's own hand, in another window, by a colleague, or because its time had come. */
export function endHere(why: OutWhy): void {
  stopEverything();
  goTo({ name: "signed-out", why });
}
