// What the person signs, packages, seats and records, as vectors ask for them.
import { readPosition } from "../../src/crypto/positions.ts";
import { readRecord, type RecordKind, writers } from "../../src/crypto/recordKinds.ts";
import {
  callToken,
  checkPackage,
  checkRelease,
  derivePackage,
  packageKeys,
  signConsent,
  signForRelease,
  signRelease,
  vouchForPackage,
  withdrawToken,
} from "../../src/crypto/release.ts";
import type { OwnKey } from "../../src/crypto/ring.ts";
import { checkSeat, deriveSeat, type SamradSeat, stateSeat } from "../../src/crypto/seats.ts";
import { SigningKeyPair } from "../../src/crypto/signing.ts";
import { ThreadKey } from "../../src/crypto/slots.ts";
import type { Given, Operation } from "../given.ts";

function ownOf(given: Given): OwnKey {
  const [conversation, generation] = [given.data("conversation"), given.number("generation")];
  return { thread: new ThreadKey(conversation, generation, given.data("key")), own: given.data("own") };
}

function seatOf(given: Given): SamradSeat {
  return {
    conversation: given.data("conversation"),
    n: given.number("n"),
    kemPk: given.data("kem_pk"),
    signPk: given.data("sign_pk"),
    agency: given.text("agency"),
    notAfter: given.day("not_after"),
  };
}

function isKind(text: string): text is RecordKind {
  return text in writers;
}

export const release: Readonly<Record<string, Operation>> = {
  package: async (given) => {
    const [own, name] = [ownOf(given), given.data("package")];
    return {
      package_pk: (await packageKeys(own, name)).public,
      vouched: await vouchForPackage(own, name),
      signature: await signRelease(own, name, given.data("document"), given.data("assessment")),
      withdraw: await withdrawToken(own, name),
    };
  },

  check_package: async (given) => {
    const [name, packagePk] = [given.data("package"), given.data("package_pk")];
    await checkPackage(given.data("release_pk"), name, packagePk, given.data("signature"));
    return {};
  },

  check_release: async (given) => {
    const [document, assessment] = [given.data("document"), given.data("assessment")];
    await checkRelease(given.data("package_pk"), document, assessment, given.data("signature"));
    return {};
  },

  sign_for_release: async (given) => ({
    signature: await signForRelease(await SigningKeyPair.fromSeed(given.data("sign_seed")), {
      kind: given.text("kind"),
      document: given.data("document"),
      assessment: given.data("assessment"),
      packagePk: given.data("package_pk"),
      position: readPosition(given.data("log")),
    }),
  }),

  consent: async (given) => ({ signature: await signConsent(ownOf(given), given.data("text")) }),
  call_token: async (given) => ({ token: await callToken(ownOf(given), given.data("call")) }),
  derive_package: async (given) => ({ ...(await derivePackage(given.data("root"))) }),

  derive_seat: async (given) => {
    const { kem, signing } = await deriveSeat(given.data("root"));
    return { kem_pk: kem.public, sign_pk: signing.public };
  },

  state_seat: async (given) => ({
    statement: await stateSeat(seatOf(given), await SigningKeyPair.fromSeed(given.data("sign_seed"))),
  }),

  check_seat: async (given) => {
    await checkSeat(seatOf(given), given.data("chair_pk"), given.data("statement"));
    return {};
  },

  read_record: (given) => {
    const kind = given.text("kind");
    if (!isKind(kind)) throw new Error("no record has this kind: mend the vector");
    readRecord(given.text("text"), kind, given.data("about"));
    return {};
  },
};
