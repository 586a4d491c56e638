// What the team keeps beside its threads, and who may write each.
import { type Bytes, utf8 } from "./bytes.ts";
import { Malformed, UnknownVersion } from "./refusals.ts";
import { isObject, readJson, version, wholeNumber } from "./spelling.ts";
import { readingRoles, type Role } from "./statements.ts";

const longestRecord = 49_152;

/** A key or text of one never passes for another. */
export type RecordKind =
  | "notes"
  | "template"
  | "publication"
  | "profile"
  | "hours"
  | "order"
  | "brief"
  | "joining"
  | "sheet"
  | "seat"
  | "minutes"
  | "month";

const leads: readonly Role[] = ["lead", "coordinator"];
const interpreter: readonly Role[] = ["interpreter"];

// spec: 6 notes and drafts
/** Who may make its key and write under it. Who holds slots of it, the spec says. */
export const writers: Readonly<Record<RecordKind, readonly Role[]>> = {
  notes: readingRoles,
  template: readingRoles,
  publication: readingRoles,
  profile: leads,
  hours: interpreter,
  order: readingRoles,
  brief: readingRoles,
  joining: readingRoles,
  sheet: [...interpreter, ...readingRoles],
  seat: readingRoles,
  minutes: readingRoles,
  month: readingRoles,
};

function hexadecimal(bytes: Bytes): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// spec: 6 notes and drafts
/** Refuses a text that is not a record of this kind, about this thing: another order, another room, another seat. */
export function readRecord(text: string, kind: RecordKind, about: Bytes): void {
  const value = readJson(utf8(text), longestRecord);
  const names = isObject(value) ? Object.keys(value).slice(0, 3) : [];
  if (!isObject(value) || names.join() !== "v,kind,about")
    throw new Malformed("a record begins with its version, its kind and what it is about");
  if (wholeNumber(value["v"], "v", 0, 0xffff_ffff) !== version)
    throw new UnknownVersion("a record of a version this client does not know");
  if (value["kind"] !== kind || value["about"] !== hexadecimal(about))
    throw new Malformed("a record of another kind, or about something else");
}
