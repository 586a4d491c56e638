// The day of this visit: the telephone's, or the one she set because it is wrong. Held in memory alone; no server is asked.
import { trust } from "virtual:trust";
import { type Day, readDay } from "../../crypto/days.ts";
import { say } from "../../state/words.svelte.ts";

const built: readonly Day[] = trust.pin ? [readDay(trust.pin.on)] : [];
/** Nobody had words of ours before. */
const firstYear = 2026;
let chosen: Day | undefined;

/** As the protocol counts days: in UTC. A telephone whose battery was empty may say 1970. */
export function telephonesDay(now = new Date()): Day {
  const year = now.getUTCFullYear();
  if (year < 2000) return readDay("2000-01-01");
  return readDay(year > 2199 ? "2199-12-31" : now.toISOString().slice(0, 10));
}

export function visitsDay(): Day {
  return chosen ?? telephonesDay();
}

export function isSet(): boolean {
  return chosen !== undefined;
}

/** The day of this visit, and the one before which it cannot be. */
export function knownDays(): readonly [Day, ...Day[]] {
  return [visitsDay(), ...built];
}

/** For this visit: it is gone when the page is closed. */
export function setVisitsDay(day: Day): void {
  chosen = day;
}

interface Choice {
  readonly value: string;
  readonly text: string;
}

function counted(from: number, to: number, text: (number: number) => string): Choice[] {
  return Array.from({ length: to - from + 1 }, (_, at) => ({
    value: String(from + at),
    text: text(from + at),
  }));
}

export const daysToChoose = counted(1, 31, String);

const months = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"] as const;

export function monthsToChoose(): Choice[] {
  return months.map((value) => ({ value, text: say(`month-${value}`) }));
}

/** Up to the year after the latest that is known: the telephone may be behind, and no list is valid for longer. */
export function yearsToChoose(listDay: Day): Choice[] {
  const known = [telephonesDay(), listDay].map((each) => Number(each.slice(0, 4)));
  return counted(firstYear, Math.max(firstYear, ...known) + 1, String);
}

/** Nothing for a day that no calendar has. */
export function dayOf(year: string, month: string, day: string): Day | undefined {
  try {
    return readDay(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  } catch {
    return undefined;
  }
}
