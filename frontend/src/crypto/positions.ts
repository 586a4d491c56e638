// How far into keys.log a writer had read: what every body names, and what authors are verified by.
import { type Bytes, concat } from "./bytes.ts";
import { u32 } from "./framing.ts";
import { Malformed } from "./refusals.ts";

export const positionBytes = 36;

/** So many lines of a verified log, and the hash of the last of them. */
export interface LogPosition {
  readonly lines: number;
  readonly hash: Bytes;
}

export const noLog: LogPosition = { lines: 0, hash: new Uint8Array(32) };

// spec: 9 keys.log
export function writePosition({ lines, hash }: LogPosition): Bytes {
  return concat(u32(lines), hash);
}

// spec: 9 keys.log
/** A position; without lines there is no hash. */
export function readPosition(data: Bytes): LogPosition {
  if (data.length !== positionBytes) throw new Malformed("a position has 36 bytes");
  const position = {
    lines: new DataView(data.buffer, data.byteOffset).getUint32(0),
    hash: data.slice(4),
  };
  if ((position.lines === 0) !== position.hash.every((byte) => byte === 0))
    throw new Malformed("a position without lines has no hash, and one with lines has one");
  return position;
}
