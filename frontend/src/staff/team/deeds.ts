// What is done to the team's keys: new ones made by a member, certificates signed by administrators.
import { trust } from "virtual:trust";
import { writeCertificate } from "../../crypto/certificates.ts";
import { fromText } from "../../crypto/text.ts";
import type { VerifiedKeysLog } from "../../crypto/verifiedLog.ts";
import { ServerRefusal } from "../../api/refusal.ts";
import { ask } from "../ask.ts";
import { keys } from "../keys.ts";
import { believedLog, wouldHold } from "../log.svelte.ts";
import { team } from "../roles.ts";
import type { Proposal } from "../schemas.ts";
import { nextEpochDays } from "../statements.ts";
import { look, sealTo } from "../upkeep.svelte.ts";
import { rememberMade } from "./made.ts";

function mustBelieve(): VerifiedKeysLog {
  const log = believedLog();
  if (!log) throw new ServerRefusal("changed_meanwhile");
  return log;
}

/** Makes the next epoch's seed, proposes it, and seals it at once: a proposal that nobody can open is taken back. */
export async function startRotation(isToday: boolean): Promise<void> {
  const log = mustBelieve();
  const { n, body } = await keys().newEpoch({ team, ...nextEpochDays(log, isToday) });
  const { proposal } = await ask("post", "/api/keyring/proposals", { body: { body } });
  rememberMade(proposal, body);
  try {
    const { members } = await ask("get", "/api/keyring/members/{team}", { path: { team } });
    const holders = members.map(({ person }) => person);
    await sealTo(n, trust.recovery_key ? [...holders, "recovery"] : holders);
  } catch (fault) {
    await withdrawProposal(proposal).catch(() => undefined);
    throw fault;
  }
  await look();
}

export async function propose(body: string): Promise<string> {
  return (await ask("post", "/api/keyring/proposals", { body: { body } })).proposal;
}

/** True when this was the second signature, and the certificate stands in the log. */
export async function signProposal(
  proposal: Pick<Proposal, "proposal" | "body"> & {
    readonly signatures: readonly Readonly<Pick<Proposal["signatures"][number], "by" | "sig">>[];
  },
): Promise<boolean> {
  mustBelieve();
  const own = await keys().sign(proposal.body);
  const others = proposal.signatures.map(({ by, sig }) => ({ by, sig }));
  if (others.length > 0) await mustHold(proposal.body, [...others, own]);
  const path = { proposal: proposal.proposal };
  const { line } = await ask("post", "/api/keyring/proposals/{proposal}/signatures", { path, body: own });
  await look();
  return line !== null;
}

async function mustHold(body: string, signatures: readonly { by: string; sig: string }[]): Promise<void> {
  const certificate = writeCertificate(
    fromText(body),
    signatures.map(({ by, sig }) => ({ by: fromText(by), sig: fromText(sig) })),
  );
  if (!(await wouldHold(certificate))) throw new ServerRefusal("changed_meanwhile");
}

export async function withdrawProposal(proposal: string): Promise<void> {
  await ask("delete", "/api/keyring/proposals/{proposal}", { path: { proposal } });
}
