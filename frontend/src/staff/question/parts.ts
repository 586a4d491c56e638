// A long question comes in parts: they are put together before the worker opens any of it.
import { allParts, type ListPart, mostOfNotes, mostOfThread } from "../../api/parts.ts";
import { ask } from "../ask.ts";
import type { GivenQuestion } from "../schemas.ts";

/** Throws Endless. */
export async function readWhole(conversation: string): Promise<GivenQuestion> {
  const path = { conversation };
  const given = await ask("get", "/api/questions/{conversation}", { path });
  const envelopes = await allParts(0, mostOfThread, async (after) => {
    if (after === 0) return firstOf(given.envelopes, given.more_envelopes);
    const address = "/api/questions/{conversation}/parts/envelopes";
    const part = await ask("get", address, { path, query: { after } });
    return { found: part.envelopes, more: part.more };
  });
  const notes = await allParts(0, mostOfNotes, async (after) => {
    if (after === 0) return firstOf(given.notes, given.more_notes);
    const part = await ask("get", "/api/questions/{conversation}/parts/notes", { path, query: { after } });
    return { found: part.notes, more: part.more };
  });
  return { ...given, envelopes, notes };
}

function firstOf<Each>(found: readonly Each[], more: boolean): ListPart<Each> {
  return { found, more };
}
