import { beforeEach, expect, test, vi } from "vitest";
import { ServerRefusal } from "../api/refusal.ts";
import { goTo, phaseNow } from "./console.svelte.ts";
import { begin, proveCode, signIn, signOut, unlockWithPasskey, unlockWithPassphrase } from "./signIn.ts";

const call = vi.hoisted(() => vi.fn());
const vault = vi.hoisted(() => ({
  signInSecret: vi.fn(() => Promise.resolve("secret")),
  unlockAsSignedIn: vi.fn(() => Promise.resolve(true)),
  unlockByPassphrase: vi.fn(() => Promise.resolve()),
  unlockByPasskey: vi.fn(() => Promise.resolve()),
  lock: vi.fn(),
}));
const askPasskey = vi.hoisted(() => vi.fn());
vi.mock("../api/call.ts", () => ({ call }));
vi.mock("./keys.ts", () => ({ keys: () => vault, forgetKeys: vault.lock, isOpened: () => false }));
vi.mock("./arrival.ts", () => ({ wasHereBefore: () => true }));
vi.mock("./passkeys.ts", () => ({ askPasskey }));
vi.mock("./passkeySecret.ts", () => ({ passkeyInput: () => Promise.resolve(new Uint8Array(32)) }));

const account = {
  person: "AAAA",
  alias: "Sam",
  passkeys: [{ prf_wrap: "w", credential_id: "c" }],
};

function serverSays(next: string): void {
  call.mockImplementation((_verb: string, path: string) => {
    if (path.endsWith("/begin")) return Promise.resolve({ salt: "", memory_kib: 1, passes: 1, lanes: 1 });
    if (path.endsWith("/me")) return Promise.resolve(account);
    return Promise.resolve({ person: "AAAA", next });
  });
}

beforeEach(() => {
  vi.clearAllMocks();
  call.mockReset();
  goTo({ name: "signed-out", why: "first" });
  serverSays("done");
});

test("the passphrase goes to where the keys are, and only what it gives goes to the server", async () => {
  await signIn("sam", "six words");
  expect(JSON.stringify(call.mock.calls)).not.toContain("six words");
  expect(call).toHaveBeenCalledWith("post", "/api/accounts/sign-in/finish", {
    body: { name: "sam", secret: "secret", work: null },
  });
  expect(phaseNow()).toEqual({ name: "open", account });
});

test.each([
  ["passkey", { name: "second-factor", person: "AAAA", factor: "passkey" }],
  ["totp", { name: "second-factor", person: "AAAA", factor: "totp" }],
  ["enrol_second_factor", { name: "first-factor", person: "AAAA" }],
])("when the server asks for %s, that comes next", async (next, phase) => {
  serverSays(next);
  await signIn("sam", "six words");
  expect(phaseNow()).toEqual(phase);
});

test("a code that is right opens what the passphrase has prepared", async () => {
  await proveCode("123456");
  expect(phaseNow().name).toBe("open");
});

test("a page that was loaded again is locked: it has a session and no keys", async () => {
  vault.unlockAsSignedIn.mockResolvedValueOnce(false);
  await begin();
  expect(phaseNow()).toEqual({ name: "locked", why: "loaded" });
});

test("without a session, or without a server, it says which", async () => {
  call.mockRejectedValueOnce(new ServerRefusal("not_found"));
  await begin();
  expect(phaseNow()).toEqual({ name: "signed-out", why: "first" });
  call.mockRejectedValueOnce(new ServerRefusal("unavailable"));
  await begin();
  expect(phaseNow()).toEqual({ name: "unreachable" });
});

test("a wrong passphrase leaves the screen locked", async () => {
  goTo({ name: "locked", why: "idle" });
  vault.unlockByPassphrase.mockRejectedValueOnce(new Error("wrong"));
  await expect(unlockWithPassphrase("other words")).rejects.toThrow();
  expect(phaseNow().name).toBe("locked");
});

test("a passkey unlocks with its secret, and one that has none is refused", async () => {
  askPasskey.mockResolvedValueOnce({ assertion: { credential_id: "c" }, secret: new Uint8Array(32) });
  await unlockWithPasskey();
  expect(vault.unlockByPasskey).toHaveBeenCalledWith("c", expect.any(Uint8Array), account);
  askPasskey.mockResolvedValueOnce({ assertion: { credential_id: "c" }, secret: undefined });
  await expect(unlockWithPasskey()).rejects.toMatchObject({ code: "second_factor_refused" });
});

test("signing out forgets the keys at once, also when the server cannot be reached", async () => {
  call.mockRejectedValue(new ServerRefusal("unavailable"));
  const told = signOut();
  expect(vault.lock).toHaveBeenCalled();
  expect(phaseNow()).toEqual({ name: "signed-out", why: "asked" });
  await told;
});
