// Work that a server under pressure asks for: many small hashes, cheap for one person and dear for who asks in numbers.
import { sha256 } from "@noble/hashes/sha2.js";
import { type Bytes, concat } from "./bytes.ts";
import { lp } from "./framing.ts";
import { Malformed } from "./refusals.ts";

/** No server may keep a telephone busy for long: at most 2^26 hashes are expected, a minute or two. */
const mostPuzzles = 64;
const mostBits = 20;
const longestChallenge = 256;
const largest = 0xffff_ffff;

/** Whether so many of the first bits are zero. At most 32. */
function beginsWithZeros(hash: Uint8Array, bits: number): boolean {
  const first = ((hash[0] ?? 0) << 24) | ((hash[1] ?? 0) << 16) | ((hash[2] ?? 0) << 8) | (hash[3] ?? 0);
  return Math.clz32(first) >= bits;
}

/** What comes before the nonce is hashed once for all nonces: that more than doubles the speed. */
function puzzle(challenge: Bytes, place: number): (nonce: number) => Uint8Array {
  const begun = sha256.create().update(concat(lp("origo/v1/work", challenge, place), Uint8Array.of(0, 4)));
  const [trial, bytes, hash] = [begun.clone(), new Uint8Array(4), new Uint8Array(32)];
  const view = new DataView(bytes.buffer);
  return (nonce) => {
    view.setUint32(0, nonce);
    begun._cloneInto(trial);
    trial.update(bytes).digestInto(hash);
    return hash;
  };
}

function solvePuzzle(challenge: Bytes, place: number, bits: number): number {
  const hashOf = puzzle(challenge, place);
  for (let nonce = 0; nonce <= largest; nonce += 1) if (beginsWithZeros(hashOf(nonce), bits)) return nonce;
  throw new Malformed("no nonce solves this puzzle");
}

// spec: 16 work
/** The smallest nonce of each puzzle. Holds up whatever thread it runs on; told how many puzzles are done. */
export function solveWork(
  challenge: Bytes,
  puzzles: number,
  bits: number,
  told?: (done: number) => void,
): number[] {
  const fits = (given: number, least: number, most: number): boolean =>
    Number.isInteger(given) && given >= least && given <= most;
  if (challenge.length > longestChallenge || !fits(puzzles, 1, mostPuzzles) || !fits(bits, 0, mostBits))
    throw new Malformed("more work than a server may ask for");
  return Array.from({ length: puzzles }, (_, place) => {
    const nonce = solvePuzzle(challenge, place, bits);
    told?.(place + 1);
    return nonce;
  });
}

// spec: 16 work
/** Whether each nonce solves the puzzle of its place. What the server checks; here for the vectors. */
export function isSolved(challenge: Bytes, nonces: readonly number[], bits: number): boolean {
  return nonces.every(
    (nonce, place) => nonce <= largest && beginsWithZeros(puzzle(challenge, place)(nonce), bits),
  );
}
