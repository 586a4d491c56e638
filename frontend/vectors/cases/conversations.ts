// Slots, envelopes, notes and epochs.
import { type Bytes, concat, utf8 } from "../../src/crypto/bytes.ts";
import { epochFromSeed } from "../../src/crypto/epochs.ts";
import { digest, lp } from "../../src/crypto/framing.ts";
import { KemKeyPair } from "../../src/crypto/hpke.ts";
import { SigningKeyPair } from "../../src/crypto/signing.ts";
import { fromText } from "../../src/crypto/text.ts";
import { fixedSeal } from "../fixedHpke.ts";
import type { Values } from "../given.ts";
import { accepted, flipped, type Place, refusals, refused, seed } from "../making.ts";
import type { Vector } from "../vector.ts";

const conversation = seed("conversation", 16);
const generation = 3;

async function slots(area: string, spec: string, does: string, label: string): Promise<Vector[]> {
  const place: Place = { area, spec, does };
  const keys = await KemKeyPair.fromSeed(seed("recipient"));
  const bound = (n: number, key: Bytes): Promise<Bytes> =>
    digest(key).then((hash) => lp(label, conversation, n, hash));
  const info = await bound(generation, keys.public);
  const slot = fixedSeal(`${area} slot`, keys.public, info, seed("secret"));
  const good = { seed: keys.seed, conversation, generation, slot };
  const long = fixedSeal(`${area} long`, keys.public, info, concat(seed("secret"), Uint8Array.of(0)));
  return Promise.all([
    accepted(place, "slot-opens", good, ["slot", "seed", "conversation"]),
    ...refusals(place, good, {
      "slot-of-the-generation-before": [{ generation: generation - 1 }, "WrongKey"],
      "slot-of-another-seed": [{ seed: seed("somebody else") }, "WrongKey"],
      "slot-for-no-purpose": [
        { slot: fixedSeal("n", keys.public, new Uint8Array(0), seed("secret")) },
        "WrongKey",
      ],
      "slot-with-its-share-flipped": [{ slot: flipped(slot, 1100) }, "WrongKey"],
      "slot-with-its-tag-flipped": [{ slot: flipped(slot, 1167) }, "WrongKey"],
      "slot-of-a-long-key": [{ slot: long }, "Malformed"],
      "slot-without-its-last-byte": [{ slot: slot.slice(0, -1) }, "Malformed"],
    }),
  ]);
}

function message(from: "visitor" | "staff", more: Values = {}): Values {
  const release = from === "visitor" ? concat(seed("r1"), seed("r2"), seed("r3")) : "";
  return {
    from,
    alias: from === "staff" ? "Mira" : "",
    n: 1,
    prev: seed("prev"),
    log: concat(Uint8Array.of(0, 0, 0, 4), seed("line")),
    day: "2026-11-21",
    text: "Hej 👋 åäö",
    part: "",
    wish: "",
    release,
    ...more,
  };
}

interface Sealed {
  readonly area: string;
  readonly spec: string;
  readonly name: string;
  readonly type: number;
  readonly from: "visitor" | "staff";
  readonly message?: Values;
}

async function sealedAndOpened({ area, spec, name, type, from, message: more }: Sealed): Promise<Vector[]> {
  const signer = await SigningKeyPair.fromSeed(seed("staff"));
  const where = { type, conversation, generation, key: seed(`${area} key`) };
  const given = {
    ...where,
    message_id: seed(name, 16),
    sign_seed: from === "staff" ? signer.seed : new Uint8Array(0),
    bound: seed("anchor"),
    message: message(from, more),
  };
  const sealed = await accepted({ area, spec, does: "seal_envelope" }, `${name}-sealed`, given);
  const envelope = fromText((sealed.gives as { envelope: string }).envelope);
  return [
    sealed,
    ...(await opened({ area, spec, does: "open_envelope" }, name, where, envelope)),
    ...(from === "staff" ? await authors({ area, spec, does: "verify_author" }, name, where, envelope) : []),
  ];
}

function opened(place: Place, name: string, where: Values, envelope: Bytes): Promise<Vector[]> {
  const good = { ...where, envelope };
  const begins = (magic: string): Values => ({ envelope: concat(utf8(magic), envelope.slice(3)) });
  return Promise.all([
    accepted(place, `${name}-opened`, good, ["envelope"]),
    ...refusals(place, good, {
      [`${name}-with-another-key`]: [{ key: seed("another key") }, "WrongKey"],
      [`${name}-with-its-header-flipped`]: [{ envelope: flipped(envelope, 23) }, "WrongKey"],
      [`${name}-with-its-ciphertext-flipped`]: [{ envelope: flipped(envelope, 200) }, "Altered"],
      [`${name}-of-another-version`]: [begins("OC2"), "UnknownVersion"],
      [`${name}-of-another-kind-of-file`]: [begins("PK1"), "Malformed"],
      [`${name}-cut-short`]: [{ envelope: envelope.slice(0, -16) }, "Malformed"],
    }),
  ]);
}

async function authors(place: Place, name: string, where: Values, envelope: Bytes): Promise<Vector[]> {
  const signer = await SigningKeyPair.fromSeed(seed("staff"));
  const good = { ...where, envelope, sign_pk: signer.public, bound: seed("anchor") };
  return Promise.all([
    accepted(place, `${name}-author`, good),
    refused(place, `${name}-by-another`, { ...good, sign_pk: seed("nobody") }, "WronglySigned"),
  ]);
}

async function notSealed(): Promise<Vector[]> {
  const place: Place = { area: "envelopes", spec: "5 envelopes", does: "seal_envelope" };
  const empty = new Uint8Array(0);
  const good = {
    type: 1,
    conversation,
    generation,
    key: seed("k"),
    message_id: seed("m", 16),
    sign_seed: empty,
    bound: empty,
    message: message("visitor"),
  };
  return Promise.all(
    refusals(place, good, {
      "unsealed-by-staff-without-a-signature": [{ message: message("staff") }, "WronglySigned"],
      "unsealed-with-a-long-alias": [
        { message: message("visitor", { alias: "😀".repeat(65) }) },
        "Malformed",
      ],
      "unsealed-with-half-an-introduction": [
        { message: message("visitor", { release: seed("r") }) },
        "Malformed",
      ],
      "unsealed-too-long": [{ message: message("visitor", { text: "x".repeat(65_400) }) }, "Malformed"],
    }),
  );
}

async function epochs(): Promise<Vector[]> {
  const place = (does: string): Place => ({ area: "epochs", spec: "10 epochs and rotation", does });
  const [member, epoch] = [
    await KemKeyPair.fromSeed(seed("member")),
    await epochFromSeed("team", 7, seed("epoch")),
  ];
  const info = lp("origo/v1/epoch-slot", "team", 7, await digest(member.public));
  const slot = fixedSeal("epoch slot", member.public, info, epoch.seed);
  const own = fixedSeal("own slot", member.public, info, seed("a seed of the server's"));
  const good = {
    seed: member.seed,
    team: "team",
    n: 7,
    kem_pk: epoch.kem.public,
    slot,
  };
  return Promise.all([
    accepted(place("epoch_keys"), "keys-of-a-seed", { team: "team", n: 7, seed: epoch.seed }),
    accepted(place("open_epoch"), "slot-opens", good, ["slot", "kem_pk"]),
    ...refusals(place("open_epoch"), good, {
      "slot-of-the-epoch-before": [{ n: 6 }, "WrongKey"],
      "slot-with-another-seed": [{ slot: own }, "WrongKey"],
      "slot-too-long-by-a-byte": [{ slot: concat(slot, Uint8Array.of(0)) }, "Malformed"],
    }),
  ]);
}

export async function conversationVectors(): Promise<Vector[]> {
  const envelopes = { area: "envelopes", spec: "5 envelopes", type: 1 } as const;
  const notes = { area: "notes", spec: "6 notes and drafts", from: "staff" } as const;
  return [
    ...(await slots("slots", "4 slots", "open_slot", "origo/v1/slot")),
    ...(await slots("notes", notes.spec, "open_notes_slot", "origo/v1/notes-slot")),
    ...(await sealedAndOpened({ ...envelopes, name: "from-a-visitor", from: "visitor" })),
    ...(await sealedAndOpened({
      ...envelopes,
      name: "from-staff",
      from: "staff",
      message: { text: "å".repeat(2000) },
    })),
    ...(await sealedAndOpened({ ...notes, name: "a-note", type: 2 })),
    ...(await sealedAndOpened({ ...notes, name: "a-draft", type: 3 })),
    ...(await notSealed()),
    ...(await epochs()),
  ];
}
