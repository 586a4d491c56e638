// Signed heads of the record of deeds.
import { readDay } from "../../src/crypto/days.ts";
import { signAuditHead } from "../../src/crypto/auditHeads.ts";
import { verifyKeysLog } from "../../src/crypto/keysLog.ts";
import { organisation } from "../cast.ts";
import { accepted, type Place, refusals, refused, seed } from "../making.ts";
import type { Vector } from "../vector.ts";

const heads = (does = "verify_audit_head"): Place => ({ area: "audit-heads", spec: "9 keys.log", does });
const today = "2026-11-25";
const entry = seed("an entry of the record");

export async function auditHeadVectors(): Promise<Vector[]> {
  const { anna, bo, sam, root, log } = await organisation();
  const asked = { log, root_pk: root.public, today, n: 4_294_967_295, hash: entry };
  const believed = await verifyKeysLog(log, root.public, readDay(today));
  const { by, day, sig } = await signAuditHead(asked.n, entry, anna.signing, believed);
  const good = { ...asked, by, day, sig };
  return Promise.all([
    accepted(heads("sign_audit_head"), "anna-saw-an-entry", { ...asked, sign_seed: anna.signing.seed }),
    refused(
      heads("sign_audit_head"),
      "sam-signs-none",
      { ...asked, sign_seed: sam.signing.seed },
      "WronglySigned",
    ),
    accepted(heads(), "annas-word", good, ["hash", "by", "sig"]),
    ...refusals(heads(), good, {
      "annas-word-in-bos-name": [{ by: bo.signing.id }, "WronglySigned"],
      "annas-word-for-another-entry": [{ n: 4_294_967_294 }, "WronglySigned"],
      "annas-word-on-another-day": [{ day: "2026-11-24" }, "WronglySigned"],
      "annas-word-after-her-days": [{ day: "2027-06-01" }, "Expired"],
    }),
  ]);
}
