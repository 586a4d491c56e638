// What goes wrong around the keys, besides the refusals of src/crypto: both cross from the worker as codes.
import { type Failure, SealingError, UnknownWord } from "../crypto/refusals.ts";

export type FaultCode =
  /** The vault was locked or left while this was asked. */
  | "locked"
  /** Asked for what needs an opened account or mailbox. */
  | "not-unlocked"
  /** No keys.log has been believed, or the last one was refused. */
  | "no-log"
  /** The seed of that epoch is not in this browser. */
  | "no-epoch"
  /** Asked for what follows from a thread that was not read here. */
  | "not-read"
  /** New words, or a new key, wait for settleWords. */
  | "undecided"
  /** A changed passphrase waits for settlePassphrase. */
  | "passphrase-unsettled"
  /** The browser has no workers, or ours did not start. */
  | "no-worker"
  /** A bug: the name of the error is in the message. */
  | "unexpected";

export class VaultFault extends Error {
  readonly code: FaultCode;

  constructor(code: FaultCode, message: string = code) {
    super(message);
    this.code = code;
  }
}

/** A refusal of src/crypto that was thrown in the worker; refusals thrown on the page have the same fields. */
export class KeyRefusal extends Error {
  readonly failure: Failure;
  /** With UnknownWord: which word, from 1. */
  readonly position: number | undefined;

  constructor({ failure, message, position }: RefusedCrossing) {
    super(message);
    this.failure = failure;
    this.position = position;
  }
}

export interface RefusedCrossing {
  readonly failure: Failure;
  readonly message: string;
  readonly position?: number;
}

export type Crossing =
  { readonly refused: RefusedCrossing } | { readonly fault: FaultCode; readonly name: string };

/** An error as it crosses. Messages of refusals are our own words; of anything else only the name leaves. */
export function crossing(fault: unknown): Crossing {
  if (fault instanceof SealingError) {
    const { failure, message } = fault;
    const where = fault instanceof UnknownWord ? { position: fault.position } : {};
    return { refused: { failure, message, ...where } };
  }
  if (fault instanceof VaultFault) return { fault: fault.code, name: fault.code };
  return { fault: "unexpected", name: fault instanceof Error ? fault.name : "unknown" };
}

export function crossed(found: Crossing): KeyRefusal | VaultFault {
  return "refused" in found ? new KeyRefusal(found.refused) : new VaultFault(found.fault, found.name);
}
