// How a case becomes a vector: what it gives is computed, what refuses it is written down and must happen.
import { sha256 } from "@noble/hashes/sha2.js";
import { type Bytes, utf8 } from "../src/crypto/bytes.ts";
import type { Failure } from "../src/crypto/refusals.ts";
import { plain, type Values } from "./given.ts";
import { outcome, type Vector } from "./vector.ts";

export const service = "demo.origo.example";

/** Bytes that are the same every time. Everybody knows them: they protect nobody. */
export function seed(name: string, length = 32): Bytes {
  return new Uint8Array(sha256(utf8(`origo vectors of the client: ${name}`))).slice(0, length);
}

/** Where cases belong: an area, a section of the spec, an operation. */
export interface Place {
  readonly area: string;
  readonly spec: string;
  readonly does: string;
}

function made(place: Place, name: string, says: string, given: Values, sealed: readonly string[]): Vector {
  const { area, spec, does } = place;
  return { area, case: name, made_by: "typescript", spec, says, does, given: plain(given) as Values, sealed };
}

/** A case that gives something; every byte of what is named in `sealed` matters. */
export async function accepted(
  place: Place,
  name: string,
  given: Values,
  sealed: readonly string[] = [],
): Promise<Vector> {
  const vector = made(place, name, name.replaceAll("-", " "), given, sealed);
  const { gives, refused } = await outcome(vector);
  if (refused !== undefined) throw new Error(`${place.area}/${name} should be accepted and is ${refused}`);
  return { ...vector, gives };
}

/** A case with one fault, named after it. */
export async function refused(place: Place, name: string, given: Values, failure: Failure): Promise<Vector> {
  const vector = made(place, name, name.replaceAll("-", " "), given, []);
  const { refused: happened, position } = await outcome(vector);
  if (happened !== failure)
    throw new Error(`${place.area}/${name} should be ${failure} and is ${happened ?? "accepted"}`);
  return { ...vector, refused: happened, ...(position === undefined ? {} : { position }) };
}

/** Several faults of one good case: each changes what is named. */
export function refusals(
  place: Place,
  good: Values,
  faults: Readonly<Record<string, readonly [Values, Failure]>>,
): Promise<Vector>[] {
  return Object.entries(faults).map(([name, [change, failure]]) =>
    refused(place, name, { ...good, ...change }, failure),
  );
}

/** The same bytes but one bit. */
export function flipped(bytes: Bytes, at: number): Bytes {
  const changed = bytes.slice();
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}
