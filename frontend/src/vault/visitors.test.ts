// A visitor's first message, opened by both who have a slot for it.
import { expect, test } from "vitest";
import { organisation } from "../../vectors/cast.ts";
import { readDay } from "../crypto/days.ts";
import { deriveMailbox, deriveRoot } from "../crypto/derivation.ts";
import { openMessage } from "../crypto/messages.ts";
import { randomBytes } from "../crypto/randomness.ts";
import { openSlot } from "../crypto/slots.ts";
import { toText } from "../crypto/text.ts";
import { secretToBytes, toDigits, toWords } from "../crypto/words.ts";
import { inProcessForTesting } from "./inProcessForTesting.ts";
import { VisitorKeys } from "./visitorKeys.ts";
import { typedSecret, wordList } from "./wordLists.ts";

const serviceId = "demo.origo.example";
const today = readDay("2026-11-20");

test("the mailbox's words and the team's epoch open the first message", async () => {
  const made = await organisation();
  const keys = new VisitorKeys({ serviceId, rootPk: toText(made.root.public) }, inProcessForTesting());
  const [secret, conversation] = [await keys.newSecret(), randomBytes(16)];
  await keys.openMailbox(secret);
  await keys.believe(made.log, today);
  const first = { team: "team", alias: "V", text: "Hej", day: today };
  const sealed = await keys.sealFirstMessage(conversation, first);
  keys.lock();
  const { kem, release } = await deriveMailbox(await deriveRoot(secretToBytes(secret), serviceId));
  const both = [
    { kem, addressed: sealed.mailbox },
    { kem: made.epoch.kem, addressed: sealed.team },
  ];
  for (const each of both) {
    expect(each.addressed.keyId).toEqual(each.kem.id);
    const thread = await openSlot(each.kem, conversation, 1, each.addressed.slot);
    const { message } = await openMessage(thread, sealed.envelope);
    expect(message).toMatchObject({ side: "visitor", text: "Hej", n: 1, releasePk: release.public });
  }
});

test("typed words and digits of any list are the same secret", async () => {
  const secret = 12345678901234567890n;
  const english = toWords(secret, await wordList("en"));
  expect(await typedSecret(toDigits(secret), "sv")).toBe(secret);
  expect(await typedSecret(english.join(" "), "sv")).toBe(secret);
  const wrong = [...toWords(secret, await wordList("sv")).slice(0, 2), "qqqq"].join(" ");
  await expect(typedSecret(wrong, "sv")).rejects.toMatchObject({ failure: "UnknownWord", position: 3 });
});
