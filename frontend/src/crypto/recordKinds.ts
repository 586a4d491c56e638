// What the team keeps beside its threads, who may write each, and who holds slots of its key.
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

/** Who may make its key and write under it, and who holds slots. */
export interface Rule {
  readonly writers: readonly Role[];
  readonly holders: "team" | "team and interpreter" | "team and seats";
}

const team: Rule = { writers: readingRoles, holders: "team" };

// spec: 6 notes and drafts
export const rules: Readonly<Record<RecordKind, Rule>> = {
  notes: team,
  template: team,
  publication: team,
  profile: { writers: ["lead", "coordinator"], holders: "team" },
  hours: { writers: ["interpreter"], holders: "team and interpreter" },
  order: team,
  brief: { writers: readingRoles, holders: "team and interpreter" },
  joining: { writers: readingRoles, holders: "team and interpreter" },
  sheet: { writers: [...readingRoles, "interpreter"], holders: "team and interpreter" },
  seat: { writers: readingRoles, holders: "team and seats" },
  minutes: { writers: readingRoles, holders: "team and seats" },
  month: team,
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
