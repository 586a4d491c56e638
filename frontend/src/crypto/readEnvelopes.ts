// What came of reading an envelope: an opened message with what is known of its author, or a refusal in its place.
import type { Author } from "./authors.ts";
import type { Bytes } from "./bytes.ts";
import type { Message, Side } from "./messages.ts";
import type { SealingError } from "./refusals.ts";
import type { Role } from "./statements.ts";

/** An opened message with what is known of its author. */
export interface ReadMessage {
  readonly n: number;
  readonly side: Side;
  readonly author: Author;
  /** The certificate's when verified, else what the message says. */
  readonly alias: string;
  readonly role: Role | undefined;
  readonly generation: number;
  readonly message: Message;
  readonly hash: Bytes;
  /** Why its author is not certified. */
  readonly doubt?: SealingError;
}

/** An envelope that did not open, in its place. */
interface RefusedMessage {
  readonly n: number;
  readonly side: Side;
  readonly refusal: SealingError;
  readonly hash: Bytes;
}

export type ReadEnvelope = ReadMessage | RefusedMessage;
