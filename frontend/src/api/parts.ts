// A list that comes in parts, followed to its end: and no further than the protocol lets a conversation grow.

export interface Most {
  readonly envelopes: number;
  readonly bytes: number;
}

// spec: 5 envelopes
export const mostOfThread: Most = { envelopes: 2_000, bytes: 32 * 1024 * 1024 };
// spec: 6 notes and drafts
export const mostOfNotes: Most = { envelopes: 1_000, bytes: 16 * 1024 * 1024 };

/** More comes than there can be, or the same again and again: whoever serves it wants no end of it. */
export class Endless extends Error {}

interface Filed {
  readonly n: number;
  readonly envelope: string;
}

export interface ListPart<Each> {
  readonly found: readonly Each[];
  readonly more: boolean;
}

/** Everything after a number. Throws Endless. */
export async function allParts<Each extends Filed>(
  after: number,
  most: Most,
  ask: (after: number) => Promise<ListPart<Each>>,
): Promise<Each[]> {
  const all: Each[] = [];
  let [last, bytes] = [after, 0];
  for (let more = true; more;) {
    const part = await ask(last);
    for (const each of part.found) {
      bytes += Math.floor((each.envelope.length * 3) / 4);
      if (all.length === most.envelopes || bytes > most.bytes) throw new Endless();
      all.push(each);
    }
    last = all.at(-1)?.n ?? after;
    more = part.more && part.found.length > 0;
  }
  return all;
}
