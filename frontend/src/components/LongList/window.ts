// Which rows of a long list stand in the page: those that can be seen, a few around them, and the one with the focus.

/** As many more above and below: a fast wheel shows no holes. */
const margin = 6;

export interface Window {
  readonly first: number;
  /** The one after the last. */
  readonly end: number;
}

export function windowOf(scrolled: number, seen: number, rowSize: number, count: number): Window {
  if (rowSize <= 0 || count === 0) return { first: 0, end: 0 };
  const first = Math.max(0, Math.min(Math.floor(scrolled / rowSize), count - 1) - margin);
  const end = Math.min(count, Math.ceil((scrolled + seen) / rowSize) + margin);
  return { first, end: Math.max(end, first) };
}

/** The places to render, in order. Whoever has the focus keeps it, however far the list is scrolled. */
export function placesOf({ first, end }: Window, focused: number): number[] {
  const places = Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at);
  if (focused < 0 || (focused >= first && focused < end)) return places;
  return focused < first ? [focused, ...places] : [...places, focused];
}

/** How far to scroll so that a row is seen whole; where it is when it already is. */
export function scrollTo(at: number, scrolled: number, seen: number, rowSize: number): number {
  const [start, end] = [at * rowSize, (at + 1) * rowSize];
  if (start < scrolled) return start;
  return end > scrolled + seen ? end - seen : scrolled;
}
