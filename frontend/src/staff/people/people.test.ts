import { flushSync } from "svelte";
import { beforeEach, expect, test, vi } from "vitest";
import { shown } from "../../../examples/shown.ts";
import { soon } from "../../../examples/soon.ts";
import { plainText } from "../../../examples/text.ts";
import { type Person as Holder, statements } from "../../../vectors/cast.ts";
import { writeStatement } from "../../crypto/statementReading.ts";
import { toText } from "../../crypto/text.ts";
import type { OwnAccount, Person } from "../schemas.ts";
import Newcomer from "./Newcomer.svelte";
import PersonDialog from "./PersonDialog.svelte";

const deeds = vi.hoisted(() => ({
  toCertify: vi.fn<() => unknown>(),
  depart: vi.fn(() => Promise.resolve()),
  proposalFor: vi.fn<() => unknown>(() => undefined),
  enrolmentText: () => "{}",
}));
vi.mock("./deeds.ts", () => deeds);
const signing = vi.hoisted(() => vi.fn(() => Promise.resolve(false)));
vi.mock("../fingerprints.ts", () => ({ wordsOfBody: () => Promise.resolve(["ek", "al"]) }));
vi.mock("../team/deeds.ts", () => ({ propose: () => Promise.resolve("1"), signProposal: signing }));
vi.mock("./people.svelte.ts", () => ({ readPeople: () => Promise.resolve() }));

const keys = { invitation: "", sign_pk: "", kem_pk: "", signature: "", made_on: "2026-11-20" };
const nora: Person = {
  person: "AQ",
  sign_in_name: "nora",
  alias: "Nora",
  role: "kurator",
  team: "team",
  state: "enrolled",
  passkeys: 0,
  has_totp: false,
  public_keys: keys,
  invited_until: null,
};
const ada = { person: "Ag", alias: "Ada", role: "administrator", state: "certified" } as OwnAccount;

function press(target: HTMLElement, label: string): void {
  const found = [...target.querySelectorAll("button")].find((button) => plainText(button) === label);
  if (!found) throw new Error(`there is no button "${label}"`);
  found.click();
  flushSync();
}

beforeEach(() => {
  vi.clearAllMocks();
});

test("nobody is certified whose words were not heard", async () => {
  const [id, public_] = [new Uint8Array(16), { public: new Uint8Array(1216) }];
  const nobody = { id, kem: public_, signing: { public: new Uint8Array(32) } } as unknown as Holder;
  const body = toText(writeStatement(statements.staff(nobody, "Nora")));
  deeds.toCertify.mockReturnValue({ body, signatures: [] });
  const target = shown(Newcomer, { account: ada, person: nora });
  press(target, "Intyga Nora");
  press(target, "Skriv under");
  expect(signing).not.toHaveBeenCalled();
  expect(plainText(target)).toContain("Lyssna på orden först");
  target.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
  press(target, "Skriv under");
  await soon(() => {
    expect(signing).toHaveBeenCalledExactlyOnceWith({ proposal: "1", body, signatures: [] });
  });
});

test("who has signed is not asked again", () => {
  deeds.proposalFor.mockReturnValueOnce({ signatures: [{ person: "Ag" }] });
  const target = shown(Newcomer, { account: ada, person: nora });
  expect(target.querySelector("button")).toBeNull();
  expect(plainText(target)).toContain("En administratör till behövs");
});

test("an administrator is certified at the ceremony, and the file for it can be saved", () => {
  vi.stubGlobal("URL", { createObjectURL: () => "blob:x", revokeObjectURL: () => undefined });
  const target = shown(Newcomer, { account: ada, person: { ...nora, role: "administrator" } });
  expect(target.querySelector("a[download]")?.getAttribute("download")).toBe("enrolment-Nora.json");
  expect(target.querySelector("input")).toBeNull();
});

test("a departure names everything that ends, and happens only when confirmed", () => {
  const target = shown(PersonDialog, { deed: "depart", person: nora, ondone: vi.fn() });
  expect(target.querySelectorAll("dialog li")).toHaveLength(5);
  expect(deeds.depart).not.toHaveBeenCalled();
  press(target, "Ja, Nora slutar");
  expect(deeds.depart).toHaveBeenCalledWith(nora);
});
