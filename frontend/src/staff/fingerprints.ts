// The six words two people compare before a key is certified: worked out in the worker, which takes a moment.
import { toText } from "../crypto/text.ts";
import { writeStatement } from "../crypto/statementReading.ts";
import type { StatementWithKeys } from "../crypto/fingerprints.ts";
import { keys } from "./keys.ts";
import type { OwnAccount } from "./schemas.ts";

/** Of the keys in exactly this body. */
export function wordsOfBody(body: string): Promise<string[]> {
  return keys().fingerprint(body);
}

/** Of a certificate that stands in the log. */
export function wordsOf(statement: StatementWithKeys): Promise<string[]> {
  return wordsOfBody(toText(writeStatement(statement)));
}

/** One's own: of the keys in this browser, whatever the server says they are. */
export function ownWords({ role }: OwnAccount): Promise<string[]> {
  return keys().ownFingerprint(role);
}
