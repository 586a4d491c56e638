// Whether a certificate may be put up for two administrators' signatures: asked on the page, and again in the worker
// before it signs.
import { type Bytes, equal } from "../crypto/bytes.ts";
import { daysBetween } from "../crypto/days.ts";
import { verifyMaker } from "../crypto/epochs.ts";
import { sealSecret } from "../crypto/hpke.ts";
import { Absent, Expired, Fork, Gap, WronglySigned } from "../crypto/refusals.ts";
import type { EpochStatement, Statement } from "../crypto/statements.ts";
import type { VerifiedKeysLog } from "../crypto/verifiedLog.ts";
import { team } from "./team.ts";

/** What two administrators sign, and what the console can explain. */
export type SignableStatement = Exclude<Statement, { kind: "root" | "administrator" }>;

// spec: 8 certificates
/** Resolves only for a kind that two administrators sign, and for an epoch only if a member made it and it is next. */
export async function checkProposal(statement: Statement, log: VerifiedKeysLog): Promise<SignableStatement> {
  if (statement.kind === "root" || statement.kind === "administrator")
    throw new WronglySigned("two administrators do not sign this kind");
  if (Math.abs(daysBetween(log.today, statement.on)) > 1)
    throw new Expired("dated on another day than today: propose it anew");
  if (statement.kind === "epoch") await checkEpoch(statement, log);
  if ("kem_pk" in statement && statement.kem_pk.length > 0) await requireKemKey(statement.kem_pk);
  return statement;
}

/** Malformed when nothing can be sealed to it: whoever certifies such a key stops the next rotation. */
async function requireKemKey(kemPk: Bytes): Promise<void> {
  await sealSecret(kemPk, new Uint8Array(0), new Uint8Array(32));
}

async function checkEpoch(statement: EpochStatement, log: VerifiedKeysLog): Promise<void> {
  if (statement.team !== team) throw new Absent("of a team that is not ours");
  const last = log.epochs(team).at(-1);
  const next = (last?.statement.n ?? 0) + 1;
  if (statement.n > next) throw new Gap("an epoch before this one is missing");
  if (statement.n < next || !equal(statement.previous, last?.hash ?? new Uint8Array(32)))
    throw new Fork("it does not follow the team's last epoch");
  const maker = log.members(team).find((each) => equal(each.statement.id, statement.made_by));
  if (!maker) throw new WronglySigned("made by nobody who is of the team");
  await verifyMaker(statement, maker.statement.sign_pk);
}
