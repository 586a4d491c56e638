// How far the log had come, as far as this browser knows: from the build, from earlier visits, from this page, and from
// what colleagues name in their messages; and for administrators, how far the record of deeds had come. The one place that
// keeps something in a browser, and only a staff member's: two public values of each. A pin that the server keeps would go
// back together with the log.
import { trust } from "virtual:trust";
import type { Pin } from "../crypto/keysLog.ts";
import { fromText, toText } from "../crypto/text.ts";

/** By the root: another organisation's log is another log. */
const place = `origo-keys-log-${trust.root_key}`;
const recordPlace = `origo-record-${trust.root_key}`;
/** The demonstration's log begins anew at every reset, and anybody can write one: there is nothing to hold on to. */
const keeps = !trust.demonstration;

const built: readonly Pin[] = trust.pin ? [{ n: trust.pin.n, hash: fromText(trust.pin.hash) }] : [];
/** Outlives the lock on purpose: nothing in it is secret, and a log that shrank meanwhile has to be noticed. */
let seen: Pin | undefined;
let seenRecord: Pin | undefined;
let named: readonly Pin[] = [];

function keptAt(where: string): Pin | undefined {
  if (!keeps) return undefined;
  try {
    const [n = "", hash = ""] = (localStorage.getItem(where) ?? "").split(" ");
    return /^\d{1,9}$/.test(n) && hash !== "" ? { n: Number(n), hash: fromText(hash) } : undefined;
  } catch {
    // No storage in this browser, or something else wrote there: then it has kept nothing.
    return undefined;
  }
}

function keepAt(where: string, { n, hash }: Pin): void {
  if (!keeps) return;
  try {
    localStorage.setItem(where, `${n} ${toText(hash)}`);
  } catch {
    // A browser that keeps nothing still has the build's pin and this page's.
  }
}

/** Every line that a log has to have before it is believed. */
export function pins(): readonly Pin[] {
  return [...built, ...[keptAt(place), seen].filter((each) => each !== undefined), ...named];
}

/** A log that was believed ends here; it had every line that was known, so only this one needs to be kept. */
export function keep(head: Pin, known: readonly Pin[]): void {
  [seen, named] = [head, named.filter((each) => !known.includes(each))];
  keepAt(place, head);
}

/** The newest entry of the record of deeds that this browser has checked. */
export function notedRecord(): Pin | undefined {
  return seenRecord ?? keptAt(recordPlace);
}

export function noteRecord(entry: Pin): void {
  seenRecord = entry;
  keepAt(recordPlace, entry);
}

/** A line that somebody has seen whose message was verified. Kept for later visits only once a log has it. */
export function hearOf(line: Pin): void {
  named = [...named, line];
}
