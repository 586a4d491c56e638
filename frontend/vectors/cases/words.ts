// Words, digits, and what is derived from them.
import { accepted, type Place, refusals, refused, seed, service } from "../making.ts";
import type { Vector } from "../vector.ts";

const place = (does: string): Place => ({ area: "words", spec: "2 words", does });
const derivation = (does: string): Place => ({ area: "derivation", spec: "3 derivation", does });
const secret = "36893488147419103231";
const lists = ["sv", "en"];

function spelled(): Promise<Vector>[] {
  return [
    ...lists.map((list) => accepted(place("to_words"), `words-in-${list}`, { secret, list })),
    accepted(place("to_digits"), "digits", { secret }),
    accepted(place("secret_bytes"), "bytes", { secret }),
    refused(place("secret_bytes"), "one-too-many", { secret: String(1n << 66n) }, "Malformed"),
    accepted(place("fold"), "folded", { typed: "  ÅÄÖ-åäö, Ærø\u00a0ﬁn ١٢٣ E\u0301 " }),
    accepted(place("complete"), "completed", { typed: "Abs", list: "en" }),
  ];
}

async function typed(): Promise<Vector[]> {
  const shown = await accepted(place("to_digits"), "digits", { secret });
  const { digits } = shown.gives as { digits: string };
  const english = await accepted(place("to_words"), "words-in-en", { secret, list: "en" });
  const { words } = english.gives as { words: string[] };
  const short = words.map((word) => word.slice(0, 4).toUpperCase());
  const [first = "", ...rest] = words;
  return Promise.all([
    accepted(place("from_words"), "four-letters-each", { typed: short.join("\t"), list: "en" }),
    accepted(place("recognise"), "recognised", { typed: words.join("-"), lists }),
    accepted(place("recognise"), "recognised-digits", { typed: digits.replaceAll(" ", "."), lists }),
    refused(
      place("from_words"),
      "first-word-unknown",
      { typed: ["qqqqq", ...rest].join(" "), list: "en" },
      "UnknownWord",
    ),
    refused(
      place("from_words"),
      "last-word-left-out",
      { typed: words.slice(0, 5).join(" "), list: "en" },
      "WrongCount",
    ),
    refused(
      place("from_words"),
      "five-letters-of-another-word",
      { typed: [`${first.slice(0, 4)}qq`, ...rest].join(" "), list: "en" },
      "UnknownWord",
    ),
    refused(
      place("from_digits"),
      "last-digit-wrong",
      { typed: digits.slice(0, -1) + String((Number(digits.at(-1)) + 1) % 10) },
      "WrongCheckDigit",
    ),
    refused(place("from_digits"), "one-digit-left-out", { typed: digits.slice(1) }, "WrongCount"),
    refused(place("from_digits"), "a-letter-among-digits", { typed: `x${digits.slice(1)}` }, "Malformed"),
  ]);
}

export async function wordsVectors(): Promise<Vector[]> {
  return [
    ...(await Promise.all(spelled())),
    ...(await typed()),
    await accepted(derivation("derive_root"), "root", { secret, service_id: service }),
    await accepted(derivation("derive_mailbox"), "mailbox", { root: seed("root") }),
    ...(await Promise.all(
      refusals(
        derivation("derive_mailbox"),
        {},
        { "mailbox-of-a-short-root": [{ root: seed("root", 31) }, "Malformed"] },
      ),
    )),
  ];
}
