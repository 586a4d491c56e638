// What a person's passkeys are asked with, so that each gives its secret for this service and this account only.
import { trust } from "virtual:trust";
import { passkeyInput as inputFor } from "../crypto/accounts.ts";
import type { Bytes } from "../crypto/bytes.ts";
import { fromText } from "../crypto/text.ts";

export function passkeyInput(person: string): Promise<Bytes> {
  return inputFor(trust.id, fromText(person));
}
