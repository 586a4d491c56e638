// Words, digits and what is derived from them, as vectors ask for it.
import { deriveMailbox, deriveRoot } from "../../src/crypto/derivation.ts";
import { fingerprint, fingerprinted } from "../../src/crypto/fingerprints.ts";
import { split } from "../../src/crypto/folding.ts";
import {
  fromDigits,
  fromWords,
  recognise,
  secretToBytes,
  toDigits,
  toWords,
} from "../../src/crypto/words.ts";
import { readStatement } from "../../src/crypto/statementReading.ts";
import type { Operation } from "../given.ts";
import { listNamed } from "../lists.ts";

export const words: Readonly<Record<string, Operation>> = {
  fold: (given) => ({ pieces: split(given.text("typed")) }),
  complete: (given) => ({ word: listNamed(given.text("list")).completion(given.text("typed")) ?? "" }),
  to_words: (given) => ({ words: toWords(BigInt(given.text("secret")), listNamed(given.text("list"))) }),
  from_words: (given) => ({
    secret: String(fromWords(given.text("typed"), listNamed(given.text("list")))),
  }),
  to_digits: (given) => ({ digits: toDigits(BigInt(given.text("secret"))) }),
  from_digits: (given) => ({ secret: String(fromDigits(given.text("typed"))) }),

  recognise: (given) => {
    const chosen = given.items("lists").map((each) => listNamed(String(each)));
    return { secret: String(recognise(given.text("typed"), chosen)) };
  },

  secret_bytes: (given) => ({ bytes: secretToBytes(BigInt(given.text("secret"))) }),

  derive_root: async (given) => ({
    root: await deriveRoot(secretToBytes(BigInt(given.text("secret"))), given.text("service_id")),
  }),

  derive_mailbox: async (given) => {
    const mailbox = await deriveMailbox(given.data("root"));
    return {
      mailbox_id: mailbox.id,
      access_token: mailbox.accessToken,
      token_hash: mailbox.tokenHash,
      ring_key: mailbox.ringKey,
    };
  },

  fingerprint: async (given) => {
    const list = listNamed(given.text("list"));
    const statement = readStatement(given.data("body"));
    if (statement.kind === "revocation" || statement.kind === "recovery-use")
      throw new Error("a vector about words is of a kind with keys");
    return { words: toWords(await fingerprint(fingerprinted(statement)), list) };
  },
};
