// Texts the team keeps beside the questions: templates and publications, read in the worker and nowhere else.
import { ask } from "../ask.ts";
import { isOpen } from "../console.svelte.ts";
import { untilClosed } from "../ending.ts";
import { isRefusal } from "../faults.ts";
import { keys } from "../keys.ts";
import { dayNow } from "../moments.ts";
import { firstPages } from "../pages.ts";
import type { Template } from "../schemas.ts";
import { readTitled, type Titled, writeTitled } from "./titled.ts";

export interface ReadTemplate extends Titled {
  readonly id: string;
  readonly isShared: boolean;
  readonly isMine: boolean;
  readonly version: number;
}

/** Each has half a megabyte. */
const mostPages = 50;

let templates = $state.raw<readonly ReadTemplate[]>();
/** Those that do not open with our keys. */
let shut = $state(0);
let isUnreachable = $state(false);

export function templatesState(): readonly ReadTemplate[] | undefined {
  return templates;
}

export function shutTemplates(): number {
  return shut;
}

export function templatesAreUnreachable(): boolean {
  return isUnreachable;
}

export function beginShelves(): void {
  untilClosed(() => {
    [templates, shut, isUnreachable] = [undefined, 0, false];
  });
}

async function opened(given: readonly Template[]): Promise<ReadTemplate[]> {
  const sealed = given.map(({ id, slots, keys: statements, envelope }) => {
    return { id, kind: "template" as const, slots, keys: statements, envelope };
  });
  const read = await keys().openShelf(sealed);
  const texts = new Map(read.flatMap((each) => ("text" in each ? [[each.id, each.text]] : [])));
  return given.flatMap(({ id, shared, mine, version }) => {
    const text = texts.get(id);
    if (text === undefined) return [];
    return [{ id, isShared: shared, isMine: mine, version, ...readTitled(text) }];
  });
}

export async function readTemplates(): Promise<void> {
  try {
    const given = await firstPages(mostPages, async (after) => {
      const page = await ask("get", "/api/templates", after === null ? {} : { query: { after } });
      return { found: page.templates, next: page.next };
    });
    const read = await opened(given);
    if (!isOpen()) return;
    templates = read.sort((one, other) => one.title.localeCompare(other.title));
    [shut, isUnreachable] = [given.length - read.length, false];
  } catch {
    isUnreachable = templates === undefined;
  }
}

export async function addTemplate(written: Titled, isShared: boolean): Promise<void> {
  const text = { text: writeTitled(written), day: dayNow() };
  const { id, notes_slot, envelope } = await keys().sealShelf("template", undefined, text);
  if (notes_slot === undefined) throw new Error("a new template has no slot");
  await ask("post", "/api/templates", { body: { id, shared: isShared, notes_slot, envelope } });
  await readTemplates();
}

/** Somebody else may have changed it: then it is read again, and nothing is written over. */
export async function changeTemplate({ id, version }: ReadTemplate, written: Titled): Promise<void> {
  const text = { text: writeTitled(written), day: dayNow() };
  const { envelope, notes_slot = null } = await keys().sealShelf("template", id, text);
  const path = { template: id };
  try {
    await ask("post", "/api/templates/{template}", { path, body: { version, envelope, notes_slot } });
  } finally {
    await readTemplates();
  }
}

export async function removeTemplate({ id }: ReadTemplate): Promise<void> {
  await ask("delete", "/api/templates/{template}", { path: { template: id } }).catch((fault: unknown) => {
    // A colleague was first: it is gone, as it should be.
    if (!isRefusal(fault, "not_found")) throw fault;
  });
  await readTemplates();
}
