// From a secret a person keeps in mind to the keys of a mailbox.
import type { Bytes } from "./bytes.ts";
import { derive, digest, lp } from "./framing.ts";
import { type Progress, stretch } from "./stretching.ts";

/** One unlock takes 0.1 s on a laptop and moves 201 MB per guess: the price of guessing words. */
const wordsCost = { memory_kib: 32 * 1024, passes: 3, lanes: 1 } as const;

/** What six words give: a name and a token for the server, and the key of the ring, which the server never has. */
export interface Mailbox {
  readonly id: Bytes;
  readonly accessToken: Bytes;
  /** What the server stores of the token. */
  readonly tokenHash: Bytes;
  readonly ringKey: Bytes;
}

// spec: 3 derivation
/** The 32 bytes everything of a mailbox comes from. Slow on purpose. */
export async function deriveRoot(secret: Bytes, serviceId: string, progress?: Progress): Promise<Bytes> {
  const salt = await digest(lp("origo/v1/salt", serviceId));
  return stretch(secret, salt.slice(0, 16), wordsCost, progress);
}

// spec: 3 derivation
/** The mailbox of a root. */
export async function deriveMailbox(root: Bytes): Promise<Mailbox> {
  const accessToken = await derive(root, lp("origo/v1/access-token"), 32);
  return {
    id: await derive(root, lp("origo/v1/mailbox-id"), 16),
    accessToken,
    tokenHash: await digest(accessToken),
    ringKey: await derive(root, lp("origo/v1/mailbox-ring"), 32),
  };
}
