// After somebody of ours has left, through the vault: what a visitor writes goes under a key that they never had.
import { beforeEach, expect, test } from "vitest";
import { hashOf, logOf, statements } from "../../vectors/cast.ts";
import type { Bytes } from "../crypto/bytes.ts";
import { readDay } from "../crypto/days.ts";
import { readHeader } from "../crypto/envelopes.ts";
import { fromText } from "../crypto/text.ts";
import { type Cast, cast, FiledQuestion, today } from "./questionForTesting.ts";

let people: Cast;
let question: FiledQuestion;

beforeEach(async () => {
  people = await cast();
  await people.vera.openMailbox(12345678901234567890n);
  question = new FiledQuestion(await people.vera.sealQuestion({ text: "Hej", day: today }));
});

async function afterDeparture(): Promise<Bytes> {
  const { made } = people;
  const gone = await hashOf(statements.staff(made.mira, "Mira", { role: "midwife" }));
  const revocation = statements.revocation(gone, today, "left");
  return logOf([[revocation, [made.anna.signing, made.bo.signing]]], made.log);
}

test("after a departure the next thing written is under a new key of the same words", async () => {
  const { vera } = people;
  expect(await vera.renewedKey()).toBeUndefined();
  const [access, bodies] = [await vera.access(), question.envelopes];
  await vera.believe(await afterDeparture(), [today]);
  await expect(vera.sealNext({ text: "Efter", day: today })).rejects.toMatchObject({ failure: "Revoked" });
  const next = await vera.renewedKey();
  if (!next) throw new Error("somebody left");
  await vera.settleWords(true);
  question.renew(next);
  await vera.readOn(bodies);
  expect([await vera.access(), next.mailbox.id]).toEqual([access, access.mailbox]);
  const { envelope } = await vera.sealNext({ text: "Efter", day: today });
  expect(readHeader(fromText(envelope)).generation).toBe(2);
  expect(await vera.renewedKey()).toBeUndefined();
});

test("by a list that is too old no key is begun, and none that somebody took with them is written under", async () => {
  const { vera } = people;
  await vera.believe(await afterDeparture(), [readDay("2027-03-01")]);
  await expect(vera.renewedKey()).rejects.toMatchObject({ failure: "Expired" });
  await expect(vera.sealNext({ text: "Mer", day: today })).rejects.toMatchObject({ failure: "Revoked" });
});

test("while another key is undecided nothing is written under the old one", async () => {
  const { vera } = people;
  await vera.believe(await afterDeparture(), [today]);
  await vera.renewedKey();
  await expect(vera.sealNext({ text: "Mer", day: today })).rejects.toMatchObject({ code: "undecided" });
});
