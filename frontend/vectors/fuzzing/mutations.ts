// Changes a fuzzer makes to bytes, as fast-check draws and shrinks them.
import fc from "fast-check";
import { type Bytes, concat, utf8 } from "../../src/crypto/bytes.ts";

const tokens: readonly Bytes[] = [
  ...[
    "{",
    "}",
    "[",
    "]",
    '"',
    "\\",
    ",",
    ":",
    "\n",
    "0",
    "-1",
    "1e9",
    "1.0",
    "4294967296",
    "null",
    "true",
    '"v":2',
  ].map(utf8),
  ...["\\u0000", "\\ud800", '"__proto__":1,', "=", "AAAA", " ", "OC2", "OW2"].map(utf8),
  Uint8Array.of(0x00),
  Uint8Array.of(0xff),
  Uint8Array.of(0xed, 0xa0, 0x80),
  Uint8Array.of(0xef, 0xbb, 0xbf),
];

interface Change {
  readonly kind: number;
  /** Where, as a fraction of the length. */
  readonly at: number;
  readonly length: number;
  readonly token: number;
  readonly byte: number;
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.nat(7),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 12 }),
  token: fc.nat(tokens.length - 1),
  byte: fc.nat(255),
});

function once(data: Bytes, { kind, at: where, length, token, byte }: Change): Bytes {
  const at = Math.floor(where * data.length);
  const [before, cut, after] = [data.slice(0, at), data.slice(at, at + length), data.slice(at + length)];
  const inserted = tokens[token] ?? cut;
  if (kind === 0) return before;
  if (kind === 1) return concat(before, after);
  if (kind === 2) return concat(before, cut, cut, after);
  if (kind === 3) return concat(before, inserted, cut, after);
  if (kind === 4) return concat(before, inserted, after);
  if (kind === 5) return concat(before, Uint8Array.of(byte), cut.slice(1), after);
  if (kind === 6) return concat(before, after.slice(0, length), after);
  const bit = (cut[0] ?? 0) ^ (1 << (byte % 8));
  return concat(before, Uint8Array.of(bit), cut.slice(1), after);
}

/** One of these with one to three changes. */
export function mutated(starts: readonly Bytes[]): fc.Arbitrary<{ start: Bytes; data: Bytes }> {
  return fc
    .tuple(fc.constantFrom(...starts), fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([start, changes]) => ({ start, data: changes.reduce(once, start) }));
}
