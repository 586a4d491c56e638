// What a person's passkeys are asked with, so that each gives its secret for this service and this account only.
import { trust } from "virtual:trust";
import { passkeyInput as inputFor } from "../crypto/accounts.ts";
import type { Bytes } from "../crypto/bytes.ts";

/** A person's id is the account's id in hexadecimal. */
export function accountOf(person: string): Bytes {
  return new Uint8Array(person.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? []);
}

export function passkeyInput(person: string): Promise<Bytes> {
  return inputFor(trust.id, accountOf(person));
}
