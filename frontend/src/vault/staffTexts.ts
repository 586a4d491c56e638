// An account, epochs and slots as the staff's routes write them, and as bytes.
import type { StretchParameters } from "../crypto/accounts.ts";
import type { Bytes } from "../crypto/bytes.ts";
import { fromText, toText } from "../crypto/text.ts";
import type { NewWraps, StoredAccount } from "./accountOperations.ts";
import type { Holder, SlotKind } from "./epochOperations.ts";

export interface Parameters {
  readonly memory_kib: number;
  readonly passes: number;
  readonly lanes: number;
  readonly salt: string;
}

/** The part of GET /api/accounts/me that opening needs. */
export interface AccountText {
  readonly person: string;
  readonly sealed_keys: string;
  readonly passphrase_wrap: string;
  readonly passphrase: Parameters;
  readonly passkeys: readonly { readonly credential_id: string; readonly prf_wrap: string | null }[];
}

export interface WrapsText {
  readonly sealed_keys: string;
  readonly passphrase_wrap: string;
  readonly sign_in: Parameters & { readonly secret: string };
}

export interface NewAccountText extends WrapsText {
  readonly sign_pk: string;
  readonly kem_pk: string;
  readonly signature: string;
}

export interface OldSlotText {
  readonly conversation: string;
  readonly kind: SlotKind;
  readonly generation: number;
  readonly key_id: string;
  readonly slot: string;
}

export interface ResealedText {
  readonly conversation: string;
  readonly kind: SlotKind;
  readonly generation: number;
  readonly old_key_id: string;
  readonly slot: string;
}

export function parametersOf({ memory_kib, passes, lanes, salt }: Parameters): StretchParameters {
  return { memory_kib, passes, lanes, salt: fromText(salt) };
}

export function storedOf(account: AccountText): StoredAccount {
  return {
    account: fromText(account.person),
    keys: fromText(account.sealed_keys),
    parameters: parametersOf(account.passphrase),
    byPassphrase: fromText(account.passphrase_wrap),
  };
}

export function wrapsText({ sealedKeys, passphraseWrap, parameters, signInSecret }: NewWraps): WrapsText {
  const { memory_kib, passes, lanes, salt } = parameters;
  return {
    sealed_keys: toText(sealedKeys),
    passphrase_wrap: toText(passphraseWrap),
    sign_in: { memory_kib, passes, lanes, salt: toText(salt), secret: toText(signInSecret) },
  };
}

export function holderOf(text: string): Holder {
  return text === "recovery" ? text : fromText(text);
}

export function holderText(holder: Holder): string {
  return typeof holder === "string" ? holder : toText(holder);
}

export function oldSlotOf({ conversation, kind, generation, key_id, slot }: OldSlotText): {
  conversation: Bytes;
  kind: SlotKind;
  generation: number;
  keyId: Bytes;
  slot: Bytes;
} {
  return {
    conversation: fromText(conversation),
    kind,
    generation,
    keyId: fromText(key_id),
    slot: fromText(slot),
  };
}
