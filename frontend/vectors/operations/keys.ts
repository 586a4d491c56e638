// The ring under the words, what vouches for a thread key, and who made a notes key: as vectors ask for them.
import type { Bytes } from "../../src/crypto/bytes.ts";
import { digest } from "../../src/crypto/framing.ts";
import { anchorOf, checkIntroduction, introduce, markOf, releaseKeys } from "../../src/crypto/generations.ts";
import { verifyKeysLog } from "../../src/crypto/keysLog.ts";
import { readPosition, writePosition } from "../../src/crypto/positions.ts";
import {
  type KeyStatement,
  makeNotesKey,
  makeRecordKey,
  mayWriteUnder,
  NotesKey,
  readKeyStatement,
  type RecordKind,
  type VouchedKey,
  vouch,
  writeKeyStatement,
} from "../../src/crypto/recordKeys.ts";
import { openRing, type Ring, sealRing } from "../../src/crypto/ring.ts";
import { SigningKeyPair } from "../../src/crypto/signing.ts";
import { ThreadKey } from "../../src/crypto/slots.ts";
import { Given, type Operation, type Values } from "../given.ts";

function inner(given: Given, name: string): Given[] {
  return given.items(name).map((each) => new Given(each));
}

function ringOf(conversation: Bytes, given: Given): Ring {
  const first = given.has("first") ? given.number("first") : 1;
  return inner(given, "keys").map((each, at) => ({
    thread: new ThreadKey(conversation, first + at, each.data("key")),
    own: each.data("own"),
  }));
}

function kindOf(given: Given): RecordKind {
  const kind = (["notes", "template", "publication"] as const).find((each) => each === given.text("kind"));
  if (!kind) throw new Error("no record has this kind: mend the vector");
  return kind;
}

/** The vouched key of a statement, as far as the next one needs it. */
async function lastOf(bytes: Bytes): Promise<VouchedKey | undefined> {
  if (bytes.length === 0) return undefined;
  const statement: KeyStatement = readKeyStatement(bytes);
  const key = new NotesKey(new Uint8Array(16), statement.generation, new Uint8Array(32));
  return { key, mark: await key.mark(), statement, hash: await digest(bytes) };
}

async function made(given: Given): Promise<Values> {
  const maker = await SigningKeyPair.fromSeed(given.data("sign_seed"));
  const [kind, raw] = [kindOf(given), given.data("key")];
  const [position, anchor] = [readPosition(given.data("position")), given.data("anchor")];
  if (anchor.length === 0) {
    const { shelf, vouched } = await makeRecordKey(kind, maker, position, raw);
    return { id: shelf.conversation, statement: writeKeyStatement(vouched.statement), mark: vouched.mark };
  }
  const shelf = { kind, conversation: given.data("conversation"), anchor };
  const key = await makeNotesKey(shelf, maker, position, await lastOf(given.data("before")), raw);
  return { id: shelf.conversation, statement: writeKeyStatement(key.statement), mark: key.mark };
}

async function vouched(given: Given): Promise<Values> {
  const log = await verifyKeysLog(given.data("log"), given.data("root_pk"), given.day("today"));
  const believed = { log, team: given.text("team") };
  const [conversation, anchor] = [given.data("conversation"), given.data("anchor")];
  const keys = inner(given, "keys").map(
    (each) => new NotesKey(conversation, each.number("generation"), each.data("key")),
  );
  const statements = given.items("statements").map((it) => readKeyStatement(new Given({ it }).data("it")));
  const found = await vouch({ kind: kindOf(given), conversation, anchor }, keys, statements, believed);
  const last = found.at(-1);
  return {
    generations: found.map(({ statement }) => statement.generation),
    writes: last && mayWriteUnder(last, believed) ? 1 : 0,
  };
}

export const keys: Readonly<Record<string, Operation>> = {
  seal_ring: async (given) => {
    const conversation = given.data("conversation");
    const ring = ringOf(conversation, given);
    return { ring: await sealRing(given.data("ring_key"), conversation, ring, given.data("salt")) };
  },

  open_ring: async (given) => {
    const ring = await openRing(given.data("ring_key"), given.data("conversation"), given.data("ring"));
    return { keys: ring.map(({ thread, own }) => ({ key: thread.key, own })) };
  },

  introduce: async (given) => {
    const ring = ringOf(given.data("conversation"), given);
    const own = ring.at(-1);
    if (!own) throw new Error("a vector that introduces has a key");
    return {
      introduction: await introduce(own, ring.at(-2)),
      mark: await markOf(own.thread),
      anchor: await anchorOf(own.thread, (await releaseKeys(own)).public),
    };
  },

  check_introduction: async (given) => {
    const key = new ThreadKey(given.data("conversation"), given.number("generation"), given.data("key"));
    const before = given.data("before");
    const from = before.length === 0 ? undefined : before;
    return { release_pk: await checkIntroduction(key, given.data("introduction"), from) };
  },

  make_notes_key: made,
  vouch: vouched,

  read_key_statement: (given) => {
    const { generation, previous, by, position } = readKeyStatement(given.data("statement"));
    return { generation, previous, by, log: writePosition(position) };
  },
};
