// What somebody chose to see in the inbox, and the minute it is. Kept while one looks at other views, and not longer.
import { untilClosed } from "../ending.ts";
import { type Filters, noFilters } from "./filters.ts";

export const shelves = ["waiting", "settled"] as const;
export type Shelf = (typeof shelves)[number];

const tickMilliseconds = 20_000;

let filters = $state.raw<Filters>(noFilters);
let shelf = $state<Shelf>("waiting");
let now = $state(Date.now());

export function filtersNow(): Filters {
  return filters;
}

/** Who has it and where it stands is asked only of what waits. */
export function filtersInForce(): Filters {
  return shelf === "waiting" ? filters : { ...noFilters, text: filters.text };
}

export function chooseFilters(next: Partial<Filters>): void {
  untilClosed(forget);
  filters = { ...filters, ...next };
}

export function shelfNow(): Shelf {
  return shelf;
}

export function chooseShelf(next: Shelf): void {
  untilClosed(forget);
  shelf = next;
}

/** A search may hold a name. */
function forget(): void {
  filters = noFilters;
  shelf = "waiting";
}

export function nowIs(): number {
  return now;
}

export function beginClock(): () => void {
  now = Date.now();
  const timer = setInterval(() => {
    now = Date.now();
  }, tickMilliseconds);
  return () => {
    clearInterval(timer);
  };
}
