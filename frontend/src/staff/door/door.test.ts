import { flushSync } from "svelte";
import { beforeEach, expect, test, vi } from "vitest";
import { shown } from "../../../examples/shown.ts";
import { once } from "../../../examples/soon.ts";
import { plainText } from "../../../examples/text.ts";
import { ServerRefusal } from "../../api/refusal.ts";
import type { Told } from "../worked.ts";
import Invited from "./Invited.svelte";
import Locked from "./Locked.svelte";
import SecondFactor from "./SecondFactor.svelte";
import SignIn from "./SignIn.svelte";

const way = vi.hoisted(() => ({
  signIn: vi.fn(),
  proveCode: vi.fn(),
  provePasskey: vi.fn(),
  signOut: vi.fn(),
  canUnlockWithPasskey: vi.fn(() => Promise.resolve(false)),
  unlockWithPasskey: vi.fn(),
  unlockWithPassphrase: vi.fn(),
}));
vi.mock("../signIn.ts", () => way);
const invitation = vi.hoisted(() => ({ openInvitation: vi.fn(), enrol: vi.fn() }));
vi.mock("../invitation.ts", () => invitation);
vi.mock("../watch.ts", () => ({ beginWatching: () => () => {} }));

beforeEach(() => {
  vi.clearAllMocks();
});

function write(target: HTMLElement, at: number, text: string): void {
  const input = target.querySelectorAll("input")[at];
  if (!input) throw new Error("there is no such field");
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
}

async function alertAfterSending(target: HTMLElement): Promise<string> {
  target.querySelector("form")?.requestSubmit();
  return once(() => plainText(target.querySelector("[role=alert]") ?? target) || undefined);
}

test("an unknown name and a wrong passphrase get one answer, in words that help", async () => {
  way.signIn.mockRejectedValueOnce(new ServerRefusal("sign_in_refused"));
  const target = shown(SignIn, { why: "first" });
  write(target, 0, "sam");
  expect(await alertAfterSending(target)).toContain("Namnet och lösenfrasen stämmer inte ihop");
});

test("too many tries are told with the time to wait", async () => {
  way.signIn.mockRejectedValueOnce(new ServerRefusal("too_many", { seconds: 600 }));
  const target = shown(SignIn, { why: "first" });
  write(target, 0, "sam");
  expect(await alertAfterSending(target)).toContain("Vänta 10 minuter");
});

/** A call that waits for ever at the point where a part of its work is done. */
const atWork = (told: Told | undefined): Promise<never> => {
  told?.({ done: 6, total: 24 });
  return new Promise(() => {});
};

function workShown(target: HTMLElement): readonly (number | string)[] {
  flushSync();
  const bar = target.querySelector("progress");
  return [bar?.value ?? 0, bar?.max ?? 0, plainText(target.querySelector(".heard") ?? target)];
}

test("work that is asked for first is seen and heard, with the reason", () => {
  way.signIn.mockImplementationOnce((_name, _passphrase, told: Told) => atWork(told));
  const target = shown(SignIn, { why: "first" });
  write(target, 0, "sam");
  target.querySelector("form")?.requestSubmit();
  expect(workShown(target)).toEqual([6, 24, expect.stringContaining("Många försöker komma in just nu.")]);
  expect(target.querySelector("button[type=submit]")?.textContent).toBe("Räknar för att komma fram …");
});

test("an invitation is opened with work as well, and what went wrong can be tried again", async () => {
  invitation.openInvitation.mockImplementationOnce((_secret, told: Told) => atWork(told));
  expect(workShown(shown(Invited, { secret: "AA" })).slice(0, 2)).toEqual([6, 24]);
  invitation.openInvitation.mockRejectedValueOnce(new ServerRefusal("unavailable"));
  const target = shown(Invited, { secret: "AA" });
  const retry = await once(() => target.querySelector<HTMLElement>(".problem button") ?? undefined);
  expect(plainText(target)).toContain("Vi går inte att nå just nu");
  invitation.openInvitation.mockImplementationOnce((_secret, told: Told) => atWork(told));
  retry.click();
  expect(workShown(target).slice(0, 2)).toEqual([6, 24]);
});

test("without a name nothing is sent, and the field says what is missing", () => {
  const target = shown(SignIn, { why: "first" });
  target.querySelector("form")?.requestSubmit();
  flushSync();
  expect(way.signIn).not.toHaveBeenCalled();
  expect(target.querySelector("input")?.getAttribute("aria-invalid")).toBe("true");
});

test("whoever was signed out is told so, without a promise about what was being written", () => {
  expect(plainText(shown(SignIn, { why: "ended" }))).toContain("Det du höll på att skriva är borta");
});

test("a code that is not six digits is not sent", async () => {
  const target = shown(SecondFactor, { person: "AA", factor: "totp" });
  write(target, 0, "12 34");
  expect(await alertAfterSending(target)).toContain("sex siffror");
  expect(way.proveCode).not.toHaveBeenCalled();
});

test("the locked screen says nothing of who is signed in", () => {
  const target = shown(Locked, { why: "idle" });
  expect(target.querySelector("h1")?.textContent).toBe("Låst");
  expect(target.querySelectorAll("input")).toHaveLength(1);
  expect(plainText(target)).not.toMatch(/Sam|kurator/);
});

test("a passkey is offered only where one can unlock", async () => {
  way.canUnlockWithPasskey.mockResolvedValueOnce(true);
  const target = shown(Locked, { why: "asked" });
  expect(plainText(target)).not.toContain("Lås upp med passnyckel");
  await once(() => plainText(target).includes("Lås upp med passnyckel"));
});
