// Lies about what the person signs: other texts, other packages, other seats, other orders.
import { expect } from "vitest";
import { seed } from "../../vectors/making.ts";
import { concat, utf8 } from "../crypto/bytes.ts";
import { lp } from "../crypto/framing.ts";
import { checkIntroduction, markOf, releaseKeys } from "../crypto/generations.ts";
import { readRecord } from "../crypto/recordKinds.ts";
import {
  checkPackage,
  checkRelease,
  packageKeys,
  signConsent,
  signRelease,
  vouchForPackage,
} from "../crypto/release.ts";
import type { OwnKey } from "../crypto/ring.ts";
import { checkSeat, deriveSeat, stateSeat } from "../crypto/seats.ts";
import { SigningKeyPair } from "../crypto/signing.ts";
import { ThreadKey } from "../crypto/slots.ts";
import { today } from "../vault/questionForTesting.ts";
import { lie } from "./lie.ts";

const conversation = seed("conversation", 16);
const packageId = seed("package", 16);
const [document, assessment] = [utf8('{"v":1}'), utf8('{"v":1,"ground":"x"}')];

function own(generation: number): OwnKey {
  const thread = new ThreadKey(conversation, generation, seed(`key ${generation}`));
  return { thread, own: seed(`own ${generation}`) };
}

async function releasePk(generation: number): Promise<Uint8Array<ArrayBuffer>> {
  return (await releaseKeys(own(generation))).public;
}

lie("release-of-another-text", async () => {
  const signature = await signRelease(own(1), packageId, document, assessment);
  const { public: key } = await packageKeys(own(1), packageId);
  const other = checkRelease(key, utf8('{"v":2}'), assessment, signature);
  await expect(other).rejects.toMatchObject({ failure: "WronglySigned" });
});

lie("release-with-another-assessment", async () => {
  const signature = await signRelease(own(1), packageId, document, assessment);
  const { public: key } = await packageKeys(own(1), packageId);
  const other = checkRelease(key, document, utf8("something else"), signature);
  await expect(other).rejects.toMatchObject({ failure: "WronglySigned" });
});

lie("package-of-another-thread", async () => {
  const vouched = await vouchForPackage(own(2), packageId);
  const { public: key } = await packageKeys(own(1), packageId);
  const checking = checkPackage(await releasePk(1), packageId, key, vouched);
  await expect(checking).rejects.toMatchObject({ failure: "WronglySigned" });
});

lie("generation-signed-as-a-consent", async () => {
  const [next, theirs] = [own(2).thread, await releasePk(3)];
  const said = lp("origo/v1/generation", conversation, 2, theirs, await markOf(next));
  const introduction = concat(theirs, await signConsent(own(1), said));
  const checking = checkIntroduction(next, introduction, await releasePk(1));
  await expect(checking).rejects.toMatchObject({ failure: "WronglySigned" });
});

lie("seat-of-another-samrad", async () => {
  const [{ kem, signing }, chair] = [
    await deriveSeat(seed("guest")),
    await SigningKeyPair.fromSeed(seed("chair")),
  ];
  const keys = { n: 1, kemPk: kem.public, signPk: signing.public, agency: "Skolan", notAfter: today };
  const statement = await stateSeat({ conversation, ...keys }, chair);
  const moved = checkSeat({ conversation: seed("another", 16), ...keys }, chair.public, statement);
  await expect(moved).rejects.toMatchObject({ failure: "WronglySigned" });
});

lie("joining-of-another-order", async () => {
  const text = '{"v":1,"kind":"joining","about":"00000000000000000000000000000000","room":"x"}';
  await Promise.resolve();
  expect(() => {
    readRecord(text, "joining", packageId);
  }).toThrow(expect.objectContaining({ failure: "Malformed" }));
});
