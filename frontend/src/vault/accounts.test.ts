// A staff member's account as the console uses it: made, opened, wrapped anew, and gone.
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkEnrolment } from "../crypto/invitations.ts";
import { writeJson } from "../crypto/spelling.ts";
import { fromText, toText } from "../crypto/text.ts";
import { randomBytes } from "../crypto/randomness.ts";
import { staffForTesting } from "./inProcessForTesting.ts";
import { StaffKeys } from "./staffKeys.ts";
import type { AccountText, NewAccountText, WrapsText } from "./staffTexts.ts";

const person = toText(randomBytes(16));
const invitation = toText(randomBytes(16));
let keys: StaffKeys;
let passphrase: string;
const salt = "AAAAAAAAAAAAAAAAAAAAAA";
let made: NewAccountText;

function stored(
  { sealed_keys, passphrase_wrap, sign_in }: WrapsText,
  prf_wrap: string | null = null,
): AccountText {
  const passkeys = [{ credential_id: "AAAA", prf_wrap }];
  return { person, sealed_keys, passphrase_wrap, passphrase: sign_in, passkeys };
}

beforeEach(async () => {
  keys = new StaffKeys({ rootPk: "" }, staffForTesting());
  passphrase = (await keys.newPassphrase()).join(" ");
  made = await keys.enrol({ person, invitation, salt, passphrase });
});

afterEach(() => {
  keys.lock();
});

test("the salt is the one of the name, also of the next passphrase", async () => {
  const next = (await keys.newPassphrase()).join(" ");
  const changed = await keys.changePassphrase(passphrase, next, stored(made));
  expect([made.sign_in.salt, changed.sign_in.salt]).toEqual([salt, salt]);
});

test("an enrolment is one the server's readers take", async () => {
  const { sign_pk, kem_pk, signature } = made;
  const enrolment = await checkEnrolment(writeJson({ v: 1, invitation, sign_pk, kem_pk, signature }));
  expect(toText(enrolment.signPk)).toBe(sign_pk);
  expect(await keys.ownFingerprint("kurator")).toHaveLength(6);
});

test("signing in gives the same secret again, and opens without typing twice", async () => {
  keys.lock();
  expect(await keys.unlockAsSignedIn(stored(made))).toBe(false);
  expect(await keys.signInSecret(passphrase.toUpperCase(), made.sign_in)).toBe(made.sign_in.secret);
  expect(await keys.unlockAsSignedIn(stored(made))).toBe(true);
  expect(await keys.unlockAsSignedIn(stored(made))).toBe(false);
});

test("a locked vault opens by passphrase, and by the passphrase alone", async () => {
  keys.lock();
  await expect(keys.ownFingerprint("kurator")).rejects.toMatchObject({ code: "not-unlocked" });
  const wrong = (await keys.newPassphrase()).join(" ");
  await expect(keys.unlockByPassphrase(wrong, stored(made))).rejects.toMatchObject({ failure: "WrongKey" });
  await keys.unlockByPassphrase(passphrase, stored(made));
  expect(await keys.ownFingerprint("kurator")).toHaveLength(6);
});

test("typing faults are told with their place, before anything is computed", async () => {
  const [first = ""] = passphrase.split(" ");
  const typed = `${passphrase.split(" ").slice(0, 5).join(" ")} qqqq`;
  await expect(keys.signInSecret(typed, made.sign_in)).rejects.toMatchObject({
    failure: "UnknownWord",
    position: 6,
  });
  await expect(keys.signInSecret(first, made.sign_in)).rejects.toMatchObject({ failure: "WrongCount" });
});

test("parameters below our minimum are refused, whoever sends them", async () => {
  const weak = { ...made.sign_in, memory_kib: 32_768 };
  await expect(keys.signInSecret(passphrase, weak)).rejects.toMatchObject({ failure: "WeakParameters" });
});

test("a passkey that was wrapped opens, and another does not", async () => {
  const [mine, other] = [randomBytes(32), randomBytes(32)];
  const wrap = await keys.wrapForPasskey("AAAA", mine.slice());
  keys.lock();
  const opening = stored(made, wrap);
  await expect(keys.unlockByPasskey("AAAA", other, opening)).rejects.toMatchObject({ failure: "WrongKey" });
  await expect(keys.unlockByPasskey("AAAB", mine.slice(), opening)).rejects.toMatchObject({
    code: "not-unlocked",
  });
  await keys.unlockByPasskey("AAAA", mine, opening);
  expect([...mine, ...other]).toEqual(Array.from({ length: 64 }, () => 0));
  expect(await keys.ownFingerprint("kurator")).toHaveLength(6);
});

test("a changed passphrase opens the same keys, and the old one is needed for it", async () => {
  const next = (await keys.newPassphrase()).join(" ");
  await expect(keys.changePassphrase(next, next, stored(made))).rejects.toMatchObject({
    failure: "WrongKey",
  });
  const changed = await keys.changePassphrase(passphrase, next, stored(made));
  expect(changed.old_secret).toBe(made.sign_in.secret);
  await expect(keys.wrapForPasskey("AAAA", randomBytes(32))).rejects.toMatchObject({
    code: "passphrase-unsettled",
  });
  await keys.settlePassphrase(true);
  const [words, prf] = [await keys.ownFingerprint("kurator"), randomBytes(32)];
  const wrap = await keys.wrapForPasskey("AAAA", prf.slice());
  keys.lock();
  await keys.unlockByPassphrase(next, stored(changed));
  expect(await keys.ownFingerprint("kurator")).toEqual(words);
  await keys.unlockByPasskey("AAAA", prf, stored(changed, wrap));
  await expect(keys.unlockByPassphrase(passphrase, stored(changed))).rejects.toMatchObject({
    failure: "WrongKey",
  });
});

test("a passphrase that the server did not take leaves the old account key in use", async () => {
  await keys.changePassphrase(passphrase, passphrase, stored(made));
  await keys.settlePassphrase(false);
  const prf = randomBytes(32);
  const wrap = await keys.wrapForPasskey("AAAA", prf.slice());
  await keys.unlockByPasskey("AAAA", prf, stored(made, wrap));
});

test("an altered account is refused", async () => {
  const bytes = fromText(made.sealed_keys);
  bytes[130] = (bytes[130] ?? 0) ^ 1;
  const altered = { ...stored(made), sealed_keys: toText(bytes) };
  await expect(keys.unlockByPassphrase(passphrase, altered)).rejects.toMatchObject({ failure: "Altered" });
});

test("forgetting leaves nothing to open", async () => {
  await keys.forget();
  await expect(keys.wrapForPasskey("AAAA", randomBytes(32))).rejects.toMatchObject({ code: "not-unlocked" });
});
