// How long things take in this browser: on the page, since throttling does not reach workers, and in the vault's worker.
import { type Organisation, organisation } from "../../vectors/cast.ts";
import { derivePassphraseKeys, newStretchParameters, passphraseToBytes } from "../../src/crypto/accounts.ts";
import type { Bytes } from "../../src/crypto/bytes.ts";
import { readDay } from "../../src/crypto/days.ts";
import { deriveMailbox, deriveRoot } from "../../src/crypto/derivation.ts";
import { digest } from "../../src/crypto/framing.ts";
import { anchorOf, introduce, releaseKeys } from "../../src/crypto/generations.ts";
import { KemKeyPair } from "../../src/crypto/hpke.ts";
import { verifyKeysLog } from "../../src/crypto/keysLog.ts";
import { type Message, nothingSeen, openMessage, sealMessage } from "../../src/crypto/messages.ts";
import { type LogPosition, noLog } from "../../src/crypto/positions.ts";
import { randomBytes } from "../../src/crypto/randomness.ts";
import { newOwnKey, openRing, type OwnKey, sealRing } from "../../src/crypto/ring.ts";
import { openSlot, sealSlot, ThreadKey } from "../../src/crypto/slots.ts";
import { type FiledEnvelope, Thread } from "../../src/crypto/threads.ts";
import { secretToBytes } from "../../src/crypto/words.ts";
import { solveWork } from "../../src/crypto/work.ts";
import { VisitorKeys } from "../../src/vault/visitorKeys.ts";

const service = "demo.origo.example";
const secret = secretToBytes(12345678901234567890n);

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const today = readDay("2026-11-21");
const text = "Hej, jag undrar en sak. ".repeat(20);

function fromVisitor(): Message {
  return { side: "visitor", alias: "", n: 1, previous: nothingSeen, day: today, text, log: noLog };
}

/** A question and its answer, five times over, the answers signed by somebody of the team. */
async function tenMessages(own: OwnKey, made: Organisation, log: LogPosition): Promise<FiledEnvelope[]> {
  const bound = await anchorOf(own.thread, (await releaseKeys(own)).public);
  const signer = { keys: made.sam.signing, bound };
  const filed: FiledEnvelope[] = [];
  let previous: Bytes = nothingSeen;
  for (let n = 1; n <= 10; n += 1) {
    const side = n % 2 === 1 ? "visitor" : "staff";
    const place = { ...fromVisitor(), side, n: Math.ceil(n / 2), previous, log } as const;
    const first = n === 1 ? { introduction: await introduce(own, undefined) } : {};
    const envelope =
      side === "visitor"
        ? await sealMessage(own.thread, { ...place, ...first })
        : await sealMessage(own.thread, { ...place, alias: "Sam" }, signer);
    previous = await digest(envelope);
    filed.push({ n, side, envelope });
  }
  return filed;
}

export const timings = {
  /** What no return can be quicker than: the words stretched, and nothing else. */
  stretchWords(): Promise<number> {
    return milliseconds(() => deriveRoot(secret, service));
  },

  /** A visitor's whole return: words to keys, the team's log, the ring, ten messages and who wrote them. */
  async unlockMailbox(): Promise<number> {
    const made = await organisation();
    const { position } = await verifyKeysLog(made.log, made.root.public, today);
    const { ringKey } = await deriveMailbox(await deriveRoot(secret, service));
    const own = newOwnKey(randomBytes(16), 1);
    const { conversation } = own.thread;
    const ring = await sealRing(ringKey, conversation, [own]);
    const filed = await tenMessages(own, made, position);
    const thread = new Thread(conversation);
    const took = await milliseconds(async () => {
      const mailbox = await deriveMailbox(await deriveRoot(secret, service));
      const log = await verifyKeysLog(made.log, made.root.public, today);
      await thread.keepRing(await openRing(mailbox.ringKey, conversation, ring));
      await thread.read(filed, { log, team: "team" });
    });
    if (thread.messages.some((each) => "refusal" in each || !["visitor", "verified"].includes(each.author)))
      throw new Error("ten messages that are read");
    return took;
  },

  /** A staff member's passphrase to their two secrets: nearly all of an unlock. */
  stretchPassphrase(): Promise<number> {
    const phrase = passphraseToBytes({ integer: 12345678901234567890n, count: 6 });
    return milliseconds(() => derivePassphraseKeys(phrase, newStretchParameters(new Uint8Array(16))));
  },

  /** Slots opened under one epoch and sealed to another, per second. */
  async resealRate(count: number): Promise<number> {
    const [old, next] = [await KemKeyPair.generate(), await KemKeyPair.generate()];
    const thread = ThreadKey.generate(randomBytes(16), 1);
    const slot = await sealSlot(old.public, thread);
    const took = await milliseconds(async () => {
      for (let each = 0; each < count; each += 1)
        await sealSlot(next.public, await openSlot(old, thread.conversation, 1, slot));
    });
    return (count / took) * 1000;
  },

  /** Questions of an inbox, each with a slot and a first message, opened per second. */
  async headRate(count: number): Promise<number> {
    const { public: teamPk, seed } = await KemKeyPair.generate();
    const thread = ThreadKey.generate(randomBytes(16), 1);
    const [slot, envelope] = [await sealSlot(teamPk, thread), await sealMessage(thread, fromVisitor())];
    const team = await KemKeyPair.fromSeed(seed);
    const took = await milliseconds(async () => {
      for (let each = 0; each < count; each += 1)
        await openMessage(await openSlot(team, thread.conversation, 1, slot), envelope);
    });
    return (count / took) * 1000;
  },

  /** Hashes of work per second. */
  async hashRate(puzzles: number): Promise<number> {
    let nonces: readonly number[] = [];
    const took = await milliseconds(() => {
      nonces = solveWork(randomBytes(43), puzzles, 14);
      return Promise.resolve();
    });
    return (nonces.reduce((sum, nonce) => sum + nonce + 1, 0) / took) * 1000;
  },

  /** Words to mailbox in the vault's worker, its start included. */
  async openInWorker(): Promise<number> {
    const keys = new VisitorKeys({ serviceId: service, rootPk: "" });
    const took = await milliseconds(() => keys.openMailbox(12345678901234567890n));
    keys.lock();
    return took;
  },
};
