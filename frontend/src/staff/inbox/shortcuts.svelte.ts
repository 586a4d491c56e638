// Keys that lead somewhere at once. One letter each, so they can be turned off (WCAG 2.1.4), and never while writing.

export const shortcuts = ["next", "previous", "search", "thread", "answer", "note", "list", "help"] as const;
export type Shortcut = (typeof shortcuts)[number];

export const shortcutKeys: Readonly<Record<Shortcut, string>> = {
  next: "j",
  previous: "k",
  search: "/",
  thread: "t",
  answer: "a",
  note: "n",
  list: "l",
  help: "?",
};

let isOn = $state(true);

export function shortcutsAreOn(): boolean {
  return isOn;
}

export function turnShortcuts(on: boolean): void {
  isOn = on;
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["radio", "checkbox", "button"].includes(target.type);
  return target.isContentEditable || ["TEXTAREA", "SELECT"].includes(target.tagName);
}

export function shortcutOf(event: KeyboardEvent): Shortcut | undefined {
  if (!isOn || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined;
  if (isWriting(event.target) || document.querySelector("dialog[open]")) return undefined;
  return shortcuts.find((each) => shortcutKeys[each] === event.key.toLowerCase());
}

/** Where a shortcut leads is marked in the page; nothing happens when it is not there. */
export function focusOn(place: string): void {
  document.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus();
}
