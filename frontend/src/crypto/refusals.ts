// Why something was not opened or not believed: one class per kind of failure, the same names as in Python.

export type Failure =
  | "Malformed"
  | "UnknownVersion"
  | "WrongKey"
  | "Altered"
  | "BadPadding"
  | "WronglySigned"
  | "WeakParameters"
  | "UnknownWord"
  | "WrongCount"
  | "WrongCheckDigit"
  | "Gap"
  | "Fork"
  | "Expired"
  | "Revoked"
  | "Rollback"
  | "Absent";

/**
 * The family of all refusals. A parser or opener throws nothing else, whatever it is given.
 * `failure` is a field, since a built client has no class names left.
 */
export abstract class SealingError extends Error {
  abstract readonly failure: Failure;
}

/** Length, encoding, JSON, field, type or magic bytes. */
export class Malformed extends SealingError {
  readonly failure = "Malformed";
}

/** A version, envelope type or certificate kind this version does not know. */
export class UnknownVersion extends SealingError {
  readonly failure = "UnknownVersion";
}

/** HPKE does not open, a commitment differs, or a seed does not give the certified keys. */
export class WrongKey extends SealingError {
  readonly failure = "WrongKey";
}

/** The key is the right one and the bytes are not what was sealed. */
export class Altered extends SealingError {
  readonly failure = "Altered";
}

/** An opened plaintext breaks the rule for its length or padding. */
export class BadPadding extends SealingError {
  readonly failure = "BadPadding";
}

/** A signature is missing, does not verify, is by somebody without that right, or twice by one person. */
export class WronglySigned extends SealingError {
  readonly failure = "WronglySigned";
}

/** Argon2id parameters outside the limits. */
export class WeakParameters extends SealingError {
  readonly failure = "WeakParameters";
}

/** A typed word that no word of the list can be. */
export class UnknownWord extends SealingError {
  readonly failure = "UnknownWord";
  /** Which word, from 1. */
  readonly position: number;

  constructor(position: number) {
    super(`word ${position} is not in the list: compare it with what was written down`);
    this.position = position;
  }
}

/** Too few or too many words or digits. */
export class WrongCount extends SealingError {
  readonly failure = "WrongCount";
}

/** One of the digits is mistyped. */
export class WrongCheckDigit extends SealingError {
  readonly failure = "WrongCheckDigit";
}

/** A number, or a thing that is referred to, is missing. */
export class Gap extends SealingError {
  readonly failure = "Gap";
}

/** Two statements that cannot both be true. */
export class Fork extends SealingError {
  readonly failure = "Fork";
}

/** A day does not fit: past, to come, backdated, or too long a life. */
export class Expired extends SealingError {
  readonly failure = "Expired";
}

/** By somebody or something that was revoked or replaced. */
export class Revoked extends SealingError {
  readonly failure = "Revoked";
}

/** Shorter than what this client has already seen. */
export class Rollback extends SealingError {
  readonly failure = "Rollback";
}

/** A look-up in a good log that finds nobody. */
export class Absent extends SealingError {
  readonly failure = "Absent";
}
