// Shows a component in the page of a test, in Swedish, and takes it away when the test is over.
import { type Component, flushSync, mount, unmount } from "svelte";
import { onTestFinished } from "vitest";
import { chooseLanguage } from "../src/state/words.svelte.ts";

export function shown<Properties extends object>(
  component: Component<Properties>,
  props: Properties,
): HTMLElement {
  const target = document.body.appendChild(document.createElement("div"));
  const instance = mount(component as Component<Record<string, unknown>>, {
    target,
    props: props as Record<string, unknown>,
  });
  flushSync();
  onTestFinished(async () => {
    await unmount(instance);
    target.remove();
    await chooseLanguage("sv");
  });
  return target;
}
