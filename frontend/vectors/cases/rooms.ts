// Rooms: hellos, rosters, epochs, memory, and packets in the order in which a bad connection brings them.
import { type Bytes, concat } from "../../src/crypto/bytes.ts";
import { digest, lp } from "../../src/crypto/framing.ts";
import { KemKeyPair } from "../../src/crypto/hpke.ts";
import { pad } from "../../src/crypto/padding.ts";
import { Chain } from "../../src/crypto/roomChains.ts";
import { padSaid, sealPacket } from "../../src/crypto/roomPackets.ts";
import { type Roster, type RoomMember, signMember, visitorMember } from "../../src/crypto/roomRoster.ts";
import { stateEpoch } from "../../src/crypto/roomEpochs.ts";
import { writeJson } from "../../src/crypto/spelling.ts";
import { fromText, toText } from "../../src/crypto/text.ts";
import { organisation, type Organisation, type Person } from "../cast.ts";
import { fixedSeal } from "../fixedHpke.ts";
import type { Values } from "../given.ts";
import { accepted, flipped, type Place, refusals, refused, seed } from "../making.ts";
import type { Vector } from "../vector.ts";

const room = seed("room", 16);
const epoch = 9;
const secret = seed("epoch secret");
const psk = seed("psk");

function place(does: string): Place {
  return { area: "rooms", spec: "11 rooms", does };
}

async function hellos(): Promise<Vector[]> {
  const [team, visitor] = [await KemKeyPair.fromSeed(seed("team")), await KemKeyPair.fromSeed(seed("vera"))];
  const info = lp("origo/v1/hello", room, await digest(team.public));
  const said = { v: 1, pk: visitor.public, psk, text: "مرحبا\nHej", wish: "" };
  const sealed = (body: Values): Bytes => fixedSeal("hello", team.public, info, pad(writeJson(body), [8192]));
  const good = { seed: team.seed, room, hello: sealed(said) };
  return Promise.all([
    accepted(place("open_hello"), "a-hello", good, ["hello"]),
    ...refusals(place("open_hello"), good, {
      "a-hello-to-another-epoch": [{ seed: seed("another team") }, "WrongKey"],
      "a-hello-with-its-tag-flipped": [{ hello: flipped(sealed(said), 9327) }, "WrongKey"],
      "a-hello-of-version-7": [{ hello: sealed({ ...said, v: 7 }) }, "UnknownVersion"],
      "a-hello-without-a-wish": [{ hello: sealed({ v: 1, pk: said.pk, psk, text: "" }) }, "Malformed"],
      "a-hello-of-1001-faces": [{ hello: sealed({ ...said, text: "😀".repeat(1001) }) }, "Malformed"],
      "a-hello-longer-by-a-byte": [{ hello: concat(sealed(said), Uint8Array.of(0)) }, "Malformed"],
    }),
  ]);
}

interface Scene {
  readonly made: Organisation;
  readonly vera: KemKeyPair;
  readonly seats: { readonly sam: KemKeyPair; readonly mira: KemKeyPair };
  readonly sam: RoomMember;
  readonly mira: RoomMember;
}

async function scene(): Promise<Scene> {
  const made = await organisation();
  const seats = {
    sam: await KemKeyPair.fromSeed(seed("sam sits")),
    mira: await KemKeyPair.fromSeed(seed("mira sits")),
  };
  const said = { sam: { role: "kurator", alias: "Sam" }, mira: { role: "midwife", alias: "Mira" } } as const;
  const entry = (who: "sam" | "mira"): Promise<RoomMember> =>
    signMember(room, { id: made[who].id, ...said[who] }, seats[who].public, made[who].signing);
  const vera = await KemKeyPair.fromSeed(seed("vera"));
  return { made, vera, seats, sam: await entry("sam"), mira: await entry("mira") };
}

/** Both of staff and the visitor, with what is changed. */
function present({ vera, sam, mira }: Scene, change: Partial<RoomMember> = {}): Roster {
  return { room, epoch, members: [visitorMember(vera.public), { ...sam, ...change }, mira] };
}

/** How Mira takes what a host has stated. */
async function byMira(scene: Scene, roster: Roster, host: Person): Promise<Values> {
  const { made, vera, seats } = scene;
  const served = await stateEpoch(roster, host.id, host.signing, secret);
  return {
    room,
    member: made.mira.id,
    seed: seats.mira.seed,
    psk: "",
    visitor_pk: vera.public,
    least: epoch,
    most: epoch,
    log: made.log,
    root_pk: made.root.public,
    today: "2026-11-20",
    ...served,
    share: await share(served.roster, seats.mira, secret),
  };
}

async function share(roster: Bytes, { public: pk }: KemKeyPair, shared: Bytes): Promise<Bytes> {
  return fixedSeal(
    "share",
    pk,
    lp("origo/v1/room", room, epoch, await digest(pk), await digest(roster)),
    shared,
  );
}

async function epochs(): Promise<Vector[]> {
  const there = await scene();
  const { made, vera } = there;
  const good = await byMira(there, present(there), made.sam);
  const roster = fromText(toText(good["roster"] as Bytes));
  const take = place("take_room_epoch");
  return Promise.all([
    accepted(take, "an-epoch-taken", good, ["roster", "sig", "commitment", "share"]),
    accepted(take, "an-epoch-joined-without-the-hello", { ...good, least: 1, most: null, visitor_pk: "" }),
    ...refusals(take, good, {
      "an-epoch-before-the-next": [{ least: epoch + 1, most: epoch + 1 }, "Rollback"],
      "an-epoch-after-the-next": [{ least: epoch - 1, most: epoch - 1 }, "Gap"],
      "an-epoch-whose-host-left-the-log": [{ today: "2026-12-06" }, "Expired"],
      "an-epoch-with-another-visitor": [{ visitor_pk: there.seats.sam.public }, "WrongKey"],
      "an-epoch-with-somebody-in-ones-place": [{ seed: seed("another seat") }, "WrongKey"],
      "an-epoch-with-its-share-flipped": [{ share: flipped(good["share"] as Bytes, 1100) }, "WrongKey"],
      "an-epoch-with-a-secret-of-ones-own": [
        { share: await share(roster, there.seats.mira, seed("alone")) },
        "WrongKey",
      ],
      "an-epoch-with-its-signature-flipped": [{ sig: flipped(good["sig"] as Bytes, 40) }, "WronglySigned"],
      "an-epoch-by-an-administrator": [{ host: made.anna.id }, "WronglySigned"],
    }),
    ...(await wrongMembers(there)),
    refused(
      take,
      "an-epoch-by-whom-the-visitor-never-greeted",
      { ...good, ...byVera(vera, good) },
      "WrongKey",
    ),
  ]);
}

/** The visitor with Mira's share, which nobody mixed with the secret of the hello. */
function byVera(vera: KemKeyPair, { share: unmixed }: Values): Values {
  return { member: new Uint8Array(16), seed: vera.seed, psk, share: unmixed };
}

async function wrongMembers(there: Scene): Promise<Promise<Vector>[]> {
  const { made, seats } = there;
  const take = place("take_room_epoch");
  const names: Record<string, Partial<RoomMember>> = {
    "a-member-as-a-lead": { role: "lead" },
    "a-member-under-another-name": { alias: "Sam K" },
    "a-member-with-a-key-of-the-hosts": { pk: seats.mira.public },
    "a-member-by-another-key": { by: made.bo.signing.id },
  };
  const made4 = Object.entries(names).map(async ([name, change]) =>
    refused(take, name, await byMira(there, present(there, change), made.mira), "WronglySigned"),
  );
  const stranger = { member: made.root.id };
  const absent = await byMira(there, present(there, stranger), made.mira);
  const anna = await byMira(there, present(there, { member: made.anna.id }), made.mira);
  return [
    ...made4,
    refused(take, "a-member-nobody-certified", absent, "Absent"),
    refused(take, "a-member-who-is-an-administrator", anna, "WronglySigned"),
  ];
}

async function memories(): Promise<Vector[]> {
  const there = await scene();
  const { mira } = there.made;
  const { log, root_pk, today, roster, host, sig, commitment } = await byMira(there, present(there), mira);
  const info = lp("origo/v1/room-memory", room, epoch, await digest(mira.kem.public));
  const memory = fixedSeal("memory", mira.kem.public, info, secret);
  const good = { room, log, root_pk, today, roster, host, sig, commitment, seed: mira.kem.seed, memory };
  const recall = place("recall_room_epoch");
  return Promise.all([
    accepted(recall, "a-memory", good, ["memory"]),
    ...refusals(recall, good, {
      "a-memory-of-another-secret": [
        { memory: fixedSeal("memory", mira.kem.public, info, seed("another")) },
        "WrongKey",
      ],
      "a-memory-of-nobody": [{ memory: new Uint8Array(1168) }, "WrongKey"],
      "a-memory-of-nothing": [{ memory: new Uint8Array(0) }, "Malformed"],
    }),
  ]);
}

async function packets(): Promise<Vector[]> {
  const member = seed("mira", 16);
  const where = { room, epoch, member, secret };
  const chain = await Chain.begin(secret, room, epoch, member);
  const many: Bytes[] = [];
  for (let at = 0; at < 10; at += 1) {
    const { counter, keys } = await chain.take();
    many.push(
      await sealPacket({ room, epoch, member, counter }, keys, padSaid({ kind: "text", text: `${at} 👋` })),
    );
  }
  const [first = member, ...later] = many;
  const order = (...at: readonly number[]): Values => ({ ...where, packets: at.map((each) => many[each]) });
  const open = place("open_packet");
  return Promise.all([
    accepted(place("seal_packet"), "a-packet-sealed", { ...where, counter: 4, kind: "notice", text: "å\t" }),
    accepted(open, "a-packet", { ...where, packet: first }, ["packet"]),
    accepted(place("open_packets"), "packets-backwards", order(9, 8, 7, 6, 5, 4, 3, 2, 1, 0)),
    accepted(place("open_packets"), "packets-doubled", order(0, 1, 1, 5, 5, 2, 0, 5)),
    ...refusals(
      open,
      { ...where, packet: first },
      {
        "a-packet-of-the-epoch-before": [{ epoch: epoch - 1 }, "WrongKey"],
        "a-packet-by-somebody-else": [{ member: seed("sam", 16) }, "WrongKey"],
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

export async function roomVectors(): Promise<Vector[]> {
  return [...(await hellos()), ...(await epochs()), ...(await memories()), ...(await packets())];
}
