// Rooms: hellos, rosters, epochs, memory, and who came back. Packets are in roomPackets.ts.
import { type Bytes, concat } from "../../src/crypto/bytes.ts";
import { digest, lp } from "../../src/crypto/framing.ts";
import { KemKeyPair } from "../../src/crypto/hpke.ts";
import { pad } from "../../src/crypto/padding.ts";
import {
  type Roster,
  type RoomMember,
  signMember,
  signReturn,
  visitorMember,
} from "../../src/crypto/roomRoster.ts";
import { SigningKeyPair } from "../../src/crypto/signing.ts";
import { stateEpoch } from "../../src/crypto/roomEpochs.ts";
import { writeJson } from "../../src/crypto/spelling.ts";
import { fromText, toText } from "../../src/crypto/text.ts";
import { organisation, type Organisation, type Person } from "../cast.ts";
import { fixedSeal } from "../fixedHpke.ts";
import type { Values } from "../given.ts";
import { accepted, flipped, type Place, refusals, refused, seed } from "../making.ts";
import type { Vector } from "../vector.ts";

export const room = seed("room", 16);
export const epoch = 9;
export const secret = seed("epoch secret");
const psk = seed("psk");

export function place(does: string): Place {
  return { area: "rooms", spec: "11 rooms", does };
}

async function hellos(): Promise<Vector[]> {
  const [team, visitor] = [await KemKeyPair.fromSeed(seed("team")), await KemKeyPair.fromSeed(seed("vera"))];
  const info = lp("origo/v1/hello", room, await digest(team.public));
  const { public: sign_pk } = await SigningKeyPair.fromSeed(seed("vera writes"));
  const return_pk = new Uint8Array(0);
  const said = { v: 2, pk: visitor.public, psk, sign_pk, return_pk, text: "مرحبا\nHej", wish: "" };
  const sealed = (body: Values): Bytes => fixedSeal("hello", team.public, info, pad(writeJson(body), [8192]));
  const good = { seed: team.seed, room, hello: sealed(said) };
  return Promise.all([
    accepted(place("open_hello"), "a-hello", good, ["hello"]),
    ...refusals(place("open_hello"), good, {
      "a-hello-to-another-epoch": [{ seed: seed("another team") }, "WrongKey"],
      "a-hello-with-its-tag-flipped": [{ hello: flipped(sealed(said), 9327) }, "WrongKey"],
      "a-hello-of-version-7": [{ hello: sealed({ ...said, v: 7 }) }, "UnknownVersion"],
      "a-hello-of-version-1": [
        { hello: sealed({ v: 1, pk: said.pk, psk, text: "", wish: "" }) },
        "UnknownVersion",
      ],
      "a-hello-without-a-wish": [
        { hello: sealed({ v: 2, pk: said.pk, psk, sign_pk, return_pk, text: "" }) },
        "Malformed",
      ],
      "a-hello-without-a-packet-key": [{ hello: sealed({ ...said, sign_pk: return_pk }) }, "Malformed"],
      "a-hello-of-1001-faces": [{ hello: sealed({ ...said, text: "😀".repeat(1001) }) }, "Malformed"],
      "a-hello-longer-by-a-byte": [{ hello: concat(sealed(said), Uint8Array.of(0)) }, "Malformed"],
    }),
  ]);
}

/** Both ephemeral pairs of one browser. */
export interface Sitting {
  readonly kem: KemKeyPair;
  readonly signing: SigningKeyPair;
}

export async function sitting(name: string, writes: string): Promise<Sitting> {
  return {
    kem: await KemKeyPair.fromSeed(seed(name)),
    signing: await SigningKeyPair.fromSeed(seed(writes)),
  };
}

function keysOf({ kem, signing }: Sitting): { readonly pk: Bytes; readonly sign_pk: Bytes } {
  return { pk: kem.public, sign_pk: signing.public };
}

interface Scene {
  readonly made: Organisation;
  readonly vera: Sitting;
  readonly seats: { readonly sam: Sitting; readonly mira: Sitting };
  readonly sam: RoomMember;
  readonly mira: RoomMember;
}

async function scene(): Promise<Scene> {
  const made = await organisation();
  const seats = {
    sam: await sitting("sam sits", "sam writes"),
    mira: await sitting("mira sits", "mira writes"),
  };
  const said = { sam: { role: "kurator", alias: "Sam" }, mira: { role: "midwife", alias: "Mira" } } as const;
  const entry = (who: "sam" | "mira"): Promise<RoomMember> =>
    signMember(room, { id: made[who].id, ...said[who] }, keysOf(seats[who]), made[who].signing);
  const vera = await sitting("vera", "vera writes");
  return { made, vera, seats, sam: await entry("sam"), mira: await entry("mira") };
}

/** Both of staff and the visitor, with what is changed. */
function present({ vera, sam, mira }: Scene, change: Partial<RoomMember> = {}): Roster {
  return {
    room,
    epoch,
    members: [
      visitorMember({ pk: vera.kem.public, signPk: vera.signing.public }),
      { ...sam, ...change },
      mira,
    ],
  };
}

/** How Mira takes what a host has stated. */
async function byMira(scene: Scene, roster: Roster, host: Person): Promise<Values> {
  const { made, vera, seats } = scene;
  const served = await stateEpoch(roster, host.id, host.signing, secret);
  return {
    room,
    member: made.mira.id,
    seed: seats.mira.kem.seed,
    sign_seed: seats.mira.signing.seed,
    by: made.mira.signing.id,
    team: "team",
    psk: "",
    visitor_pk: vera.kem.public,
    visitor_sign_pk: vera.signing.public,
    return_pk: "",
    least: epoch,
    most: epoch,
    log: made.log,
    root_pk: made.root.public,
    today: "2026-11-20",
    ...served,
    share: await share(served.roster, seats.mira.kem, secret),
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
    accepted(take, "an-epoch-joined", { ...good, least: 1, most: null }),
    ...refusals(take, good, {
      "an-epoch-before-the-next": [{ least: epoch + 1, most: epoch + 1 }, "Rollback"],
      "an-epoch-after-the-next": [{ least: epoch - 1, most: epoch - 1 }, "Gap"],
      "an-epoch-whose-host-left-the-log": [{ today: "2026-12-06" }, "Expired"],
      "an-epoch-with-another-visitor": [{ visitor_pk: there.seats.sam.kem.public }, "WrongKey"],
      "an-epoch-with-somebody-in-ones-place": [{ seed: seed("another seat") }, "WrongKey"],
      "an-epoch-with-somebody-writing-in-ones-place": [{ sign_seed: seed("another seat") }, "WrongKey"],
      "an-epoch-taken-without-the-hello": [{ visitor_pk: "", visitor_sign_pk: "" }, "Gap"],
      "an-epoch-of-another-team": [{ team: "others" }, "WronglySigned"],
      "an-epoch-with-its-share-flipped": [{ share: flipped(good["share"] as Bytes, 1100) }, "WrongKey"],
      "an-epoch-with-a-secret-of-ones-own": [
        { share: await share(roster, there.seats.mira.kem, seed("alone")) },
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
function byVera({ kem, signing }: Sitting, { share: unmixed }: Values): Values {
  return {
    member: new Uint8Array(16),
    seed: kem.seed,
    sign_seed: signing.seed,
    by: "",
    psk,
    share: unmixed,
  };
}

async function wrongMembers(there: Scene): Promise<Promise<Vector>[]> {
  const { made, seats } = there;
  const take = place("take_room_epoch");
  const names: Record<string, Partial<RoomMember>> = {
    "a-member-as-a-lead": { role: "lead" },
    "a-member-under-another-name": { alias: "Sam K" },
    "a-member-with-a-key-of-the-hosts": { pk: seats.mira.kem.public },
    "a-member-with-a-packet-key-of-the-hosts": { sign_pk: seats.mira.signing.public },
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
  const taking = await byMira(there, present(there), mira);
  const info = lp("origo/v1/room-memory", room, epoch, await digest(mira.kem.public));
  const memory = fixedSeal("memory", mira.kem.public, info, secret);
  const good = { ...taking, account_seed: mira.kem.seed, memory };
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

async function returns(): Promise<Vector[]> {
  const there = await scene();
  const { mira } = there.made;
  const returning = await SigningKeyPair.fromSeed(seed("vera returns"));
  const back = keysOf(await sitting("vera is back", "vera writes again"));
  const keys = { pk: back.pk, signPk: back.sign_pk };
  const seen = async (entry: RoomMember): Promise<Values> => {
    const members = [entry, there.sam, there.mira];
    return { ...(await byMira(there, { room, epoch, members }, mira)), return_pk: returning.public };
  };
  const good = await seen(await signReturn(room, keys, returning));
  const take = place("take_room_epoch");
  const replayed = await seen(await signReturn(seed("another room", 16), keys, returning));
  return Promise.all([
    accepted(take, "a-return-seen-by-staff", good, ["roster", "sig", "share"]),
    refused(take, "a-return-of-another-room", replayed, "WronglySigned"),
    refused(take, "a-return-of-who-has-no-way-back", { ...good, return_pk: "" }, "WrongKey"),
  ]);
}

export async function roomVectors(): Promise<Vector[]> {
  return [...(await hellos()), ...(await epochs()), ...(await memories()), ...(await returns())];
}
