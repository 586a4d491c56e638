// Packets of rooms: signed, sealed, and in every order in which a server may hand them out.
import { type Bytes, concat } from "../../src/crypto/bytes.ts";
import { Chain, type Owner } from "../../src/crypto/roomChains.ts";
import { sealPacket, signSaid } from "../../src/crypto/roomPackets.ts";
import type { SigningKeyPair } from "../../src/crypto/signing.ts";
import type { Values } from "../given.ts";
import { accepted, flipped, refusals, seed } from "../making.ts";
import type { Vector } from "../vector.ts";
import { epoch, place, room, secret, sitting } from "./rooms.ts";

/** Ten of one member, one after another. */
async function written(by: Owner, roster: Bytes, signer: SigningKeyPair): Promise<Bytes[]> {
  const chain = await Chain.begin(secret, room, epoch, by);
  const many: Bytes[] = [];
  for (let counter = 0; counter < 10; counter += 1) {
    const { keys } = await chain.take();
    const at = { room, epoch, member: by.member, counter };
    const said = { kind: "text", text: `${counter} 👋` } as const;
    many.push(await sealPacket(at, keys, await signSaid(at, keys, roster, said, signer)));
  }
  return many;
}

export async function packetVectors(): Promise<Vector[]> {
  const member = seed("mira", 16);
  const [{ kem, signing }, roster_hash] = [await sitting("mira sits", "mira writes"), seed("roster hash")];
  const here = { room, epoch, member, pk: kem.public, secret, roster_hash };
  const where = { ...here, sign_pk: signing.public };
  const many = await written({ member, pk: kem.public }, roster_hash, signing);
  const [first = member, ...later] = many;
  const order = (...at: readonly number[]): Values => ({ ...where, packets: at.map((each) => many[each]) });
  const open = place("open_packet");
  return Promise.all([
    accepted(place("seal_packet"), "a-packet-sealed", {
      ...here,
      sign_seed: signing.seed,
      counter: 4,
      kind: "notice",
      text: "å\t",
    }),
    accepted(open, "a-packet", { ...where, packet: first }, ["packet"]),
    accepted(place("open_packets"), "packets-backwards", order(9, 8, 7, 6)),
    accepted(place("open_packets"), "packets-doubled", order(0, 1, 1, 5, 5, 2, 0, 5)),
    ...refusals(
      open,
      { ...where, packet: first },
      {
        "a-packet-of-the-epoch-before": [{ epoch: epoch - 1 }, "WrongKey"],
        "a-packet-by-somebody-else": [{ member: seed("sam", 16) }, "WrongKey"],
        "a-packet-in-another-roster": [{ roster_hash: seed("another roster") }, "WronglySigned"],
        "a-packet-by-another-packet-key": [{ sign_pk: seed("nobody") }, "WronglySigned"],
        "a-packet-with-its-last-byte-flipped": [{ packet: flipped(first, first.length - 1) }, "Altered"],
        "a-packet-as-the-next": [{ packet: flipped(first, 10) }, "WrongKey"],
        "a-packet-of-version-0": [{ packet: flipped(first, 2) }, "UnknownVersion"],
        "a-packet-and-a-half": [{ packet: concat(first, ...later.slice(0, 1)) }, "Malformed"],
        "a-packet-from-far-ahead": [
          { packet: concat(first.slice(0, 9), Uint8Array.of(1, 0), first.slice(11)) },
          "Gap",
        ],
      },
    ),
  ]);
}
