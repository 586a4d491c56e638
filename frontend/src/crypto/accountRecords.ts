// The account record: everything wrapped, as the server stores it and a browser fetches it.
import { accountBytes, checkParameters, type StretchParameters } from "./accounts.ts";
import type { Bytes } from "./bytes.ts";
import { Malformed } from "./refusals.ts";
import { JsonRecord, readVersioned, version, writeJson } from "./spelling.ts";
import { toText } from "./text.ts";
import { wrapOverheadBytes } from "./wrapping.ts";

const limit = 65_536;
const mostPasskeys = 32;
const longestCredential = 1023;
const credentialLengths = Array.from({ length: longestCredential }, (_, index) => index + 1);
const keysBytes = 64 + wrapOverheadBytes;
const keyBytes = 32 + wrapOverheadBytes;

/** The account key under one passkey. */
interface PasskeyWrap {
  readonly credential: Bytes;
  readonly wrapped: Bytes;
}

/** What is stored of an account; nothing in it opens without a passphrase or a passkey. */
export interface AccountRecord {
  readonly account: Bytes;
  readonly keys: Bytes;
  readonly parameters: StretchParameters;
  readonly byPassphrase: Bytes;
  readonly passkeys: readonly PasskeyWrap[];
}

// spec: 7 staff accounts
/** The record in its one spelling. */
export function writeAccountRecord(record: AccountRecord): Bytes {
  const { memory_kib, passes, lanes, salt } = record.parameters;
  return writeJson({
    v: version,
    account: record.account,
    keys: record.keys,
    passphrase: { memory_kib, passes, lanes, salt, wrapped: record.byPassphrase },
    passkeys: record.passkeys.map(({ credential, wrapped }) => ({ credential, wrapped })),
  });
}

// spec: 7 staff accounts
/** The record, its parameters within the limits. Nothing is unwrapped. */
export function readAccountRecord(data: Bytes): AccountRecord {
  const outer = readVersioned(data, limit, ["account", "keys", "passphrase", "passkeys"]);
  const inner = new JsonRecord(outer.anything("passphrase"), [
    "memory_kib",
    "passes",
    "lanes",
    "salt",
    "wrapped",
  ]);
  const record: AccountRecord = {
    account: outer.data("account", accountBytes),
    keys: outer.data("keys", keysBytes),
    parameters: {
      memory_kib: inner.number("memory_kib"),
      passes: inner.number("passes"),
      lanes: inner.number("lanes"),
      salt: inner.data("salt", 16),
    },
    byPassphrase: inner.data("wrapped", keyBytes),
    passkeys: outer.items("passkeys", mostPasskeys).map(readPasskey),
  };
  if (new Set(record.passkeys.map(({ credential }) => toText(credential))).size !== record.passkeys.length)
    throw new Malformed("one passkey twice");
  checkParameters(record.parameters);
  return record;
}

function readPasskey(value: unknown): PasskeyWrap {
  const record = new JsonRecord(value, ["credential", "wrapped"]);
  return {
    credential: record.data("credential", ...credentialLengths),
    wrapped: record.data("wrapped", keyBytes),
  };
}
