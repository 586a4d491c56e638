// Everybody who works here or is invited, as administrators see them.
import { ask } from "../ask.ts";
import type { Person } from "../schemas.ts";

let people = $state.raw<readonly Person[]>();
let isUnreachable = $state(false);

export function peopleState(): readonly Person[] | undefined {
  return people;
}

export function peopleAreUnreachable(): boolean {
  return isUnreachable;
}

export async function readPeople(): Promise<void> {
  try {
    ({ people } = await ask("get", "/api/accounts/people", {}));
    isUnreachable = false;
  } catch {
    isUnreachable = people === undefined;
  }
}

export function forgetPeople(): void {
  people = undefined;
  isUnreachable = false;
}
