// Accounts, enrolment, certificates and keys.log, as vectors ask for them.
import {
  derivePassphraseKeys,
  passkeyInput,
  passphraseToBytes,
  readPassphrase,
  unwrapByPasskey,
  unwrapByPassphrase,
  unwrapKeys,
} from "../../src/crypto/accounts.ts";
import { equal } from "../../src/crypto/bytes.ts";
import { readCertificate, signBody, writeCertificate } from "../../src/crypto/certificates.ts";
import { readDay } from "../../src/crypto/days.ts";
import { checkEnrolment, invitationFromSecret } from "../../src/crypto/invitations.ts";
import { presentDay, verifyKeysLog } from "../../src/crypto/keysLog.ts";
import { SigningKeyPair } from "../../src/crypto/signing.ts";
import { readStatement, writeStatement } from "../../src/crypto/statementReading.ts";
import { fromText } from "../../src/crypto/text.ts";
import type { VerifiedKeysLog } from "../../src/crypto/verifiedLog.ts";
import { wrap } from "../../src/crypto/wrapping.ts";
import type { Given, Operation } from "../given.ts";
import { listNamed } from "../lists.ts";

function verified(given: Given): Promise<VerifiedKeysLog> {
  const pin = given.inner("pin");
  const pinned = pin ? [{ n: pin.number("n"), hash: pin.data("hash") }] : [];
  return verifyKeysLog(given.data("log"), given.data("root_pk"), given.day("today"), ...pinned);
}

const accounts: Readonly<Record<string, Operation>> = {
  passphrase_keys: async (given) => {
    const phrase = readPassphrase(given.text("typed"), listNamed(given.text("list")));
    const keys = await derivePassphraseKeys(passphraseToBytes(phrase), {
      memory_kib: given.number("memory_kib"),
      passes: given.number("passes"),
      lanes: given.number("lanes"),
      salt: given.data("salt"),
    });
    return { unlock_key: keys.unlockKey, sign_in_secret: keys.signInSecret };
  },

  wrap: async (given) => {
    const [purpose, account] = [given.text("purpose"), given.data("account")];
    return {
      wrapped: await wrap(given.data("key"), purpose, account, given.data("secret"), given.data("salt")),
    };
  },

  unwrap_keys: async (given) => {
    const keys = await unwrapKeys(given.data("account_key"), given.data("account"), given.data("wrapped"));
    return { kem_pk: keys.kem.public, sign_pk: keys.signing.public };
  },

  unwrap_by_passphrase: async (given) => ({
    account_key: await unwrapByPassphrase(
      given.data("unlock_key"),
      given.data("account"),
      given.data("wrapped"),
    ),
  }),

  unwrap_by_passkey: async (given) => {
    const [prf, credential] = [given.data("prf"), given.data("credential")];
    return {
      account_key: await unwrapByPasskey(prf, credential, given.data("account"), given.data("wrapped")),
    };
  },

  passkey_input: async (given) => ({
    input: await passkeyInput(given.text("service_id"), given.data("account")),
  }),

  invitation: async (given) => {
    const { id, token, tokenHash } = await invitationFromSecret(given.data("secret"));
    return { id, token, token_hash: tokenHash };
  },

  check_enrolment: async (given) => {
    const { invitation, signPk, kemPk } = await checkEnrolment(given.data("enrolment"));
    return { invitation, sign_pk: signPk, kem_pk: kemPk };
  },
};

const certificates: Readonly<Record<string, Operation>> = {
  certify: async (given) => {
    const body = given.data("body");
    if (!equal(writeStatement(readStatement(body)), body)) throw new Error("the body is written otherwise");
    const seeds = given.items("sign_seeds").map((each) => fromText(String(each)));
    const signers = await Promise.all(seeds.map((seed) => SigningKeyPair.fromSeed(seed)));
    const signatures = await Promise.all(signers.map((signer) => signBody(body, signer)));
    return { certificate: writeCertificate(body, signatures) };
  },

  read_certificate: async (given) => {
    const read = readCertificate(given.data("certificate"));
    return { kind: read.statement.kind, hash: await read.hash() };
  },
};

const keysLog: Readonly<Record<string, Operation>> = {
  verify_keys_log: async (given) => {
    const { n, hash } = await verified(given);
    return { n, hash };
  },
  present_day: (given) => ({
    day: presentDay(given.data("log"), ...given.items("known").map((each) => readDay(String(each)))),
  }),
  person: async (given) => ({ hash: (await verified(given)).person(given.data("id")).hash }),
  authority: async (given) => ({ hash: (await verified(given)).authority(given.data("id")).hash }),
  epoch: async (given) => ({ hash: (await verified(given)).epoch(given.text("team")).hash }),
  signer: async (given) => ({
    hash: (await verified(given)).signer(given.data("key_id"), given.number("lines")).hash,
  }),
  members: async (given) => ({
    ids: (await verified(given)).members(given.text("team")).map(({ statement }) => statement.id),
  }),
  administrators: async (given) => ({
    ids: (await verified(given)).administrators().map(({ statement }) => statement.id),
  }),
};

export const organisation: Readonly<Record<string, Operation>> = { ...accounts, ...certificates, ...keysLog };
