// Signed heads of the record of deeds, as vectors ask for them.
import { signAuditHead, verifyAuditHead } from "../../src/crypto/auditHeads.ts";
import { SigningKeyPair } from "../../src/crypto/signing.ts";
import type { Operation } from "../given.ts";
import { logOf } from "./rooms.ts";

export const auditHeads: Readonly<Record<string, Operation>> = {
  sign_audit_head: async (given) => {
    const signer = await SigningKeyPair.fromSeed(given.data("sign_seed"));
    const { by, day, sig } = await signAuditHead(
      given.number("n"),
      given.data("hash"),
      signer,
      await logOf(given),
    );
    return { by, day, sig };
  },

  verify_audit_head: async (given) => {
    const head = {
      n: given.number("n"),
      hash: given.data("hash"),
      by: given.data("by"),
      day: given.day("day"),
      sig: given.data("sig"),
    };
    return { id: (await verifyAuditHead(head, await logOf(given))).id };
  },
};
