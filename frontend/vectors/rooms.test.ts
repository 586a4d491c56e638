// Rooms as their members have them: what arrives opens once, and who is not there reads nothing.
import fc from "fast-check";
import { beforeAll, expect, test, vi } from "vitest";
import type { Bytes } from "../src/crypto/bytes.ts";
import { readDay } from "../src/crypto/days.ts";
import { KemKeyPair } from "../src/crypto/hpke.ts";
import { verifyKeysLog } from "../src/crypto/keysLog.ts";
import { SealingError } from "../src/crypto/refusals.ts";
import { mostAhead } from "../src/crypto/roomChains.ts";
import { makeEpoch, type MadeEpoch, sealMemory } from "../src/crypto/roomEpochs.ts";
import { signMember, visitorId, visitorMember } from "../src/crypto/roomRoster.ts";
import { rekeyAfterPackets, Room } from "../src/crypto/rooms.ts";
import { SigningKeyPair } from "../src/crypto/signing.ts";
import type { Said } from "../src/crypto/roomPackets.ts";
import type { VerifiedKeysLog } from "../src/crypto/verifiedLog.ts";
import { organisation, type Organisation } from "./cast.ts";
import { seed } from "./making.ts";

const room = seed("room", 16);
const psk = seed("psk");
const roles = { sam: "kurator", mira: "midwife" } as const;
let made: Organisation;
let log: VerifiedKeysLog;
let vera: KemKeyPair;
let veraSigns: SigningKeyPair;

beforeAll(async () => {
  made = await organisation();
  log = await verifyKeysLog(made.log, made.root.public, readDay("2026-11-20"));
  vera = await KemKeyPair.fromSeed(seed("vera"));
  veraSigns = await SigningKeyPair.fromSeed(seed("vera writes"));
});

interface Present {
  readonly who: keyof typeof roles;
  readonly keys: KemKeyPair;
  readonly signing: SigningKeyPair;
  readonly room: Room;
  readonly left: number;
}

function visiting(): { readonly pk: Bytes; readonly signPk: Bytes; readonly returnPk: Bytes } {
  return { pk: vera.public, signPk: veraSigns.public, returnPk: new Uint8Array(0) };
}

async function joining(who: keyof typeof roles, left = 0): Promise<Present> {
  const [keys, signing] = [await KemKeyPair.generate(), await SigningKeyPair.generate()];
  const by = made[who].signing.id;
  const seat = { member: made[who].id, keys, signing, team: "team", visitor: visiting(), by };
  return { who, keys, signing, room: new Room(room, seat), left };
}

async function visitor(): Promise<Room> {
  const keys = await KemKeyPair.fromSeed(vera.seed.slice());
  const signing = await SigningKeyPair.fromSeed(veraSigns.seed.slice());
  const known = { team: "team", visitor: visiting(), psk: psk.slice(), by: new Uint8Array(0) };
  return new Room(room, { member: visitorId, keys, signing, ...known });
}

async function epochOf(n: number, ...present: readonly [Present, ...Present[]]): Promise<MadeEpoch> {
  const alias = { sam: "Sam", mira: "Mira" };
  const entries = present.map(async ({ who, keys, signing, left }) => {
    const certified = { id: made[who].id, role: roles[who], alias: alias[who] };
    const ones = { pk: keys.public, sign_pk: signing.public };
    return { ...(await signMember(room, certified, ones, made[who].signing)), left };
  });
  const members = [visitorMember(visiting()), ...(await Promise.all(entries))];
  const host = made[present[0].who];
  return makeEpoch({ room, epoch: n, members }, host.id, host.signing, psk);
}

function shareFor({ shares }: MadeEpoch, member: Bytes): Bytes {
  return (
    shares.find((each) => each.member.every((byte, at) => byte === member[at]))?.share ?? new Uint8Array(0)
  );
}

async function taken(
  n: number,
  visiting: Room,
  ...present: readonly [Present, ...Present[]]
): Promise<MadeEpoch> {
  const epoch = await epochOf(n, ...present);
  await visiting.take(epoch.served, shareFor(epoch, visitorId), log);
  for (const each of present) await each.room.take(epoch.served, shareFor(epoch, made[each.who].id), log);
  return epoch;
}

const said = (text: string): Said => ({ kind: "text", text });

async function failure(work: Promise<unknown>): Promise<string> {
  const fault: unknown = await work.then(
    () => "nothing refused",
    (refusal: unknown) => refusal,
  );
  return fault instanceof SealingError ? fault.failure : String(fault);
}

test("what comes late or twice is refused, and the rest opens once", async () => {
  const orders = fc
    .integer({ min: 1, max: mostAhead })
    .chain((count) => fc.tuple(fc.constant(count), fc.array(fc.nat(count - 1), { maxLength: 2 * count })));
  await fc.assert(
    fc.asyncProperty(orders, async ([count, arrived]) => {
      const [visiting, sam] = [await visitor(), await joining("sam")];
      await taken(1, visiting, sam);
      const packets = await Promise.all([...Array(count).keys()].map((at) => visiting.seal(said(`${at}`))));
      let highest = -1;
      for (const at of arrived) {
        const opening = sam.room.open(visitorId, packets[at] ?? psk);
        if (at <= highest) expect(await failure(opening)).toBe("Fork");
        else expect((await opening).said.text).toBe(`${at}`);
        highest = Math.max(highest, at);
      }
    }),
    { numRuns: 25 },
  );
});

test("a packet of an epoch that is over is nobody's", async () => {
  const [visiting, sam] = [await visitor(), await joining("sam")];
  await taken(1, visiting, sam);
  const [first, late] = [await visiting.seal(said("first")), await visiting.seal(said("late"))];
  await taken(2, visiting, sam);
  expect((await sam.room.open(visitorId, first)).said.text).toBe("first");
  await sam.room.open(visitorId, await visiting.seal(said("next")));
  expect(await failure(sam.room.open(visitorId, late))).toBe("Revoked");
});

test("what was written for fewer is not sealed for more", async () => {
  const [visiting, sam, mira] = [await visitor(), await joining("sam"), await joining("mira")];
  await taken(1, visiting, sam);
  await taken(2, visiting, sam);
  await visiting.seal(said("the same people"), 1);
  await taken(3, visiting, sam, mira);
  expect(await failure(visiting.seal(said("for Sam alone"), 2))).toBe("Revoked");
  await taken(4, visiting, mira);
  expect(await failure(visiting.seal(said("for Sam alone"), 2))).toBe("Revoked");
  expect(visiting.grown).toBe(3);
  await visiting.seal(said("for Mira too"), 3);
});

test("whose time is used up writes no more and takes nothing", async () => {
  let now = 0;
  const clock = vi.spyOn(performance, "now").mockImplementation(() => now);
  const [visiting, sam, mira] = [await visitor(), await joining("sam"), await joining("mira", 60)];
  await taken(1, visiting, sam, mira);
  now = 59_000;
  await mira.room.seal(said("in time"));
  await taken(2, visiting, sam, { ...mira, left: 600 });
  now = 60_000;
  expect(mira.room.needsRekey()).toBe(true);
  expect(await failure(mira.room.seal(said("too late")))).toBe("Expired");
  expect(await failure(taken(3, visiting, sam, mira))).toBe("Expired");
  clock.mockRestore();
});

test("nothing moves before a packet opened", async () => {
  const changes = fc.tuple(fc.nat(12), fc.nat(1082), fc.integer({ min: 1, max: 255 }));
  await fc.assert(
    fc.asyncProperty(changes, async ([ahead, at, bits]) => {
      const [visiting, sam] = [await visitor(), await joining("sam")];
      await taken(1, visiting, sam);
      const packets: Bytes[] = [];
      for (let n = 0; n <= ahead; n += 1) packets.push(await visiting.seal(said(`${n}`)));
      const changed = packets[ahead]?.slice() ?? psk;
      changed[at] = (changed[at] ?? 0) ^ bits;
      expect(await failure(sam.room.open(visitorId, changed))).not.toBe("nothing refused");
      for (const [n, packet] of packets.entries())
        expect((await sam.room.open(visitorId, packet)).said.text).toBe(`${n}`);
    }),
    { numRuns: 40 },
  );
});

test("calls that overlap never write two packets under one key", async () => {
  const [visiting, sam] = [await visitor(), await joining("sam")];
  await taken(1, visiting, sam);
  const packets = await Promise.all(["a", "b", "c", "d", "e"].map((letter) => visiting.seal(said(letter))));
  const opened = await Promise.all(packets.map((packet) => sam.room.open(visitorId, packet)));
  expect(opened.map((each) => each.said.text).join("")).toBe("abcde");
  const twice = await Promise.all(
    packets.slice(0, 2).map((packet) => failure(sam.room.open(visitorId, packet))),
  );
  expect(twice).toEqual(["Fork", "Fork"]);
});

test("a newcomer cannot read back, who left cannot read on", async () => {
  const [visiting, sam, mira] = [await visitor(), await joining("sam"), await joining("mira")];
  await taken(1, visiting, sam);
  const before = await visiting.seal(said("to Sam alone"));
  await taken(2, visiting, mira, sam);
  const both = await visiting.seal(said("to both"));
  await taken(3, visiting, mira);
  const after = await visiting.seal(said("to Mira alone"));
  expect(await failure(mira.room.open(visitorId, before))).toBe("Gap");
  expect((await sam.room.open(visitorId, before)).said.text).toBe("to Sam alone");
  for (const each of [sam, mira]) expect((await each.room.open(visitorId, both)).said.text).toBe("to both");
  expect(await failure(sam.room.open(visitorId, after))).toBe("Gap");
  expect((await mira.room.open(visitorId, after)).said.text).toBe("to Mira alone");
});

test("one misses no epoch and goes back to none", async () => {
  const [visiting, sam] = [await visitor(), await joining("sam")];
  const [first, second] = [await epochOf(1, sam), await epochOf(2, sam)];
  const take = (each: MadeEpoch): Promise<Bytes> =>
    visiting.take(each.served, shareFor(each, visitorId), log);
  expect(await failure(take(second))).toBe("Gap");
  await take(first);
  await take(second);
  expect(await failure(take(first))).toBe("Rollback");
});

test("a reloaded browser reads on and writes nothing before the next epoch", async () => {
  const [visiting, sam] = [await visitor(), await joining("sam")];
  const epoch = await epochOf(1, sam);
  await visiting.take(epoch.served, shareFor(epoch, visitorId), log);
  const secret = await sam.room.take(epoch.served, shareFor(epoch, made.sam.id), log);
  const memory = await sealMemory(made.sam.kem.public, sam.room.newest, secret);
  const packet = await visiting.seal(said("before"));
  const again = await joining("sam");
  await again.room.recall(epoch.served, memory, made.sam.kem, log);
  expect((await again.room.open(visitorId, packet)).said.text).toBe("before");
  expect(again.room.needsRekey()).toBe(true);
  expect(await failure(again.room.seal(said("under a key that was used")))).toBe("Gap");
  await taken(2, visiting, again);
  expect((await visiting.open(made.sam.id, await again.room.seal(said("back")))).said.text).toBe("back");
});

test("one reads one's own echo and no packet under another name", async () => {
  const [visiting, sam] = [await visitor(), await joining("sam")];
  await taken(1, visiting, sam);
  const packet = await sam.room.seal(said("hej"));
  expect(await failure(visiting.open(visitorId, packet))).toBe("WrongKey");
  expect(await failure(visiting.open(made.mira.id, packet))).toBe("Absent");
  expect((await sam.room.open(made.sam.id, packet)).said).toEqual(said("hej"));
});

test("a new secret is due after its packets", async () => {
  const [visiting, sam] = [await visitor(), await joining("sam")];
  await taken(1, visiting, sam);
  for (let at = 0; at < rekeyAfterPackets; at += 1) {
    expect(sam.room.needsRekey()).toBe(false);
    await sam.room.open(visitorId, await visiting.seal(said("hej")));
  }
  expect(sam.room.needsRekey()).toBe(true);
});

test("a room that was left opens nothing and has nothing left", async () => {
  const [visiting, sam] = [await visitor(), await joining("sam")];
  const epoch = await taken(1, visiting, sam);
  const packet = await visiting.seal(said("hej"));
  sam.room.wipe();
  expect(sam.keys.seed).toEqual(new Uint8Array(32));
  expect(await failure(sam.room.open(visitorId, packet))).toBe("Gap");
  expect(await failure(sam.room.take(epoch.served, shareFor(epoch, made.sam.id), log))).toBe("Rollback");
});
