// The shape of everything that can be asked of a worker.
/** Told now and then while something long runs. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export type Tell = (progress: Progress) => void;

/** `held` is what this worker remembers; `given` and what comes back are data that can cross: bytes, numbers, text; never a key that could stay inside. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each operation says its own types; this is their bound
type AnyOperation = (held: any, given: any, tell: Tell) => unknown;

export type Operations = Readonly<Record<string, AnyOperation>>;
export type GivenOf<O extends AnyOperation> = Parameters<O>[1];
export type ResultOf<O extends AnyOperation> = Awaited<ReturnType<O>>;
