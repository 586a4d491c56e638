import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { shown } from "../../examples/shown.ts";
import { organisation } from "../../examples/organisation.ts";
import { plainText } from "../../examples/text.ts";
import { ServerRefusal } from "../api/refusal.ts";
import { ask } from "./ask.ts";
import { goTo, ownAccount, phaseNow } from "./console.svelte.ts";
import Door from "./door/Door.svelte";
import { keepForCopying, lockHere, untilClosed } from "./ending.ts";
import { team } from "./roles.ts";
import type { OwnAccount } from "./schemas.ts";
import { readStanding } from "./standing.ts";

const call = vi.hoisted(() => vi.fn());
const forgetKeys = vi.hoisted(() => vi.fn());
vi.mock("../api/call.ts", () => ({ call }));
vi.mock("./keys.ts", () => ({ forgetKeys }));
vi.mock("./signIn.ts", () => ({ signOut: vi.fn(), begin: vi.fn() }));

const sara = { alias: "Sara", role: "kurator", team, state: "active", lock_minutes: 5 } as OwnAccount;
const revoked = { ...sara, state: "enrolled" } as OwnAccount;
let stopKeeping: () => void;

function served(account: OwnAccount): void {
  call.mockImplementation((_: string, path: string) => {
    if (path === "/api/accounts/me") return Promise.resolve(account);
    if (path === "/api/accounts/sign-in/session") return Promise.resolve({ next: "done" });
    return Promise.reject(new ServerRefusal("not_found"));
  });
}

beforeEach(() => {
  vi.clearAllMocks();
  goTo({ name: "open", account: sara });
  stopKeeping = keepForCopying(() => ["Hej, jag skriver", " "]);
});

afterEach(() => {
  stopKeeping();
});

test("whose certificate was revoked is told so, with what was being written, and nothing goes on", async () => {
  const stop = vi.fn();
  untilClosed(stop);
  served(revoked);
  await readStanding();
  expect(phaseNow()).toEqual({ name: "revoked", lockMinutes: 5, texts: ["Hej, jag skriver"] });
  expect([stop.mock.calls.length, forgetKeys.mock.calls.length]).toEqual([1, 1]);
});

test("what is not there any more tells it too, before whoever asked", async () => {
  served(revoked);
  await expect(ask("get", "/api/chat/line", {})).rejects.toMatchObject({ code: "not_found" });
  expect(phaseNow().name).toBe("revoked");
});

test("who is trusted as before goes on, and a newcomer waits as before", async () => {
  served({ ...sara, state: "certified" });
  await readStanding();
  expect(ownAccount().state).toBe("certified");
  goTo({ name: "open", account: revoked });
  served(revoked);
  await readStanding();
  expect(phaseNow().name).toBe("open");
});

test("an account that cannot be read says nothing of it", async () => {
  call.mockRejectedValue(new ServerRefusal("unavailable"));
  await readStanding();
  expect(phaseNow().name).toBe("open");
});

test("the words are for whoever is at the screen: left alone, they go", () => {
  const phase = { name: "revoked", lockMinutes: 5, texts: ["Hej, jag skriver"] } as const;
  const told = plainText(shown(Door, { organisation, phase }));
  expect(told).toContain("Ditt intyg är återkallat");
  expect(told).toContain("Prata med din administratör.");
  expect(told).toContain("Hej, jag skriver");
  goTo(phase);
  lockHere("idle");
  expect(phaseNow()).toEqual({ ...phase, texts: [] });
  expect(plainText(shown(Door, { organisation, phase: { ...phase, texts: [] } }))).not.toContain(
    "inte skickat",
  );
});
