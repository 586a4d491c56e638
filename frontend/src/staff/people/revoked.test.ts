// @vitest-environment node
import { expect, test } from "vitest";
import { hashOf, logOf, organisation, type Person as Made, statements } from "../../../vectors/cast.ts";
import type { Bytes } from "../../crypto/bytes.ts";
import { readDay } from "../../crypto/days.ts";
import { verifyKeysLog } from "../../crypto/keysLog.ts";
import { toText } from "../../crypto/text.ts";
import type { VerifiedKeysLog } from "../../crypto/verifiedLog.ts";
import type { Person } from "../schemas.ts";
import { hasRevoked, isNewcomer } from "./revoked.ts";

const made = await organisation();

function believed(log: Bytes): Promise<VerifiedKeysLog> {
  return verifyKeysLog(log, made.root.public, readDay("2026-11-20"));
}

function waiting({ signing }: Made): Person {
  return { state: "enrolled", public_keys: { sign_pk: toText(signing.public) } } as Person;
}

test("only the keys that were revoked are no newcomer's, whoever else stands in the log", async () => {
  const gone = await hashOf(statements.staff(made.sam, "Sam"));
  const signers = [made.anna.signing, made.bo.signing];
  const log = await believed(
    await logOf([[statements.revocation(gone, "2026-11-20", "left"), signers]], made.log),
  );
  expect([isNewcomer(waiting(made.sam), log), isNewcomer(waiting(made.mira), log)]).toEqual([false, true]);
  expect(hasRevoked(await believed(made.log), waiting(made.sam))).toBe(false);
});

test("without a log to believe, and without keys, nobody counts as revoked", () => {
  expect(isNewcomer(waiting(made.sam), undefined)).toBe(true);
  expect(hasRevoked(undefined, { public_keys: null })).toBe(false);
});
