// HPKE base mode with X-Wing and given randomness: its KEM is another library's, its key schedule is written from
// RFC 9180. What it seals, our own code has to open.
import { createCipheriv, createDecipheriv, createHmac } from "node:crypto";
import { ml_kem768_x25519 } from "@noble/post-quantum/hybrid.js";
import { type Bytes, concat, utf8 } from "../src/crypto/bytes.ts";
import { seed } from "./making.ts";

const suite = concat(utf8("HPKE"), Uint8Array.of(0x64, 0x7a, 0x00, 0x01, 0x00, 0x02));
const nothing = new Uint8Array(0);

function hmac(key: Uint8Array, data: Uint8Array): Bytes {
  return new Uint8Array(createHmac("sha256", key).update(data).digest());
}

function extract(salt: Uint8Array, label: string, key: Uint8Array): Bytes {
  return hmac(salt.length > 0 ? salt : new Uint8Array(32), concat(utf8("HPKE-v1"), suite, utf8(label), key));
}

function expand(key: Uint8Array, label: string, info: Uint8Array, length: number): Bytes {
  const labelled = concat(
    Uint8Array.of(0, length),
    utf8("HPKE-v1"),
    suite,
    utf8(label),
    info,
    Uint8Array.of(1),
  );
  return hmac(key, labelled).slice(0, length);
}

function keySchedule(shared: Uint8Array, info: Uint8Array): readonly [Bytes, Bytes] {
  const context = concat(
    Uint8Array.of(0),
    extract(nothing, "psk_id_hash", nothing),
    extract(nothing, "info_hash", info),
  );
  const secret = extract(shared, "secret", nothing);
  return [expand(secret, "key", context, 32), expand(secret, "base_nonce", context, 12)];
}

/** What `sealSecret` makes, with 64 bytes of randomness named by `name`. */
export function fixedSeal(name: string, kemPk: Bytes, info: Bytes, secret: Bytes): Bytes {
  const randomness = concat(seed(`${name} 1`), seed(`${name} 2`));
  const { cipherText, sharedSecret } = ml_kem768_x25519.encapsulate(kemPk, randomness);
  const [key, nonce] = keySchedule(sharedSecret, info);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  return concat(cipherText, cipher.update(secret), cipher.final(), cipher.getAuthTag());
}

/** The secret that `sealSecret` sealed to the key of this seed. */
export function fixedOpen(kemSeed: Bytes, info: Bytes, sealed: Bytes): Bytes {
  const { secretKey } = ml_kem768_x25519.keygen(kemSeed);
  const [key, nonce] = keySchedule(ml_kem768_x25519.decapsulate(sealed.slice(0, 1120), secretKey), info);
  const decipher = createDecipheriv("aes-256-gcm", key, nonce);
  decipher.setAuthTag(sealed.slice(-16));
  return concat(decipher.update(sealed.slice(1120, -16)), decipher.final());
}
