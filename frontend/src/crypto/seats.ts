// A guest's seat in a samråd: keys from the guest's words, and the chair's statement who sits there and until when.
import type { Bytes } from "./bytes.ts";
import type { Day } from "./days.ts";
import { derive, lp } from "./framing.ts";
import { KemKeyPair } from "./hpke.ts";
import { SigningKeyPair, verifySignature } from "./signing.ts";

/** What is sealed to the seat, and what it signs with. */
export interface SeatKeys {
  readonly kem: KemKeyPair;
  readonly signing: SigningKeyPair;
}

/** One seat of one samråd. */
export interface SamradSeat {
  readonly conversation: Bytes;
  readonly n: number;
  readonly kemPk: Bytes;
  readonly signPk: Bytes;
  readonly agency: string;
  readonly notAfter: Day;
}

// spec: 12 release
/** Both key pairs of a guest's words. */
export async function deriveSeat(root: Bytes): Promise<SeatKeys> {
  return {
    kem: await KemKeyPair.fromSeed(await derive(root, lp("origo/v1/seat-kem"), 32)),
    signing: await SigningKeyPair.fromSeed(await derive(root, lp("origo/v1/seat-sign"), 32)),
  };
}

// spec: 12 release
/** The chair's statement, after the six words of both keys were compared aloud. */
export function stateSeat(seat: SamradSeat, chair: SigningKeyPair): Promise<Bytes> {
  return chair.sign(covered(seat));
}

// spec: 12 release
/** Returns only if that chair stated this seat, of this samråd, with these keys. */
export function checkSeat(seat: SamradSeat, chairPk: Bytes, statement: Bytes): Promise<void> {
  return verifySignature(chairPk, statement, covered(seat));
}

function covered({ conversation, n, kemPk, signPk, agency, notAfter }: SamradSeat): Bytes {
  return lp("origo/v1/seat", conversation, n, kemPk, signPk, agency, notAfter);
}
