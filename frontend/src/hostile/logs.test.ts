// Lies about keys.log.
import { expect } from "vitest";
import { logOf, statements } from "../../vectors/cast.ts";
import { cast, today } from "../vault/questionForTesting.ts";
import { lie } from "./lie.ts";

lie("log-shorter-than-seen", async () => {
  const { made, sam } = await cast();
  const longer = await logOf([[statements.recoveryUse([1]), [made.anna.signing, made.bo.signing]]], made.log);
  await sam.believe(longer, today);
  await expect(sam.believe(made.log, today)).rejects.toMatchObject({ failure: "Rollback" });
});
