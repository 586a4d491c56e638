// A list that comes in pages, from its beginning: as many of them as somebody can look through, and no server has more.

interface Page<Each> {
  readonly found: readonly Each[];
  /** What the next one is asked for with. */
  readonly next: string | null;
}

/** What stands first, if there are more pages than that. */
export async function firstPages<Each>(
  most: number,
  ask: (page: string | null) => Promise<Page<Each>>,
): Promise<Each[]> {
  const all: Each[] = [];
  let next: string | null = null;
  for (let read = 0; read < most; read += 1) {
    const page: Page<Each> = await ask(next);
    all.push(...page.found);
    next = page.next;
    if (next === null) break;
  }
  return all;
}
