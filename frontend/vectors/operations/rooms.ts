// Hellos, rosters, epochs and packets of rooms, as vectors ask for them.
import type { Bytes } from "../../src/crypto/bytes.ts";
import { KemKeyPair } from "../../src/crypto/hpke.ts";
import { verifyKeysLog } from "../../src/crypto/keysLog.ts";
import { SealingError } from "../../src/crypto/refusals.ts";
import { Chain } from "../../src/crypto/roomChains.ts";
import {
  checkEpoch,
  checkVisitor,
  type Expected,
  findOwn,
  openMemory,
  openShare,
  type Seat,
  type ServedEpoch,
  stateEpoch,
} from "../../src/crypto/roomEpochs.ts";
import { openHello } from "../../src/crypto/roomHello.ts";
import {
  openPacket,
  packetKinds,
  readPlace,
  requireFit,
  sealPacket,
  signSaid,
} from "../../src/crypto/roomPackets.ts";
import { type Roster, readMember, readRoster } from "../../src/crypto/roomRoster.ts";
import { SigningKeyPair } from "../../src/crypto/signing.ts";
import { fromText } from "../../src/crypto/text.ts";
import type { VerifiedKeysLog } from "../../src/crypto/verifiedLog.ts";
import type { Given, Operation, Values } from "../given.ts";

const logs = new Map<string, Promise<VerifiedKeysLog>>();

/** One log stands in many vectors. */
export function logOf(given: Given): Promise<VerifiedKeysLog> {
  const [log, rootPk, today] = [given.text("log"), given.text("root_pk"), given.day("today")];
  const name = `${log} ${rootPk} ${today}`;
  const found = logs.get(name) ?? verifyKeysLog(fromText(log), fromText(rootPk), today);
  logs.set(name, found);
  return found;
}

function served(given: Given): ServedEpoch {
  const [roster, host] = [given.data("roster"), given.data("host")];
  return { roster, host, sig: given.data("sig"), commitment: given.data("commitment") };
}

async function seatOf(given: Given): Promise<Seat> {
  const psk = given.data("psk");
  const known = {
    pk: given.data("visitor_pk"),
    signPk: given.data("visitor_sign_pk"),
    returnPk: given.data("return_pk"),
  };
  return {
    member: given.data("member"),
    keys: await KemKeyPair.fromSeed(given.data("seed")),
    signing: await SigningKeyPair.fromSeed(given.data("sign_seed")),
    team: given.text("team"),
    visitor: Object.values(known).some(({ length }) => length > 0) ? known : undefined,
    psk: psk.length > 0 ? psk : undefined,
    by: given.data("by"),
  };
}

async function checked(given: Given, expected: Expected): Promise<Roster> {
  return checkEpoch(served(given), given.data("room"), expected, await logOf(given), given.text("team"));
}

function chain(given: Given): Promise<Chain> {
  const [room, epoch] = [given.data("room"), given.number("epoch")];
  const owner = { member: given.data("member"), pk: given.data("pk") };
  return Chain.begin(given.data("secret"), room, epoch, owner);
}

async function saidBy(reading: Chain, given: Given, packet: Bytes): Promise<Values> {
  const place = readPlace(packet, given.data("room"), given.data("member"));
  const { kind, text } = await reading.use(place.counter, (keys) =>
    openPacket(place, keys, given.data("roster_hash"), given.data("sign_pk"), packet),
  );
  return { counter: place.counter, kind, text };
}

async function seal(given: Given): Promise<Bytes> {
  const kind = packetKinds.find((each) => each === given.text("kind"));
  if (!kind) throw new Error("no packet is of this kind: mend the vector");
  const said = { kind, text: given.text("text") };
  requireFit(said);
  const writing = await chain(given);
  let taken = await writing.take();
  while (taken.counter < given.number("counter")) taken = await writing.take();
  const [room, epoch, member] = [given.data("room"), given.number("epoch"), given.data("member")];
  const at = { room, epoch, member, counter: taken.counter };
  const signer = await SigningKeyPair.fromSeed(given.data("sign_seed"));
  const padded = await signSaid(at, taken.keys, given.data("roster_hash"), said, signer);
  return sealPacket(at, taken.keys, padded);
}

export const rooms: Readonly<Record<string, Operation>> = {
  open_hello: async (given) => {
    const keys = await KemKeyPair.fromSeed(given.data("seed"));
    const opened = await openHello(keys, given.data("room"), given.data("hello"));
    const { keys: visitor, ...rest } = opened;
    const { pk, signPk: sign_pk, returnPk: return_pk } = visitor;
    return { pk, sign_pk, return_pk, ...rest };
  },

  read_roster: (given) => {
    const { room, epoch, members } = readRoster(given.data("roster"));
    return { room, epoch, members: members.map(({ member, role, alias }) => ({ member, role, alias })) };
  },

  state_room_epoch: async (given) => {
    const members = given.items("members").map(readMember);
    const roster = { room: given.data("room"), epoch: given.number("epoch"), members };
    const signer = await SigningKeyPair.fromSeed(given.data("sign_seed"));
    const made = await stateEpoch(roster, given.data("host"), signer, given.data("secret"));
    return { roster: made.roster, sig: made.sig, commitment: made.commitment };
  },

  take_room_epoch: async (given) => {
    const most = given.values["most"] === null ? Infinity : given.number("most");
    const roster = await checked(given, { least: given.number("least"), most });
    const seat = await seatOf(given);
    return { secret: await openShare(served(given), roster, seat, given.data("share")) };
  },

  recall_room_epoch: async (given) => {
    const roster = await checked(given, { least: 1, most: Infinity });
    const seat = await seatOf(given);
    await checkVisitor(roster, seat, findOwn(roster, seat));
    const keys = await KemKeyPair.fromSeed(given.data("account_seed"));
    return { secret: await openMemory(keys, served(given), roster, given.data("memory")) };
  },

  seal_packet: async (given) => ({ packet: await seal(given) }),

  open_packet: async (given) => saidBy(await chain(given), given, given.data("packet")),

  /** Every packet of a list by one chain; a refusal stops nothing. */
  open_packets: async (given) => {
    const reading = await chain(given);
    const entries: Values[] = [];
    for (const each of given.items("packets"))
      try {
        entries.push(await saidBy(reading, given, fromText(String(each))));
      } catch (refusal) {
        if (!(refusal instanceof SealingError)) throw refusal;
        entries.push({ refused: refusal.failure });
      }
    return { entries };
  },
};
