// Days with the time of day, for those who work here: in the organisation's own time zone, whatever the computer says.
import { organisation } from "virtual:organisation";
import { type Day, readDay } from "../crypto/days.ts";
import { dateText, dayIn } from "../state/dates.ts";
import { say } from "../state/words.svelte.ts";

const timeZone = organisation.opening_hours.time_zone;

/** "09:30", of a moment in this browser. */
export function timeText(instant: Date): string {
  const format = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return format.format(instant);
}

/** "21 november 2026 09:30", from what the server writes. */
export function momentText(written: string): string {
  const instant = new Date(written);
  return say("staff-moment", { day: dateText(dayIn(timeZone, instant)), time: timeText(instant) });
}

/** "2026-11-21 09:30", for the columns of a table. */
export function shortMoment(written: string): string {
  const instant = new Date(written);
  return say("staff-moment", { day: dayIn(timeZone, instant), time: timeText(instant) });
}

/** The day in UTC, as everything in the log is dated. */
export function dayNow(): Day {
  return readDay(new Date().toISOString().slice(0, 10));
}
