// Properties that hold for everything, and a short run of the fuzzer. The long run is by hand: npm run fuzz.
import fc from "fast-check";
import { expect, test } from "vitest";
import { readDay } from "../src/crypto/days.ts";
import { lp } from "../src/crypto/framing.ts";
import { KemKeyPair } from "../src/crypto/hpke.ts";
import { nothingSeen, openMessage, sealMessage } from "../src/crypto/messages.ts";
import { noLog } from "../src/crypto/positions.ts";
import { Malformed, SealingError, WrongCheckDigit } from "../src/crypto/refusals.ts";
import { openSlot, sealSlot, ThreadKey } from "../src/crypto/slots.ts";
import { readJson, writeJson } from "../src/crypto/spelling.ts";
import { fromText, toText } from "../src/crypto/text.ts";
import { fromDigits, fromWords, recognise, toDigits, toWords } from "../src/crypto/words.ts";
import "./files.ts";
import { feed, fuzz } from "./fuzzing/fuzz.ts";
import { Surprise } from "./fuzzing/targets.ts";
import { listNamed } from "./lists.ts";

const secrets = fc.bigInt({ min: 0n, max: (1n << 66n) - 1n });
const bytes = (size: object): fc.Arbitrary<Uint8Array<ArrayBuffer>> =>
  fc.uint8Array(size).map((each) => each.slice());
const text = fc.string({ unit: "grapheme", maxLength: 200 });

test("words and digits are two spellings of one secret", () => {
  fc.assert(
    fc.property(secrets, fc.constantFrom("sv", "en"), (secret, language) => {
      const list = listNamed(language);
      expect(fromWords(toWords(secret, list).join(" "), list)).toBe(secret);
      expect(recognise(toDigits(secret), [list])).toBe(secret);
    }),
  );
});

test("one wrong digit is noticed", () => {
  fc.assert(
    fc.property(secrets, fc.nat(20), fc.integer({ min: 1, max: 9 }), (secret, place, more) => {
      const digits = toDigits(secret).replaceAll(" ", "");
      const wrong = (Number(digits.charAt(place)) + more) % 10;
      expect(() => fromDigits(`${digits.slice(0, place)}${wrong}${digits.slice(place + 1)}`)).toThrow(
        WrongCheckDigit,
      );
    }),
  );
});

test("two lists of parts are never framed the same", () => {
  const parts = fc.array(bytes({ maxLength: 4 }), { maxLength: 4 });
  fc.assert(
    fc.property(parts, parts, (one, other) => {
      expect(toText(lp(...one)) === toText(lp(...other))).toBe(
        one.map(toText).join() === other.map(toText).join() && one.length === other.length,
      );
    }),
  );
});

test("bytes come back from text", () => {
  fc.assert(
    fc.property(bytes({ maxLength: 80 }), (data) => {
      expect(fromText(toText(data))).toEqual(data);
    }),
  );
});

test("JSON that was written is read", () => {
  const leaf = fc.oneof(text, fc.nat(0xffff_ffff), fc.boolean(), fc.constant(null));
  const values = fc.oneof(leaf, fc.array(leaf), fc.dictionary(text, leaf, { noNullPrototype: true }));
  fc.assert(
    fc.property(values, (value) => {
      const written = writeJson(value);
      expect(readJson(written, written.length)).toEqual(value);
    }),
  );
});

test.each([["-1"], ["4294967296"], ["1.5"], ["1e3"], ["9007199254740993"]])("%s is no number", (number) => {
  expect(() => readJson(new TextEncoder().encode(`[${number}]`), 100)).toThrow(Malformed);
});

test("any text arrives", async () => {
  const key = ThreadKey.generate(new Uint8Array(16), 1);
  const day = readDay("2026-11-21");
  const written = { side: "visitor", n: 1, previous: nothingSeen, day, log: noLog } as const;
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 3000 }), async (said) => {
      const message = { ...written, alias: "", text: said };
      expect((await openMessage(key, await sealMessage(key, message))).message).toEqual(message);
    }),
  );
});

test("a slot opens what was sealed", async () => {
  const mailbox = await KemKeyPair.generate();
  await fc.assert(
    fc.asyncProperty(
      bytes({ minLength: 16, maxLength: 16 }),
      fc.integer({ min: 1, max: 0xffff_ffff }),
      async (id, n) => {
        const key = ThreadKey.generate(id, n);
        expect(await openSlot(mailbox, id, n, await sealSlot(mailbox.public, key))).toEqual(key);
      },
    ),
    { numRuns: 20 },
  );
});

test("nothing typed crashes", () => {
  const lists = [listNamed("sv"), listNamed("en")];
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 120 }), (typed) => {
      try {
        expect(recognise(typed, lists)).toBeLessThan(1n << 66n);
      } catch (fault) {
        expect(fault).toBeInstanceOf(SealingError);
      }
    }),
  );
});

test("the fuzzer finds no surprise in a short run", { timeout: 60_000 }, async () => {
  const counts = await fuzz(3000, 3);
  expect([...counts.values()].every((count) => count > 0)).toBe(true);
});

test("a parser that crashes or accepts would be found", async () => {
  const starts = [Uint8Array.of(1, 2, 3)];
  const crashing = { name: "crashes", share: 1, starts, attempt: () => JSON.parse("x") as undefined };
  const accepting = {
    ...crashing,
    attempt: () => {
      throw new Surprise("accepted");
    },
  };
  await expect(feed(crashing, 10, 1)).rejects.toThrow(SyntaxError.name);
  await expect(feed(accepting, 10, 1)).rejects.toThrow("accepted");
});
