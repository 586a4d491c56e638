// What a browser does by itself while the console is open: follows the log, opens the team's epochs, seals the current
// one to colleagues who lack it, and carries on with a rotation. Every step may be done by several at once.
import { trust } from "virtual:trust";
import { equal } from "../crypto/bytes.ts";
import { fromText } from "../crypto/text.ts";
import type { VerifiedKeysLog } from "../crypto/verifiedLog.ts";
import { ask } from "./ask.ts";
import { beginDesk } from "./chat/desk.svelte.ts";
import { isOpen, ownAccount } from "./console.svelte.ts";
import { untilClosed } from "./ending.ts";
import { isRefusal } from "./faults.ts";
import { beginReading } from "./inbox/begin.ts";
import { learnEpochs } from "./inbox/heads.svelte.ts";
import { keys } from "./keys.ts";
import { forgetPeople } from "./people/people.svelte.ts";
import { believedLog, followLog, forgetLog } from "./log.svelte.ts";
import { resealAll, stopResealing } from "./reseal.svelte.ts";
import { isChatting, isMember, seesTeam, team, waitsToBeLetIn } from "./roles.ts";
import type { Member } from "./schemas.ts";
import { learnStanding } from "./standing.ts";
import { forgetTeam, learnOpened, readTeam, teamState, type TeamState } from "./team.svelte.ts";

/** How soon somebody notices what a colleague did. Whoever waits looks more often. */
const lookMilliseconds = 20_000;
const soonMilliseconds = 5_000;

let timer: ReturnType<typeof setTimeout> | undefined;
let looking: Promise<void> | undefined;

export function beginUpkeep(): void {
  untilClosed(() => {
    clearTimeout(timer);
    timer = undefined;
    stopResealing();
    forgetLog();
    forgetTeam();
    forgetPeople();
  });
  void look();
}

/** Looks now, after something was done here; and again in a while, for as long as the console is open. */
export function look(): Promise<void> {
  clearTimeout(timer);
  looking ??= lookOnce().finally(() => {
    looking = undefined;
    clearTimeout(timer);
    if (isOpen()) timer = setTimeout(() => void look(), isSoonDue() ? soonMilliseconds : lookMilliseconds);
  });
  return looking;
}

/** Somebody is waiting for others right now: to be let in, or for new keys to come into force. */
function isSoonDue(): boolean {
  return waitsToBeLetIn(ownAccount()) || typeof teamState()?.rotation.proposal === "string";
}

async function lookOnce(): Promise<void> {
  // Whoever waits to be let in sees it here first.
  const account =
    isOpen() && ownAccount().state !== "active" ? await ask("get", "/api/accounts/me", {}) : undefined;
  if (account) learnStanding(account);
  if (!isOpen() || !(isChatting(ownAccount()) || seesTeam(ownAccount()))) return;
  await followLog();
  if (!isOpen()) return;
  if (!seesTeam(ownAccount())) {
    beginDesk();
    return;
  }
  await readTeam({ epochs: isMember(ownAccount()) });
  const [log, state] = [believedLog(), teamState()];
  if (log && state && isOpen() && isMember(ownAccount())) await keepUp(log, state);
}

async function keepUp(log: VerifiedKeysLog, state: TeamState): Promise<void> {
  const opened = await keys().openEpochs(team, state.epochs);
  const closed = opened.failed;
  if (!isOpen()) return;
  learnOpened(opened);
  beginReading();
  learnEpochs(state.epochs.flatMap(({ n, slot }) => (slot && !closed.includes(n) ? [n] : [])));
  for (const n of closed) await dropOwnSlot(n);
  for (const { n, slot, recovery, state: where } of state.epochs)
    if ((where === "current" || where === "ahead") && slot && !closed.includes(n)) {
      const lacking = lackingHolders(log, state.members, n);
      // A slot of somebody's that the seed does not give stays, and one's own is put beside it.
      const lacksRecovery = trust.recovery_key && (recovery === null || opened.misfiled.includes(n));
      const holders = lacksRecovery ? [...lacking, "recovery"] : lacking;
      if (holders.length > 0) await sealTo(n, holders);
    }
  const current = state.epochs.find((epoch) => epoch.state === "current");
  if (!current?.slot || closed.includes(current.n)) return;
  if (state.rotation.left > 0)
    void resealAll().then((isDone) => {
      if (isDone) void look();
    });
}

/** A slot that does not open is dropped, so that a colleague can seal it again. */
async function dropOwnSlot(n: number): Promise<void> {
  await ask("delete", "/api/keyring/epochs/{team}/{n}/slots/own", { path: { team, n } }).catch(
    () => undefined,
  );
}

/** Members by the log, with the very keys it certifies, who cannot open the epoch yet. */
export function lackingHolders(log: VerifiedKeysLog, members: readonly Member[], n: number): string[] {
  const certified = log.members(team);
  return members
    .filter(({ epochs }) => !epochs.includes(n))
    .filter(({ person, kem_pk }) =>
      certified.some(
        ({ statement }) => equal(statement.id, fromText(person)) && equal(statement.kem_pk, fromText(kem_pk)),
      ),
    )
    .map(({ person }) => person);
}

export async function sealTo(n: number, holders: readonly string[]): Promise<void> {
  const slots = await keys().sealEpoch(team, n, holders);
  if (slots.length === 0) return;
  try {
    await ask("post", "/api/keyring/epochs/{team}/{n}/slots", { path: { team, n }, body: { slots } });
  } catch (fault) {
    // Somebody left or the epoch changed meanwhile: the next look sees it.
    if (!isRefusal(fault, "malformed") && !isRefusal(fault, "not_found")) throw fault;
  }
}
