// Slots, envelopes, notes and epochs, as vectors ask for them.
import { type EnvelopeType, envelopeTypes } from "../../src/crypto/envelopes.ts";
import { epochFromSeed, openEpoch, recoverySlot } from "../../src/crypto/epochs.ts";
import { KemKeyPair } from "../../src/crypto/hpke.ts";
import { type Message, type OpenedMessage, openMessage, sealMessage } from "../../src/crypto/messages.ts";
import { openNote, sealNote } from "../../src/crypto/notes.ts";
import { readPosition, writePosition } from "../../src/crypto/positions.ts";
import { NotesKey, openNotesSlot } from "../../src/crypto/recordKeys.ts";
import { SigningKeyPair } from "../../src/crypto/signing.ts";
import { openSlot, ThreadKey } from "../../src/crypto/slots.ts";
import { readWish, writeWish } from "../../src/crypto/wishes.ts";
import type { Given, Operation } from "../given.ts";

function where(given: Given): [Uint8Array<ArrayBuffer>, number] {
  return [given.data("conversation"), given.number("generation")];
}

function message(given: Given): Message {
  return {
    side: given.text("from") === "staff" ? "staff" : "visitor",
    alias: given.text("alias"),
    n: given.number("n"),
    previous: given.data("prev"),
    log: readPosition(given.data("log")),
    day: given.day("day"),
    text: given.text("text"),
    part: given.text("part"),
    wish: readWish(given.text("wish")),
    introduction: given.data("release"),
  };
}

function typeOf(given: Given): EnvelopeType {
  const type = Object.values(envelopeTypes).find((each) => each === given.number("type"));
  if (type === undefined) throw new Error("no envelope has this type: mend the vector");
  return type;
}

function unsealed(given: Given): Promise<OpenedMessage> {
  const type = typeOf(given);
  return type === envelopeTypes.message
    ? openMessage(new ThreadKey(...where(given), given.data("key")), given.data("envelope"))
    : openNote(new NotesKey(...where(given), given.data("key")), type, given.data("envelope"));
}

async function seal(given: Given): Promise<Uint8Array> {
  const inner = given.inner("message");
  const seed = given.data("sign_seed");
  const signer = seed.length === 0 ? undefined : await SigningKeyPair.fromSeed(seed);
  if (!inner) throw new Error("a vector that seals has a message");
  const [type, key, id] = [typeOf(given), given.data("key"), given.data("message_id")];
  if (type === envelopeTypes.message)
    return sealMessage(
      new ThreadKey(...where(given), key),
      message(inner),
      signer && { keys: signer, bound: given.data("bound") },
      id,
    );
  if (!signer) throw new Error("a vector that seals a note has a sign_seed");
  return sealNote(new NotesKey(...where(given), key), type, message(inner), signer, id);
}

export const conversations: Readonly<Record<string, Operation>> = {
  open_slot: async (given) => {
    const keys = await KemKeyPair.fromSeed(given.data("seed"));
    return { thread_key: (await openSlot(keys, ...where(given), given.data("slot"))).key };
  },

  open_notes_slot: async (given) => {
    const keys = await KemKeyPair.fromSeed(given.data("seed"));
    return { notes_key: (await openNotesSlot(keys, ...where(given), given.data("slot"))).key };
  },

  seal_envelope: async (given) => ({ envelope: await seal(given) }),

  open_envelope: async (given) => {
    const { message: said, hash, author } = await unsealed(given);
    return {
      message: {
        from: said.side,
        alias: said.alias,
        n: said.n,
        prev: said.previous,
        log: writePosition(said.log),
        day: said.day,
        text: said.text,
        part: said.part ?? "",
        wish: writeWish(said.wish),
        release: said.introduction ?? new Uint8Array(),
      },
      hash,
      signed_by: author?.keyId ?? new Uint8Array(),
    };
  },

  verify_author: async (given) => {
    const { author } = await unsealed(given);
    if (!author) throw new Error("a vector about authors has one");
    const notes = new NotesKey(...where(given), given.data("key"));
    const bound = typeOf(given) === envelopeTypes.message ? given.data("bound") : await notes.mark();
    await author.verify(given.data("sign_pk"), bound);
    return {};
  },

  epoch_keys: async (given) => {
    const keys = await epochFromSeed(given.text("team"), given.number("n"), given.data("seed"));
    return { kem_pk: keys.kem.public };
  },

  recovery_slot: async (given) => {
    const keys = await epochFromSeed(given.text("team"), given.number("n"), given.data("seed"));
    return { slot: await recoverySlot(keys, given.data("recovery_pk")) };
  },

  open_epoch: async (given) => {
    const certified = {
      team: given.text("team"),
      n: given.number("n"),
      kem_pk: given.data("kem_pk"),
    };
    const keys = await KemKeyPair.fromSeed(given.data("seed"));
    return { epoch_seed: (await openEpoch(keys, certified, given.data("slot"))).seed };
  },
};
