// Changes bytes of sealed data one at a time, and says where that was accepted: it should be nowhere.
import type { Bytes } from "../src/crypto/bytes.ts";
import { toText } from "../src/crypto/text.ts";
import { keptVectors } from "./files.ts";
import { Given } from "./given.ts";
import { outcome, type Vector } from "./vector.ts";

/** Every value of every vector of which each byte matters. */
export function sealedValues(): readonly { readonly vector: Vector; readonly name: string }[] {
  return keptVectors().flatMap((vector) => vector.sealed.map((name) => ({ vector, name })));
}

/** Odd steps walk over every alignment; the last byte is among them. */
function positions(length: number, most: number): number[] {
  const step = Math.ceil(length / most) | 1;
  return [...Array(length).keys()].filter((at) => at % step === 0 || at === length - 1);
}

function changed(data: Bytes, at: number): Bytes {
  const copy = data.slice();
  copy[at] = (copy[at] ?? 0) ^ (1 << (at % 8));
  return copy;
}

export async function acceptedChanges(vector: Vector, name: string, most = Infinity): Promise<number[]> {
  const data = new Given(vector.given).data(name);
  const accepted: number[] = [];
  for (const at of positions(data.length, most)) {
    const given = { ...vector.given, [name]: toText(changed(data, at)) };
    const { refused } = await outcome({ does: vector.does, given });
    if (refused === undefined) accepted.push(at);
  }
  return accepted;
}
