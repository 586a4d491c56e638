// Sizes and places of a long list. Set one by one and never in markup: the policy of the page forbids style attributes.
import type { Attachment } from "svelte/attachments";

/** Without a layout, as in a test, any size will do. */
const anySize = 100;

/** Tells how much of the list is seen and how high a row is, now and whenever the window changes. */
export function measured(told: (seen: number, rowSize: number) => void): Attachment<HTMLElement> {
  return (element) => {
    const measure = (): void => {
      const size = element.querySelector<HTMLElement>("[data-size]")?.offsetHeight ?? 0;
      told(element.clientHeight, size > 0 ? size : anySize);
    };
    measure();
    addEventListener("resize", measure);
    return () => {
      removeEventListener("resize", measure);
    };
  };
}

/** A number for the component's styles. */
export function numbered(name: "--count" | "--at", value: number): Attachment<HTMLElement> {
  return (element) => {
    element.style.setProperty(name, String(value));
  };
}
