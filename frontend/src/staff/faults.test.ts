import { expect, test } from "vitest";
import { ServerRefusal } from "../api/refusal.ts";
import { UnknownWord, WeakParameters, WrongKey } from "../crypto/refusals.ts";
import { KeyRefusal, VaultFault } from "../vault/index.ts";
import { faultWords, isRefusal } from "./faults.ts";

const read = (fault: unknown): string => faultWords(fault).replace(/[\u2068\u2069]/g, "");

test("how long to wait is told, in seconds while it is short and in minutes when it is not", () => {
  expect(read(new ServerRefusal("too_many", { seconds: 45 }))).toContain("45 sekunder");
  expect(read(new ServerRefusal("too_many", { seconds: 850 }))).toContain("15 minuter");
});

test("other refusals of the server get its code's words", () => {
  expect(read(new ServerRefusal("name_taken"))).toContain("används redan");
});

test("a refusal of the keys is told alike, whether it was thrown here or in the worker", () => {
  const crossed = new KeyRefusal({ failure: "UnknownWord", message: "", position: 3 });
  expect(read(new UnknownWord(3))).toBe(read(crossed));
  expect(read(crossed)).toContain("Ord 3");
  expect(read(new WrongKey(""))).toContain("inte rätt lösenfras");
  expect(read(new WeakParameters(""))).toContain("Logga inte in");
});

test("a browser that cannot hold keys is told so, a passkey that was not used too", () => {
  expect(read(new VaultFault("no-worker"))).toContain("nyare version");
  expect(read(new DOMException("", "NotAllowedError"))).toContain("Passnyckeln användes inte");
});

test("what nobody foresaw gets the words of a fault", () => {
  expect(read(new Error("a bug"))).toContain("Något gick fel hos oss");
  expect(isRefusal(new Error("not_found"), "not_found")).toBe(false);
});

test("whatever is full, the words are true of it: the thread or the notes", () => {
  const words = read(new ServerRefusal("thread_full"));
  expect(words).toContain("Är det tråden som är full");
  expect(words).toContain("Är det anteckningarna");
});
