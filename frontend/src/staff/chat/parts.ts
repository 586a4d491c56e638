// A long text is said in parts: the largest packet holds 4,096 bytes.

/** In characters of up to three bytes, and of up to six when JSON escapes them. */
const longest = 600;

/** Whole characters: whatever takes two units of the language, as most pictures do, stays together. */
export function partsOf(text: string): string[] {
  const characters = Array.from(text);
  const count = Math.ceil(characters.length / longest);
  return Array.from({ length: count }, (_, at) =>
    characters.slice(at * longest, (at + 1) * longest).join(""),
  );
}
