// The only place where dates, times and hours become text: Gregorian, Latin digits, names from the catalogues (S30).
import type { OpenRange, Weekday } from "./organisation.ts";
import { weekdays } from "./organisation.ts";
import { say } from "./words.svelte.ts";

const months = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"] as const;

/** A day in the organisation's own time zone, as 2026-12-24, and the time of that day, as 18:00. */
interface LocalMoment {
  readonly day: string;
  readonly time: string;
}

function momentIn(timeZone: string, instant: Date): LocalMoment {
  // Browsers lack names in many languages, but all have numbers in this one.
  const format = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return {
    day: `${parts["year"]}-${parts["month"]}-${parts["day"]}`,
    time: `${parts["hour"]}:${parts["minute"]}`,
  };
}

export function dayIn(timeZone: string, instant: Date): string {
  return momentIn(timeZone, instant).day;
}

function weekdayOf(day: string): Weekday {
  const sundayFirst = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekdays[(sundayFirst + 6) % 7] ?? "monday";
}

export function weekdayText(weekday: Weekday): string {
  return say(`weekday-${weekday}`);
}

/** "24 december 2026", from 2026-12-24. */
export function dateText(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const name = months[Number(month) - 1] ?? "1";
  const text = say("date-long", { day: String(Number(date)), month: say(`month-${name}`), year });
  // Isolates inside isolates hide an Arabic month from whatever decides which way the whole date runs.
  return text.replace(/[\u2068\u2069]/g, "");
}

/** "12:00–18:00" */
export function rangeText({ opens, closes }: OpenRange): string {
  return say("hours-range", { opens, closes });
}

export interface Opening {
  readonly open: boolean;
  readonly changes_at?: string | null;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** "Open now, until 18:00" or "Closed now. Opens Monday 12:00"; nothing when the next change is unknown. */
export function openingText(opening: Opening, timeZone: string, now: Date): string | undefined {
  if (!opening.changes_at) return undefined;
  const change = momentIn(timeZone, new Date(opening.changes_at));
  const days = daysBetween(dayIn(timeZone, now), change.day);
  if (days <= 0) return say(opening.open ? "open-now" : "closed-until", { time: change.time });
  // A weekday further away than six days would be taken for this week's.
  const day = days < 7 ? weekdayText(weekdayOf(change.day)) : dateText(change.day);
  return say(opening.open ? "open-now-until-day" : "closed-until-day", { day, time: change.time });
}
