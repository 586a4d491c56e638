// How long a live chat's cryptography takes in this browser, on the page: throttling does not reach workers.
import { KemKeyPair } from "../../src/crypto/hpke.ts";
import { randomBytes } from "../../src/crypto/randomness.ts";
import { Chain } from "../../src/crypto/roomChains.ts";
import { makeEpoch, openShare } from "../../src/crypto/roomEpochs.ts";
import { openHello, sealHello } from "../../src/crypto/roomHello.ts";
import { openPacket, padSaid, readPlace, sealPacket } from "../../src/crypto/roomPackets.ts";
import { readRoster, signMember, visitorId, visitorMember } from "../../src/crypto/roomRoster.ts";
import { SigningKeyPair } from "../../src/crypto/signing.ts";

const room = randomBytes(16);
const said = padSaid({ kind: "text", text: "Hej, jag undrar en sak. ".repeat(10) });

async function millisecondsEach(count: number, work: (at: number) => Promise<unknown>): Promise<number> {
  const started = performance.now();
  for (let at = 0; at < count; at += 1) await work(at);
  return (performance.now() - started) / count;
}

export const roomTimings = {
  /** Milliseconds to seal one packet and to open one. */
  async packets(count: number): Promise<{ readonly seal: number; readonly open: number }> {
    const secret = randomBytes(32);
    const [writing, reading] = [
      await Chain.begin(secret, room, 1, visitorId),
      await Chain.begin(secret, room, 1, visitorId),
    ];
    const packets: Uint8Array<ArrayBuffer>[] = [];
    const seal = await millisecondsEach(count, async () => {
      const { counter, keys } = await writing.take();
      packets.push(await sealPacket({ room, epoch: 1, member: visitorId, counter }, keys, said));
    });
    const open = await millisecondsEach(count, async (at) => {
      const packet = packets[at] ?? said;
      const place = readPlace(packet, room, visitorId);
      await reading.use(place.counter, (keys) => openPacket(place, keys, packet));
    });
    return { seal, open };
  },

  /** Milliseconds to make an epoch for a visitor and two of staff, and to open one's share of it. */
  async epochs(count: number): Promise<{ readonly make: number; readonly take: number }> {
    const [keys, signer, psk] = [
      await KemKeyPair.generate(),
      await SigningKeyPair.generate(),
      randomBytes(32),
    ];
    const certified = { role: "kurator", alias: "Sam" } as const;
    const [first, second] = [randomBytes(16), randomBytes(16)];
    const members = [
      visitorMember(keys.public),
      await signMember(room, { id: first, ...certified }, keys.public, signer),
      await signMember(room, { id: second, ...certified }, keys.public, signer),
    ];
    let made = await makeEpoch({ room, epoch: 1, members }, first, signer, psk);
    const make = await millisecondsEach(count, async () => {
      made = await makeEpoch({ room, epoch: 1, members }, first, signer, psk);
    });
    const [roster, share] = [readRoster(made.served.roster), made.shares[0]?.share ?? psk];
    const seat = { member: visitorId, keys, psk, visitorPk: keys.public };
    return { make, take: await millisecondsEach(count, () => openShare(made.served, roster, seat, share)) };
  },

  /** Milliseconds to seal a hello, and to open one. */
  async hellos(count: number): Promise<{ readonly seal: number; readonly open: number }> {
    const [team, visitor] = [await KemKeyPair.generate(), await KemKeyPair.generate()];
    const hello = { pk: visitor.public, psk: randomBytes(32), text: "Hej", wish: "" };
    let sealed = await sealHello(team.public, room, hello);
    const seal = await millisecondsEach(count, async () => {
      sealed = await sealHello(team.public, room, hello);
    });
    return { seal, open: await millisecondsEach(count, () => openHello(team, room, sealed)) };
  },
};
