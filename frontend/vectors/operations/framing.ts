// Framing, key pairs and signatures, as vectors ask for them.
import { readDay } from "../../src/crypto/days.ts";
import { derive, keyId, lp } from "../../src/crypto/framing.ts";
import { KemKeyPair } from "../../src/crypto/hpke.ts";
import { SigningKeyPair, verifySignature } from "../../src/crypto/signing.ts";
import { readJson } from "../../src/crypto/spelling.ts";
import { fromText } from "../../src/crypto/text.ts";
import { Given, type Operation } from "../given.ts";

function part(value: unknown): string | number | Uint8Array {
  const given = new Given(value);
  if (given.has("text")) return given.text("text");
  return given.has("number") ? given.number("number") : given.data("bytes");
}

export const framing: Readonly<Record<string, Operation>> = {
  lp: (given) => ({ bytes: lp(...given.items("parts").map(part)) }),

  derive: async (given) => ({
    bytes: await derive(given.data("key"), given.data("info"), given.number("length")),
  }),

  from_text: (given) => ({ bytes: fromText(given.text("text")) }),

  read_day: (given) => ({ day: readDay(given.text("text")) }),

  read_json: (given) => {
    readJson(given.data("json"), given.number("limit"));
    return {};
  },

  key_id: async (given) => ({ id: await keyId(given.data("public_key")) }),

  kem_key_pair: async (given) => {
    const pair = await KemKeyPair.fromSeed(given.data("seed"));
    return { kem_pk: pair.public, id: pair.id };
  },

  signing_key_pair: async (given) => {
    const pair = await SigningKeyPair.fromSeed(given.data("seed"));
    return { sign_pk: pair.public, id: pair.id };
  },

  sign: async (given) => {
    const pair = await SigningKeyPair.fromSeed(given.data("seed"));
    return { signature: await pair.sign(given.data("data")) };
  },

  verify_signature: async (given) => {
    await verifySignature(given.data("sign_pk"), given.data("signature"), given.data("data"));
    return {};
  },
};
