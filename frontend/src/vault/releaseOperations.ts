// In the worker: what the person signs. The page hands over whole documents; nothing else can be had signed, and no message
// secret leaves.
import { packageKeys, signConsent, signRelease, vouchForPackage, withdrawToken } from "../crypto/release.ts";
import { Gap } from "../crypto/refusals.ts";
import type { OwnKey } from "../crypto/ring.ts";
import { fromText, toText } from "../crypto/text.ts";
import type { HeldByVisitor } from "./heldByVisitor.ts";
import type { ReleasedText, ReleaseText } from "./threadTexts.ts";

function newest({ ring }: HeldByVisitor): OwnKey {
  const own = ring.at(-1);
  if (!own) throw new Gap("no ring of these words was opened");
  return own;
}

export const releaseOperations = {
  // spec: 12 release
  async signRelease(held: HeldByVisitor, given: ReleaseText): Promise<ReleasedText> {
    const [own, name] = [newest(held), fromText(given.package)];
    const [document, assessment] = [fromText(given.document), fromText(given.assessment)];
    return {
      package_pk: toText((await packageKeys(own, name)).public),
      vouched: toText(await vouchForPackage(own, name)),
      signature: toText(await signRelease(own, name, document, assessment)),
      withdraw: toText(await withdrawToken(own, name)),
    };
  },

  // spec: 12 release
  async signConsent(held: HeldByVisitor, text: string): Promise<string> {
    return toText(await signConsent(newest(held), fromText(text)));
  },
};
