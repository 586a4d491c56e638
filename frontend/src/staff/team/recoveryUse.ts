// The entry that two administrators sign before the recovery key is used.
import type { Day } from "../../crypto/days.ts";
import { writeStatement } from "../../crypto/statementReading.ts";
import { toText } from "../../crypto/text.ts";
import { team } from "../roles.ts";

/** As the protocol has them (spec: 8 certificates). */
export const mostEpochs = 64;
export const mostWhy = 500;

export function recoveryUseBody(epochs: readonly number[], why: string, today: Day): string {
  const ascending = [...epochs].sort((one, other) => one - other);
  return toText(
    writeStatement({ kind: "recovery-use", on: today, team, epochs: ascending, why: why.trim() }),
  );
}
