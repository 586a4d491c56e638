// JSON that has one spelling: what is read, and written again, gives the same bytes.
import { type Bytes, equal, utf8 } from "./bytes.ts";
import { type Day, readDay } from "./days.ts";
import { Malformed, UnknownVersion } from "./refusals.ts";
import { fromText, toText } from "./text.ts";

export const version = 1;
const largest = 0xffff_ffff;
/** No shape of the protocol is deeper than five; a reader must not fall over what is. */
const deepest = 64;

/** Fatal on bytes that are no UTF-8; a byte order mark stays and is then no JSON. */
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

// spec: 1 conventions
/** The one spelling of a value made of objects, lists, strings, whole numbers and bytes. */
export function writeJson(value: unknown): Bytes {
  return utf8(JSON.stringify(value, spelled));
}

function spelled(name: string, value: unknown): unknown {
  refuseHalfCharacters(name);
  if (value instanceof Uint8Array) return toText(value);
  if (typeof value === "string") refuseHalfCharacters(value);
  if (typeof value === "number") wholeNumber(value, name || "a number", 0, largest);
  return value;
}

function refuseHalfCharacters(text: string): void {
  if (/\p{Surrogate}/u.test(text)) throw new Malformed("text with half a character: a lone surrogate");
}

// spec: 1 conventions
/** The value, if the bytes are its one spelling and no more than `limit` of them. */
export function readJson(data: Bytes, limit: number): unknown {
  if (data.length > limit) throw new Malformed(`longer than ${limit} bytes`);
  const value = parsed(data);
  refuseDepth(value, deepest);
  if (!equal(writeJson(value), data)) throw new Malformed("not JSON in its one spelling");
  return value;
}

function parsed(data: Bytes): unknown {
  try {
    return JSON.parse(decoder.decode(data));
  } catch {
    throw new Malformed("not JSON");
  }
}

function refuseDepth(value: unknown, left: number): void {
  if (left === 0) throw new Malformed("JSON nested deeper than anything of the protocol");
  if (typeof value === "object" && value !== null)
    for (const each of Object.values(value)) refuseDepth(each, left - 1);
}

// spec: 1 conventions
/** Whether it is a JSON object: not null, not a list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// spec: 1 conventions
/** The record of an object whose field `v` says so; another number there is UnknownVersion before all else. */
export function readVersioned<Name extends string>(
  data: Bytes,
  limit: number,
  names: readonly Name[],
  wanted: number = version,
): JsonRecord<Name | "v"> {
  const value = readJson(data, limit);
  if (isObject(value) && Object.hasOwn(value, "v") && typeof value["v"] === "number" && value["v"] !== wanted)
    throw new UnknownVersion("of a version this client does not know");
  const record = new JsonRecord<Name | "v">(value, ["v", ...names]);
  record.number("v", wanted, wanted);
  return record;
}

// spec: 1 conventions
/** A JSON object with exactly these fields in this order. Each reader below refuses what has another type. */
export class JsonRecord<Name extends string> {
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(value: unknown, names: readonly Name[]) {
    const said = isObject(value) ? Object.keys(value) : [];
    if (!isObject(value) || said.length !== names.length || said.some((name, at) => name !== names[at]))
      throw new Malformed(`the fields are not: ${names.join(", ")}`);
    this.#values = value;
  }

  /** The value as it came; the caller checks it. */
  anything(name: Name): unknown {
    return this.#values[name];
  }

  /** A string; lengths are counted in code points. */
  text(name: Name, least = 0, most = Infinity): string {
    const value = this.#values[name];
    const length = typeof value === "string" ? Array.from(value).length : -1;
    if (typeof value !== "string" || length < least || length > most)
      throw new Malformed(`${name} is not text of ${least} to ${most} characters`);
    return value;
  }

  /** A whole number within the limits. */
  number(name: Name, least = 0, most: number = largest): number {
    return wholeNumber(this.#values[name], name, least, most);
  }

  /** Bytes of one of these lengths. */
  data(name: Name, ...lengths: readonly number[]): Bytes {
    const value = fromText(this.text(name));
    if (!lengths.includes(value.length)) throw new Malformed(`${name} has another length`);
    return value;
  }

  /** A day. */
  day(name: Name): Day {
    return readDay(this.text(name));
  }

  /** A list of at most so many values. */
  items(name: Name, most: number): readonly unknown[] {
    const value = this.#values[name];
    if (!Array.isArray(value) || value.length > most)
      throw new Malformed(`${name} is not a list of at most ${most}`);
    return value;
  }
}

// spec: 1 conventions
/** A whole number within the limits; true and false are none. */
export function wholeNumber(value: unknown, name: string, least: number, most: number): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < least || value > most)
    throw new Malformed(`${name} is not a number from ${least} to ${most}`);
  return value;
}
