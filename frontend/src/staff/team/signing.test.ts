// Lies told to whoever is about to sign: what is shown, heard and signed are the same bytes, or nothing is signed.
import { flushSync } from "svelte";
import { beforeEach, expect, vi } from "vitest";
import { shown } from "../../../examples/shown.ts";
import { plainText } from "../../../examples/text.ts";
import { type Person as Holder, statements } from "../../../vectors/cast.ts";
import { writeStatement } from "../../crypto/statementReading.ts";
import { toText } from "../../crypto/text.ts";
import { lie } from "../../hostile/lie.ts";
import Changing from "./ChangingForTesting.svelte";
import type { ToSign } from "./signing.ts";

const signProposal = vi.hoisted(() => vi.fn(() => Promise.resolve(false)));
const wordsOfBody = vi.hoisted(() => vi.fn(() => Promise.resolve(["ek", "al"])));
vi.mock("./deeds.ts", () => ({ propose: () => Promise.resolve("new"), signProposal }));
vi.mock("../fingerprints.ts", () => ({ wordsOfBody }));

/** A certificate for somebody with keys of one repeated byte. */
function bodyOf(byte: number): string {
  const [kem, signing] = [1216, 32].map((length) => ({ public: new Uint8Array(length).fill(byte) }));
  const nobody = { id: new Uint8Array(16), kem, signing } as unknown as Holder;
  return toText(writeStatement(statements.staff(nobody, "Nora")));
}

/** The dialogue is open, the words were heard and ticked; then the server serves something else, and "Sign" is pressed. */
function signedAfter(before: ToSign, after: ToSign | undefined): HTMLElement {
  const later: { serve?: (now: ToSign | undefined) => void } = {};
  const target = shown(Changing, {
    before,
    serving: (serve: (now: ToSign | undefined) => void) => {
      later.serve = serve;
    },
  });
  target.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
  flushSync();
  later.serve?.(after);
  flushSync();
  [...target.querySelectorAll("button")].find((each) => plainText(each) === "Skriv under")?.click();
  flushSync();
  return target;
}

beforeEach(() => {
  vi.clearAllMocks();
});

lie("proposal-changed-under-the-dialogue", () => {
  const waiting = { proposal: "1", body: bodyOf(1), signatures: [] };
  const target = signedAfter(waiting, { ...waiting, body: bodyOf(2) });
  expect(signProposal).not.toHaveBeenCalled();
  expect(plainText(target)).toContain("Förslaget ändrades");
  expect(target.querySelector("input[type=checkbox]")).toBeNull();
  return Promise.resolve();
});

lie("newcomers-keys-changed", () => {
  const target = signedAfter({ body: bodyOf(1), signatures: [] }, { body: bodyOf(2), signatures: [] });
  expect(signProposal).not.toHaveBeenCalled();
  expect(wordsOfBody.mock.calls).toEqual([[bodyOf(1)]]);
  expect(plainText(target)).toContain("Förslaget ändrades");
  return Promise.resolve();
});
