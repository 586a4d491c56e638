// What the build gave this client to believe beforehand, from its own files and never from a server.

/** The line of keys.log the build knew, and the day it is dated: no earlier day can be today. */
export interface BuiltPin {
  readonly n: number;
  readonly hash: string;
  readonly on: string;
}

export interface Trusted {
  /** The service that the words are bound to. */
  readonly id: string;
  readonly root_key: string;
  readonly recovery_key: boolean;
  /** None in a client that was built before its organisation had a log, as the demonstration's is. */
  readonly pin: BuiltPin | null;
}
