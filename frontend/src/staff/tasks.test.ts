import { afterEach, expect, test, vi } from "vitest";
import type { OwnAccount, Person, Proposal } from "./schemas.ts";
import { waitingFor } from "./tasks.svelte.ts";

const told = vi.hoisted(() => ({
  proposals: [] as unknown[],
  people: [] as unknown[],
  need: undefined as string | undefined,
  left: 0,
  proposal: null as string | null,
}));
vi.mock("./people/people.svelte.ts", () => ({ peopleState: () => told.people }));
vi.mock("./needs.ts", () => ({ rotationNeed: () => told.need }));
const log = { hasRevoked: ([first]: Uint8Array) => first === 1 };
vi.mock("./log.svelte.ts", () => ({
  logState: () => ({ name: "good", lines: [], log }),
  believedLog: () => log,
}));
vi.mock("./team.svelte.ts", () => ({
  teamState: () => ({ proposals: told.proposals, rotation: { proposal: told.proposal, left: told.left } }),
}));

const ada = {
  person: "a",
  role: "administrator",
  state: "certified",
  team: "",
  passkeys: [{}, {}],
} as unknown as OwnAccount;
const sam = { ...ada, role: "kurator", state: "active", team: "team" } as OwnAccount;
const nora = {
  person: "Tm9yYQ",
  state: "enrolled",
  role: "kurator",
  public_keys: { sign_pk: "AAAA" },
} as Person;
const names = (account: OwnAccount): string[] => waitingFor(account).map(({ name }) => name);

afterEach(() => {
  Object.assign(told, { proposals: [], people: [], need: undefined, left: 0, proposal: null });
});

test("an administrator sees what she has not signed, and newcomers nobody has proposed", () => {
  const body = btoa('{"kind":"staff","id":"Tm9yYQ"}').replace(/=+$/, "");
  const proposal = { kind: "staff", body, signatures: [{ person: "b" }] } as unknown as Proposal;
  told.people = [nora];
  expect(names(ada)).toEqual(["newcomers"]);
  told.proposals = [proposal];
  expect(names(ada)).toEqual(["proposals"]);
  told.proposals = [{ ...proposal, signatures: [{ person: "a" }] }];
  expect(names(ada)).toEqual([]);
});

test("whose keys were revoked is no newcomer", () => {
  told.people = [{ ...nora, public_keys: { sign_pk: "AQAA" } }];
  expect(names(ada)).toEqual([]);
});

test("a member sees that the team needs new keys, until somebody has made them", () => {
  told.need = "departed";
  expect(names(sam)).toEqual(["rotation"]);
  told.proposal = "p";
  told.left = 12;
  expect(names(sam)).toEqual(["resealing"]);
});

test("who has a single second factor where one is required is asked for another", () => {
  const one = {
    ...sam,
    passkeys: [{}],
    has_totp: false,
    second_factor_required: true,
  } as unknown as OwnAccount;
  expect(names(one)).toEqual(["factor"]);
  expect(names({ ...one, has_totp: true })).toEqual([]);
});
