// What waits for the person who is signed in: shown on the start view and counted beside it.
import { clockOf } from "./inbox/clock.ts";
import { isFree, waitsForReader } from "./inbox/row.ts";
import { waitingRows } from "./inbox/rows.svelte.ts";
import { believedLog, logState } from "./log.svelte.ts";
import { peopleState } from "./people/people.svelte.ts";
import { isNewcomer } from "./people/revoked.ts";
import { rotationNeed } from "./needs.ts";
import { isAdministrator, isMember } from "./roles.ts";
import type { OwnAccount, Proposal } from "./schemas.ts";
import { teamState } from "./team.svelte.ts";

export type Task =
  | { readonly name: "proposals"; readonly count: number }
  | { readonly name: "newcomers"; readonly count: number }
  | { readonly name: "late" | "free" | "reader"; readonly count: number }
  | { readonly name: "rotation" }
  | { readonly name: "resealing" }
  | { readonly name: "factor" };

export function isSignedBy({ signatures }: Proposal, person: string): boolean {
  return signatures.some((signature) => signature.person === person);
}

export function waitingFor(account: OwnAccount): Task[] {
  return [
    ...(isAdministrator(account) ? administratorsTasks(account) : []),
    ...(isMember(account) ? questionTasks(account) : []),
    ...(isMember(account) || isAdministrator(account) ? keyTasks() : []),
    ...(isMember(account) ? resealingTask() : []),
    ...factorTask(account),
  ];
}

function administratorsTasks({ person }: OwnAccount): Task[] {
  const proposals = teamState()?.proposals ?? [];
  const unsigned = proposals.filter((each) => !isSignedBy(each, person)).length;
  const newcomers = (peopleState() ?? []).filter(
    (each) => isNewcomer(each, believedLog()) && each.role !== "administrator",
  );
  const unproposed = newcomers.filter(({ person }) => !proposals.some((each) => names(each, person))).length;
  return [
    ...(unsigned > 0 ? [{ name: "proposals", count: unsigned } as const] : []),
    ...(unproposed > 0 ? [{ name: "newcomers", count: unproposed } as const] : []),
  ];
}

/** The body says whose certificate it would be, in the spelling of the API. */
function names({ kind, body }: Proposal, person: string): boolean {
  return kind === "staff" && atob(body.replace(/-/g, "+").replace(/_/g, "/")).includes(`"id":"${person}"`);
}

/** Those that are short of time come first; the same question may be counted twice, once for each reason. */
function questionTasks({ person }: OwnAccount): Task[] {
  const rows = [...waitingRows().values()];
  const counts = {
    late: rows.filter(({ answer_by }) => (clockOf(answer_by, Date.now())?.urgency ?? "calm") !== "calm")
      .length,
    reader: rows.filter((row) => waitsForReader(row, person)).length,
    free: rows.filter(isFree).length,
  };
  const names = ["late", "reader", "free"] as const;
  return names.flatMap((name) => (counts[name] > 0 ? [{ name, count: counts[name] }] : []));
}

/** Members make the keys and administrators sign them: both are told that it is time. */
function keyTasks(): Task[] {
  const [log, team] = [logState(), teamState()];
  if (log.name !== "good" || team?.rotation.proposal !== null) return [];
  return rotationNeed(log.log) === undefined ? [] : [{ name: "rotation" }];
}

function resealingTask(): Task[] {
  return (teamState()?.rotation.left ?? 0) > 0 ? [{ name: "resealing" }] : [];
}

function factorTask({ passkeys, has_totp, second_factor_required }: OwnAccount): Task[] {
  const count = passkeys.length + Number(has_totp);
  return second_factor_required && count === 1 ? [{ name: "factor" }] : [];
}
