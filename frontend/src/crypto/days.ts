// Days: dates in UTC as the protocol writes them. As text they sort as in the calendar.
import { Malformed } from "./refusals.ts";

declare const checked: unique symbol;

/** A day that readDay accepted. */
export type Day = string & { readonly [checked]: "Day" };

const written = /^(\d{4})-(\d\d)-(\d\d)$/;
const dayLength = 24 * 60 * 60 * 1000;

// spec: 1 conventions
/** A day written YYYY-MM-DD that the calendar has, from 2000 to 2199. */
export function readDay(text: string): Day {
  const [, year = "", month = "", day = ""] = written.exec(text) ?? [];
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (year < "2000" || year > "2199" || time.toISOString().slice(0, 10) !== text)
    throw new Malformed("not a day written YYYY-MM-DD from 2000 to 2199");
  return text as Day;
}

// spec: 8 certificates
/** How many days from one to the other. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / dayLength;
}
