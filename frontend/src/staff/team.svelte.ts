// The team's keys as the server tells them: epochs, who holds them, what waits for signatures, how far a rotation is.
import { ask } from "./ask.ts";
import type { Member, OwnEpoch, Proposal, Rotation } from "./schemas.ts";
import type { OpenedEpochs } from "../vault/index.ts";
import { team } from "./roles.ts";

export interface TeamState {
  readonly proposals: readonly Proposal[];
  readonly members: readonly Member[];
  readonly rotation: Rotation;
  /** Only members have these. */
  readonly epochs: readonly OwnEpoch[];
}

let state = $state.raw<TeamState>();
let lost = $state.raw<OpenedEpochs["lost"]>([]);
let misfiled = $state.raw<readonly number[]>([]);
let isUnreachable = $state(false);
/** The most slots that were left since nothing was: what the bar is measured against, whoever does the work. */
let most = $state(0);

export function teamState(): TeamState | undefined {
  return state;
}

export function teamIsUnreachable(): boolean {
  return isUnreachable;
}

export async function readTeam(reads: { readonly epochs: boolean }): Promise<void> {
  const path = { team };
  try {
    const [{ proposals }, { members }, rotation, own] = await Promise.all([
      ask("get", "/api/keyring/proposals", {}),
      ask("get", "/api/keyring/members/{team}", { path }),
      ask("get", "/api/conversations/rotation/{team}", { path }),
      reads.epochs ? ask("get", "/api/keyring/epochs/{team}", { path }) : { epochs: [] },
    ]);
    state = { proposals, members, rotation, epochs: own.epochs };
    measure(rotation.left);
    isUnreachable = false;
  } catch {
    isUnreachable = state === undefined;
  }
}

/** How many slots are left, as each batch is answered: the bar moves without asking anew. */
export function learnLeft(left: number): void {
  if (state) state = { ...state, rotation: { ...state.rotation, left } };
  measure(left);
}

/** Own keys that were certified with somebody else's: said once, for as long as the page is open. */
export function learnOpened(opened: OpenedEpochs): void {
  if (opened.lost.length > 0) lost = [...lost, ...opened.lost];
  misfiled = opened.misfiled;
}

/** Epochs whose recovery slot is not the one that every member's browser makes of the seed. */
export function misfiledEpochs(): readonly number[] {
  return misfiled;
}

export function lostEpochs(): OpenedEpochs["lost"] {
  return lost;
}

function measure(left: number): void {
  most = left === 0 ? 0 : Math.max(most, left);
}

export function mostLeft(): number {
  return most;
}

export function forgetTeam(): void {
  state = undefined;
  lost = [];
  misfiled = [];
  isUnreachable = false;
}
