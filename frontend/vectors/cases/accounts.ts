// Staff accounts: passphrases, wraps, records, invitations, enrolment.
import { type Bytes, concat, utf8 } from "../../src/crypto/bytes.ts";
import type { AccountKeys } from "../../src/crypto/accounts.ts";
import { KemKeyPair } from "../../src/crypto/hpke.ts";
import { signEnrolment } from "../../src/crypto/invitations.ts";
import { SigningKeyPair } from "../../src/crypto/signing.ts";
import { writeJson } from "../../src/crypto/spelling.ts";
import { writeStatement } from "../../src/crypto/statementReading.ts";
import { fromText } from "../../src/crypto/text.ts";
import { toWords } from "../../src/crypto/words.ts";
import { statements } from "../cast.ts";
import { listNamed } from "../lists.ts";
import { accepted, flipped, type Place, refusals, seed, service } from "../making.ts";
import type { Vector } from "../vector.ts";

const place = (does: string): Place => ({ area: "accounts", spec: "7 staff accounts", does });
const account = seed("account", 16);

async function keys(): Promise<AccountKeys> {
  return {
    kem: await KemKeyPair.fromSeed(seed("account kem")),
    signing: await SigningKeyPair.fromSeed(seed("account sign")),
  };
}

async function passphrases(): Promise<Vector[]> {
  const typed = toWords(50_000_000_000_000_000_000n, listNamed("sv")).join(" ");
  const good = { typed, list: "sv", memory_kib: 65_536, passes: 3, lanes: 1, salt: seed("salt", 16) };
  return Promise.all([
    accepted(place("passphrase_keys"), "passphrase", good),
    ...refusals(place("passphrase_keys"), good, {
      "passphrase-with-half-the-memory": [{ memory_kib: 32_768 }, "WeakParameters"],
      "passphrase-with-one-pass": [{ passes: 1 }, "WeakParameters"],
      "passphrase-with-four-lanes": [{ lanes: 4 }, "WeakParameters"],
      "passphrase-with-more-than-a-gibibyte": [{ memory_kib: 1_048_577 }, "WeakParameters"],
      "passphrase-with-no-salt": [{ salt: new Uint8Array(0) }, "Malformed"],
      "passphrase-of-nothing": [{ typed: " " }, "WrongCount"],
    }),
  ]);
}

interface Wrapped {
  readonly does: string;
  readonly name: string;
  readonly purpose: string;
  readonly key: string;
  readonly secret: Uint8Array;
}

async function wrapped({ does, name, purpose, key, secret }: Wrapped): Promise<Vector[]> {
  const given = {
    key: seed(name),
    purpose: `origo/v1/${purpose}`,
    account,
    secret,
    salt: seed(`${name} salt`, 16),
  };
  const made = await accepted(place("wrap"), `${name}-wrapped`, given);
  const bytes = fromText((made.gives as { wrapped: string }).wrapped);
  const good = { [key]: seed(name), account, wrapped: bytes };
  const others = await Promise.all([
    accepted(place(does), `${name}-unwrapped`, good, [key, "account", "wrapped"]),
    ...refusals(place(does), good, {
      [`${name}-under-another-key`]: [{ [key]: seed("another") }, "WrongKey"],
      [`${name}-of-somebody-else`]: [{ account: seed("else", 16) }, "WrongKey"],
      [`${name}-altered`]: [{ wrapped: flipped(bytes, bytes.length - 1) }, "Altered"],
      [`${name}-of-another-version`]: [{ wrapped: concat(utf8("OW2"), bytes.slice(3)) }, "UnknownVersion"],
      [`${name}-with-a-byte-more`]: [{ wrapped: concat(bytes, Uint8Array.of(0)) }, "Malformed"],
    }),
  ]);
  return [made, ...others];
}

/** What a newcomer's browser sends. */
async function enrolmentOf(invitation: Bytes, keys: AccountKeys): Promise<Bytes> {
  const signature = await signEnrolment(invitation, keys);
  return writeJson({ v: 1, invitation, sign_pk: keys.signing.public, kem_pk: keys.kem.public, signature });
}

async function enrolments(): Promise<Vector[]> {
  const pair = await keys();
  const enrolment = await enrolmentOf(seed("invitation", 16), pair);
  const other = await enrolmentOf(seed("other invitation", 16), pair);
  const mixed = concat(enrolment.slice(0, 60), other.slice(60));
  return Promise.all([
    accepted(place("invitation"), "invited", { secret: seed("invitation secret") }),
    accepted(place("passkey_input"), "prf-input", { service_id: service, account }),
    accepted(place("check_enrolment"), "enrolled", { enrolment }, ["enrolment"]),
    ...refusals(
      place("check_enrolment"),
      { enrolment },
      {
        "enrolled-with-another-signature": [{ enrolment: mixed }, "WronglySigned"],
        "enrolled-with-a-line-feed": [{ enrolment: concat(enrolment, utf8("\n")) }, "Malformed"],
      },
    ),
    ...["sv", "en"].map((list) =>
      accepted(place("fingerprint"), `fingerprint-in-${list}`, {
        body: writeStatement(statements.staff({ id: account, ...pair }, "Sam", { role: "lead" })),
        list,
      }),
    ),
  ]);
}

export async function accountVectors(): Promise<Vector[]> {
  const pair = await keys();
  const secret = concat(pair.kem.seed, pair.signing.seed);
  const unlock = {
    does: "unwrap_by_passphrase",
    name: "by-words",
    purpose: "staff-unlock",
    key: "unlock_key",
  };
  return [
    ...(await passphrases()),
    ...(await wrapped({
      does: "unwrap_keys",
      name: "keys",
      purpose: "account-keys",
      key: "account_key",
      secret,
    })),
    ...(await wrapped({ ...unlock, secret: seed("account key") })),
    ...(await enrolments()),
  ];
}
