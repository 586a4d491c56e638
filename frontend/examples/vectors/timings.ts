// How long things take in this browser: on the page, since throttling does not reach workers, and in the vault's worker.
import { derivePassphraseKeys, newStretchParameters, passphraseToBytes } from "../../src/crypto/accounts.ts";
import { deriveMailbox, deriveRoot } from "../../src/crypto/derivation.ts";
import { KemKeyPair } from "../../src/crypto/hpke.ts";
import { type Message, nothingSeen, openMessage, sealMessage } from "../../src/crypto/messages.ts";
import { readDay } from "../../src/crypto/days.ts";
import { noLog } from "../../src/crypto/positions.ts";
import { randomBytes } from "../../src/crypto/randomness.ts";
import { newOwnKey, openRing, sealRing } from "../../src/crypto/ring.ts";
import { openSlot, sealSlot, ThreadKey } from "../../src/crypto/slots.ts";
import { secretToBytes } from "../../src/crypto/words.ts";
import { solveWork } from "../../src/crypto/work.ts";
import { VisitorKeys } from "../../src/vault/visitorKeys.ts";

const service = "demo.origo.example";

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function tenMessages(thread: ThreadKey): Promise<Uint8Array<ArrayBuffer>[]> {
  const envelopes: Uint8Array<ArrayBuffer>[] = [];
  for (let n = 1; n <= 10; n += 1) {
    const message: Message = {
      side: "visitor",
      alias: "",
      n,
      previous: nothingSeen,
      day: readDay("2026-11-21"),
      text: "Hej, jag undrar en sak. ".repeat(20),
      log: noLog,
    };
    envelopes.push(await sealMessage(thread, message));
  }
  return envelopes;
}

export const timings = {
  /** A visitor's whole return: words to keys, the ring, ten messages. */
  async unlockMailbox(): Promise<number> {
    const secret = secretToBytes(12345678901234567890n);
    const { ringKey } = await deriveMailbox(await deriveRoot(secret, service));
    const own = newOwnKey(randomBytes(16), 1);
    const { conversation } = own.thread;
    const ring = await sealRing(ringKey, conversation, [own]);
    const envelopes = await tenMessages(own.thread);
    return milliseconds(async () => {
      const mailbox = await deriveMailbox(await deriveRoot(secret, service));
      const [opened] = await openRing(mailbox.ringKey, conversation, ring);
      for (const each of envelopes) await openMessage(opened?.thread ?? own.thread, each);
    });
  },

  /** A staff member's passphrase to their two secrets: nearly all of an unlock. */
  stretchPassphrase(): Promise<number> {
    const phrase = passphraseToBytes({ integer: 12345678901234567890n, count: 6 });
    return milliseconds(() => derivePassphraseKeys(phrase, newStretchParameters()));
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
    const [slot, [envelope]] = [await sealSlot(teamPk, thread), await tenMessages(thread)];
    const team = await KemKeyPair.fromSeed(seed);
    const took = await milliseconds(async () => {
      for (let each = 0; envelope && each < count; each += 1)
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
