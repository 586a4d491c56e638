// The hello: what a visitor who waits in line has sealed to the team. Everything in a room begins with it.
import type { Bytes } from "./bytes.ts";
import { digest, lp } from "./framing.ts";
import { type KemKeyPair, kemPkBytes, openBytes, sealBytes, sealingBytes, secretBytes } from "./hpke.ts";
import { pad, unpad } from "./padding.ts";
import { Malformed } from "./refusals.ts";
import { signPkBytes } from "./signing.ts";
import { readVersioned, writeJson } from "./spelling.ts";

export const roomBytes = 16;
const paddedBytes = 8192;
const helloBytes = paddedBytes + sealingBytes;
const longestFirstLine = 1000;
const longestWish = 1024;
const version = 2;
const fields = ["pk", "psk", "sign_pk", "return_pk", "text", "wish"] as const;

/**
 * What the hello vouches for: shares are sealed to `pk`, packets verified by `signPk`; who comes back with six words is
 * known by `returnPk`, which is empty where there is no way back. Who came back no longer has the first two.
 */
export interface VisitorKeys {
  readonly pk: Bytes;
  readonly signPk: Bytes;
  readonly returnPk: Bytes;
}

/** A visitor's keys, the secret mixed into every share of theirs, the first line, and a wish as text. */
export interface Hello {
  readonly keys: VisitorKeys;
  readonly psk: Bytes;
  readonly text: string;
  readonly wish: string;
}

// spec: 11 rooms
/** 9,328 bytes for the team's current epoch, whatever was written. */
export async function sealHello(teamKemPk: Bytes, room: Bytes, hello: Hello): Promise<Bytes> {
  const body = writeHello(hello);
  readHello(body);
  return sealBytes(teamKemPk, await helloInfo(room, teamKemPk), pad(body, [paddedBytes]));
}

// spec: 11 rooms
/** The hello of this room, by the epoch's key it was sealed to. */
export async function openHello(keys: KemKeyPair, room: Bytes, sealed: Bytes): Promise<Hello> {
  if (sealed.length !== helloBytes) throw new Malformed("a hello has 9,328 bytes");
  return readHello(unpad(await openBytes(keys, await helloInfo(room, keys.public), sealed)));
}

// spec: 11 rooms
/** The body in its one spelling. */
export function writeHello({ keys: { pk, signPk, returnPk }, psk, text, wish }: Hello): Bytes {
  return writeJson({ v: version, pk, psk, sign_pk: signPk, return_pk: returnPk, text, wish });
}

// spec: 11 rooms
/** The hello of an opened body, or a refusal. The wish is read when it is shown, as section 5 says. */
export function readHello(body: Bytes): Hello {
  const record = readVersioned(body, paddedBytes, fields, version);
  return {
    keys: {
      pk: record.data("pk", kemPkBytes),
      signPk: record.data("sign_pk", signPkBytes),
      returnPk: record.data("return_pk", 0, signPkBytes),
    },
    psk: record.data("psk", secretBytes),
    text: record.text("text", 0, longestFirstLine),
    wish: record.text("wish", 0, longestWish),
  };
}

async function helloInfo(room: Bytes, kemPk: Bytes): Promise<Bytes> {
  if (room.length !== roomBytes) throw new Malformed("a room has 16 bytes");
  return lp("origo/v1/hello", room, await digest(kemPk));
}
