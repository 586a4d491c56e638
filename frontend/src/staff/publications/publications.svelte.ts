// Rewritten questions and answers on their way to where others read them. Sealed until a second person approves.
import { ask } from "../ask.ts";
import { isOpen } from "../console.svelte.ts";
import { untilClosed } from "../ending.ts";
import { keys } from "../keys.ts";
import { dayNow } from "../moments.ts";
import { firstPages } from "../pages.ts";
import type { Publication } from "../schemas.ts";
import { type PublicText, readPublic, writePublic } from "./publicText.ts";

export interface ReadPublication {
  readonly id: string;
  readonly state: Publication["state"];
  readonly proposedBy: string;
  /** Nothing when it does not open with our keys, or is withdrawn. */
  readonly text: PublicText | undefined;
}

/** Each has half a megabyte. */
const mostPages = 50;

let publications = $state.raw<readonly ReadPublication[]>();
let isUnreachable = $state(false);

export function publicationsState(): readonly ReadPublication[] | undefined {
  return publications;
}

export function publicationsAreUnreachable(): boolean {
  return isUnreachable;
}

export function beginPublications(): void {
  untilClosed(() => {
    [publications, isUnreachable] = [undefined, false];
  });
}

async function sealedTexts(given: readonly Publication[]): Promise<ReadonlyMap<string, PublicText>> {
  const sealed = given.flatMap(({ id, slots, keys: statements, envelope }) =>
    envelope === null ? [] : [{ id, kind: "publication" as const, slots, keys: statements, envelope }],
  );
  const read = sealed.length > 0 ? await keys().openShelf(sealed) : [];
  const texts = read.flatMap((each): [string, PublicText][] => {
    const text = "text" in each ? readPublic(each.text) : undefined;
    return text ? [[each.id, text]] : [];
  });
  return new Map(texts);
}

function publicText({ language, question, answer }: Publication): PublicText | undefined {
  return language !== null && question !== null && answer !== null
    ? { language, question, answer }
    : undefined;
}

export async function readPublications(): Promise<void> {
  try {
    const given = await firstPages(mostPages, async (page) => {
      const part = await ask("get", "/api/publications", page === null ? {} : { query: { page } });
      return { found: part.publications, next: part.next };
    });
    const sealed = await sealedTexts(given);
    if (!isOpen()) return;
    publications = given.map((each) => ({
      id: each.id,
      state: each.state,
      proposedBy: each.proposed_by,
      text: publicText(each) ?? sealed.get(each.id),
    }));
    isUnreachable = false;
  } catch {
    isUnreachable = publications === undefined;
  }
}

export async function propose(text: PublicText): Promise<void> {
  const written = { text: writePublic(text), day: dayNow() };
  const { id, notes_slot, envelope } = await keys().sealShelf("publication", undefined, written);
  if (notes_slot === undefined) throw new Error("a new publication has no slot");
  await ask("post", "/api/publications", { body: { id, notes_slot, envelope } });
}

export async function approvePublication({ id }: ReadPublication, text: PublicText): Promise<void> {
  const [path, body] = [{ publication: id }, { ...text }];
  try {
    await ask("post", "/api/publications/{publication}/approve", { path, body });
  } finally {
    await readPublications();
  }
}

export async function withdraw({ id }: ReadPublication): Promise<void> {
  try {
    await ask("post", "/api/publications/{publication}/withdraw", { path: { publication: id } });
  } finally {
    await readPublications();
  }
}
