import { flushSync } from "svelte";
import { beforeEach, expect, test, vi } from "vitest";
import { shown } from "../../../examples/shown.ts";
import { plainText } from "../../../examples/text.ts";
import { chooseView, viewNow } from "../console.svelte.ts";
import { team } from "../roles.ts";
import type { OwnAccount, Role } from "../schemas.ts";
import Start from "./Start.svelte";

vi.mock("../people/people.svelte.ts", () => ({ peopleState: () => [], readPeople: vi.fn() }));

const talking = ["kurator", "midwife", "police", "lead", "coordinator"] as const;

function start(role: Role, own = ""): HTMLElement {
  const state = own ? "active" : "certified";
  const account = { alias: "Sam", role, team: own, state, passkeys: [{}, {}] } as unknown as OwnAccount;
  return shown(Start, { account });
}

beforeEach(() => {
  chooseView("start");
});

function toChat(target: HTMLElement): HTMLButtonElement | undefined {
  return [...target.querySelectorAll("button")].find((each) => each.textContent === "Till Chatten");
}

test.each([...talking.map((role) => [role, team] as const), ["interpreter", ""] as const])(
  "leads %s to the chat",
  (role, own) => {
    toChat(start(role, own))?.click();
    flushSync();
    expect(viewNow()).toBe("chat");
  },
);

test.each(["administrator", "operator"] as const)("says nothing of the chat to %s", (role) => {
  const target = start(role);
  expect(toChat(target)).toBeUndefined();
  expect(plainText(target).toLowerCase()).not.toContain("chatt");
});
