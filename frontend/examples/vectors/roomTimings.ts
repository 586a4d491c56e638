// How long a live chat's cryptography takes in this browser, on the page: throttling does not reach workers.
import { KemKeyPair } from "../../src/crypto/hpke.ts";
import { randomBytes } from "../../src/crypto/randomness.ts";
import { Chain } from "../../src/crypto/roomChains.ts";
import { makeEpoch, openShare } from "../../src/crypto/roomEpochs.ts";
import { openHello, sealHello } from "../../src/crypto/roomHello.ts";
import { openPacket, readPlace, sealPacket, signSaid } from "../../src/crypto/roomPackets.ts";
import { readRoster, signMember, visitorId, visitorMember } from "../../src/crypto/roomRoster.ts";
import { SigningKeyPair, verifySignature } from "../../src/crypto/signing.ts";

const room = randomBytes(16);
const said = { kind: "text", text: "Hej, jag undrar en sak. ".repeat(10) } as const;
const [pk, rosterHash] = [randomBytes(1216), randomBytes(32)];

async function millisecondsEach(count: number, work: (at: number) => Promise<unknown>): Promise<number> {
  const started = performance.now();
  for (let at = 0; at < count; at += 1) await work(at);
  return (performance.now() - started) / count;
}

export const roomTimings = {
  /** Milliseconds to seal one packet and to open one; and of that, to sign it and to verify it. */
  async packets(count: number): Promise<Readonly<Record<"seal" | "open" | "sign" | "verify", number>>> {
    const secret = randomBytes(32);
    const [writing, reading] = [
      await Chain.begin(secret, room, 1, { member: visitorId, pk }),
      await Chain.begin(secret, room, 1, { member: visitorId, pk }),
    ];
    const signer = await SigningKeyPair.generate();
    const packets: Uint8Array<ArrayBuffer>[] = [];
    const seal = await millisecondsEach(count, async () => {
      const { counter, keys } = await writing.take();
      const place = { room, epoch: 1, member: visitorId, counter };
      packets.push(await sealPacket(place, keys, await signSaid(place, keys, rosterHash, said, signer)));
    });
    const open = await millisecondsEach(count, async (at) => {
      const packet = packets[at] ?? secret;
      const place = readPlace(packet, room, visitorId);
      await reading.use(place.counter, (keys) => openPacket(place, keys, rosterHash, signer.public, packet));
    });
    const signature = await signer.sign(packets[0] ?? secret);
    const [signed] = packets;
    const sign = await millisecondsEach(count, () => signer.sign(signed ?? secret));
    const verify = await millisecondsEach(count, () =>
      verifySignature(signer.public, signature, signed ?? secret),
    );
    return { seal, open, sign, verify };
  },

  /** Milliseconds to make an epoch for a visitor and two of staff, and to open one's share of it. */
  async epochs(count: number): Promise<{ readonly make: number; readonly take: number }> {
    const [keys, signer, psk] = [
      await KemKeyPair.generate(),
      await SigningKeyPair.generate(),
      randomBytes(32),
    ];
    const ephemeral = { pk: keys.public, sign_pk: signer.public };
    const visitor = { pk: keys.public, signPk: signer.public, returnPk: new Uint8Array(0) };
    const certified = { role: "kurator", alias: "Sam" } as const;
    const [first, second] = [randomBytes(16), randomBytes(16)];
    const members = [
      visitorMember(visitor),
      await signMember(room, { id: first, ...certified }, ephemeral, signer),
      await signMember(room, { id: second, ...certified }, ephemeral, signer),
    ];
    let made = await makeEpoch({ room, epoch: 1, members }, first, signer, psk);
    const make = await millisecondsEach(count, async () => {
      made = await makeEpoch({ room, epoch: 1, members }, first, signer, psk);
    });
    const [roster, share] = [readRoster(made.served.roster), made.shares[0]?.share ?? psk];
    const seat = {
      member: visitorId,
      keys,
      signing: signer,
      team: "team",
      visitor,
      psk,
      by: visitor.returnPk,
    };
    return { make, take: await millisecondsEach(count, () => openShare(made.served, roster, seat, share)) };
  },

  /** Milliseconds to seal a hello, and to open one. */
  async hellos(count: number): Promise<{ readonly seal: number; readonly open: number }> {
    const [team, visitor] = [await KemKeyPair.generate(), await KemKeyPair.generate()];
    const visiting = { pk: visitor.public, signPk: randomBytes(32), returnPk: new Uint8Array(0) };
    const hello = { keys: visiting, psk: randomBytes(32), text: "Hej", wish: "" };
    let sealed = await sealHello(team.public, room, hello);
    const seal = await millisecondsEach(count, async () => {
      sealed = await sealHello(team.public, room, hello);
    });
    return { seal, open: await millisecondsEach(count, () => openHello(team, room, sealed)) };
  },
};
