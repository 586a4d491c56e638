// The way back into a room by six words: written once, and opening nothing that was said.
import { type Bytes, concat, wipe } from "./bytes.ts";
import { derive, lp } from "./framing.ts";
import { secretBytes } from "./hpke.ts";
import { randomBytes } from "./randomness.ts";
import { roomBytes } from "./roomHello.ts";
import { type SealedWrap, unwrap, wrap } from "./wrapping.ts";

const purpose = "origo/v1/room-return";
const tokenBytes = 32;
const keptBytes = roomBytes + tokenBytes + 2 * secretBytes;

/** What six words give besides a mailbox: nothing joins the two for the server. */
export interface WayBack {
  readonly id: Bytes;
  readonly token: Bytes;
  readonly key: Bytes;
}

/**
 * What one needs to come back: the room, its token, the secret of the hello, the seed of the return key. No key that
 * opens what was said, or that wrote in any epoch.
 */
export interface KeptRoom {
  readonly room: Bytes;
  readonly token: Bytes;
  readonly psk: Bytes;
  readonly seed: Bytes;
}

// spec: 11 rooms
/** The names and the key of a way back, from the root of six words. */
export async function deriveWayBack(root: Bytes): Promise<WayBack> {
  return {
    id: await derive(root, lp("origo/v1/room-return-id"), 16),
    token: await derive(root, lp("origo/v1/room-return-token"), tokenBytes),
    key: await derive(root, lp(purpose), 32),
  };
}

// spec: 11 rooms
/** 179 bytes, written once and never again. */
export async function sealWayBack(
  { id, key }: WayBack,
  { room, token, psk, seed }: KeptRoom,
  salt: Bytes = randomBytes(16),
): Promise<SealedWrap> {
  const secret = concat(room, token, psk, seed);
  const made = await wrap(key, purpose, id, secret, salt);
  wipe(secret);
  return made;
}

// spec: 11 rooms
/** The room to come back to. */
export async function openWayBack({ id, key }: WayBack, blob: Bytes): Promise<KeptRoom> {
  const secret = await unwrap(key, purpose, id, blob, keptBytes);
  const kept = {
    room: secret.slice(0, 16),
    token: secret.slice(16, 48),
    psk: secret.slice(48, 80),
    seed: secret.slice(80),
  };
  wipe(secret);
  return kept;
}
