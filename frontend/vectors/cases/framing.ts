// Framing, one spelling, key pairs and signatures.
import { utf8 } from "../../src/crypto/bytes.ts";
import { SigningKeyPair } from "../../src/crypto/signing.ts";
import { accepted, flipped, type Place, refusals, refused, seed } from "../making.ts";
import type { Vector } from "../vector.ts";

const spec = "1 conventions";
const place = (does: string, area = "framing"): Place => ({ area, spec, does });

const badTexts = {
  "with-padding": "AA==",
  "of-five-letters": "AAAAA",
  "with-a-slash": "AA/A",
  "left-over": "AB",
};
const badDays = { "of-february": "2027-02-29", "without-zeros": "2027-2-1", "of-1999": "1999-12-31" };
const badJson = {
  "with-a-tab": '{"a":\t1}',
  "of-one-and-a-half": "[1.5]",
  "escaped-where-not-needed": '["\\u00e5"]',
  "doubled-name": '{"a":1,"a":1}',
  "half-a-character": '["\\ud83d"]',
  "half-a-character-in-a-name": '{"\\udc00":1}',
};

async function texts(): Promise<Vector[]> {
  const json = utf8('{"a":[0,4294967295,true,null,"\\"\\\\\\n\\u001f😀"],"__proto__":{}}');
  return Promise.all([
    accepted(place("from_text"), "text-of-four-bytes", { text: "_-7dzA" }),
    ...Object.entries(badTexts).map(([name, text]) =>
      refused(place("from_text"), `text-${name}`, { text }, "Malformed"),
    ),
    accepted(place("read_day"), "day-of-a-leap-year", { text: "2096-02-29" }),
    ...Object.entries(badDays).map(([name, text]) =>
      refused(place("read_day"), `day-${name}`, { text }, "Malformed"),
    ),
    accepted(place("read_json"), "json-of-many-kinds", { json, limit: json.length }),
    refused(place("read_json"), "json-one-byte-too-long", { json, limit: json.length - 1 }, "Malformed"),
    ...Object.entries(badJson).map(([name, text]) =>
      refused(place("read_json"), `json-${name}`, { json: utf8(text), limit: 100 }, "Malformed"),
    ),
  ]);
}

async function keys(): Promise<Vector[]> {
  const signer = await SigningKeyPair.fromSeed(seed("signer"));
  const data = utf8("as sent");
  const good = { sign_pk: signer.public, data, signature: await signer.sign(data) };
  return Promise.all([
    ...["one", "two"].flatMap((name) => [
      accepted(place("kem_key_pair", "keys"), `kem-${name}`, { seed: seed(`kem ${name}`) }),
      accepted(place("signing_key_pair", "keys"), `signing-${name}`, { seed: seed(`sign ${name}`) }),
    ]),
    accepted(place("sign", "keys"), "sign-nothing", { seed: seed("signer"), data: new Uint8Array(0) }),
    accepted(place("verify_signature", "keys"), "signature-verifies", good, ["signature", "data", "sign_pk"]),
    ...refusals(place("verify_signature", "keys"), good, {
      "signature-of-more": [{ data: utf8("as sent.") }, "WronglySigned"],
      "signature-with-a-bit-flipped": [{ signature: flipped(good.signature, 40) }, "WronglySigned"],
      "signature-by-the-neutral-point": [
        { sign_pk: Uint8Array.of(1, ...new Uint8Array(30), 0x80) },
        "WronglySigned",
      ],
    }),
  ]);
}

export async function framingVectors(): Promise<Vector[]> {
  const parts = [{ text: "origo/v1/å" }, { number: 4294967295 }, { bytes: seed("part") }, { text: "" }];
  return [
    await accepted(place("lp"), "lp-of-four-parts", { parts }),
    await refused(place("lp"), "lp-of-a-number-below-zero", { parts: [{ number: -1 }] }, "Malformed"),
    await accepted(place("derive"), "derive-three-blocks", { key: seed("key"), info: utf8("i"), length: 76 }),
    await refused(
      place("derive"),
      "derive-from-a-long-key",
      { key: utf8("x".repeat(33)), info: utf8("i"), length: 32 },
      "Malformed",
    ),
    await accepted(place("key_id"), "key-id-of-a-short-key", { public_key: seed("public") }),
    ...(await texts()),
    ...(await keys()),
  ];
}
