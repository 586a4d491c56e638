// Keys that this browser's person made and that wait to be signed: what is read aloud is of these, and of no others.
import { toText } from "../../crypto/text.ts";
import type { VerifiedKeysLog } from "../../crypto/verifiedLog.ts";
import { checkProposal } from "../../vault/index.ts";
import { untilClosed } from "../ending.ts";
import type { OwnAccount, Proposal } from "../schemas.ts";
import { statementOf } from "../statements.ts";

type Made = Pick<Proposal, "proposal" | "body">;

let made: Made | undefined;

export function rememberMade(proposal: string, body: string): void {
  made = { proposal, body };
  untilClosed(() => {
    made = undefined;
  });
}

/**
 * As it was made here, whatever the server has of that number; after a reload, what it has with one's own signature of
 * today in it.
 */
export async function bodyMadeHere(
  waiting: Made,
  { person }: Pick<OwnAccount, "person">,
  log: VerifiedKeysLog,
): Promise<string | undefined> {
  if (made?.proposal === waiting.proposal) return made.body;
  const statement = statementOf(waiting);
  if (statement?.kind !== "epoch" || toText(statement.made_by) !== person) return undefined;
  if (made && numberOf(made) === statement.n) return made.body;
  return checkProposal(statement, log).then(
    () => waiting.body,
    () => undefined,
  );
}

function numberOf(given: Made): number | undefined {
  const statement = statementOf(given);
  return statement?.kind === "epoch" ? statement.n : undefined;
}
