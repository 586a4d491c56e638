// Everything that reads bytes from elsewhere, what to start from, and what would be a surprise.
import { type Bytes, equal, utf8 } from "../../src/crypto/bytes.ts";
import { readCertificate, writeCertificate } from "../../src/crypto/certificates.ts";
import { readDay } from "../../src/crypto/days.ts";
import { readHeader, writeHeader } from "../../src/crypto/envelopes.ts";
import { verifyKeysLog } from "../../src/crypto/keysLog.ts";
import { readBody, writeBody } from "../../src/crypto/messages.ts";
import { SealingError } from "../../src/crypto/refusals.ts";
import { readHello, writeHello } from "../../src/crypto/roomHello.ts";
import { readSaid, writeSaid } from "../../src/crypto/roomPackets.ts";
import { readRoster, writeRoster } from "../../src/crypto/roomRoster.ts";
import { readJson, writeJson } from "../../src/crypto/spelling.ts";
import { fromText, toText } from "../../src/crypto/text.ts";
import { fromDigits, recognise, toDigits } from "../../src/crypto/words.ts";
import { keptVectors } from "../files.ts";
import { Given } from "../given.ts";
import { listNamed } from "../lists.ts";
import { outcome, type Vector } from "../vector.ts";

export interface Target {
  readonly name: string;
  /** How many of 100 cases it gets. */
  readonly share: number;
  readonly starts: readonly Bytes[];
  /** Throws a refusal, or a Surprise when it accepts what it must not. */
  readonly attempt: (start: Bytes, data: Bytes) => void | Promise<void>;
}

/** What must not happen. */
export class Surprise extends Error {}

/** Anything but a refusal goes on. */
export async function tried(target: Target, start: Bytes, data: Bytes): Promise<void> {
  try {
    await target.attempt(start, data);
  } catch (fault) {
    if (!(fault instanceof SealingError)) throw fault;
  }
}

const decoder = new TextDecoder();
const vectors = keptVectors().filter(({ refused }) => refused === undefined);

function given(does: string, name: string): Bytes[] {
  return vectors.filter((each) => each.does === does).map((each) => new Given(each.given).data(name));
}

function sameBytes(again: Bytes, data: Bytes): void {
  if (!equal(again, data)) throw new Surprise("accepted a second spelling");
}

/** Reading and writing again gives the same bytes, or else reading must have refused. */
function reader(
  name: string,
  share: number,
  starts: readonly Bytes[],
  again: (data: Bytes) => Bytes,
): Target {
  return {
    name,
    share,
    starts,
    attempt: (_, data) => {
      sameBytes(again(data), data);
    },
  };
}

function asText(
  name: string,
  share: number,
  starts: readonly string[],
  again: (text: string) => string,
): Target {
  const read = (data: Bytes): Bytes => {
    const text = decoder.decode(data);
    if (again(text) !== text) throw new Surprise("accepted a second spelling");
    return data;
  };
  return reader(name, share, starts.map(utf8), read);
}

function readers(): Target[] {
  const lists = [listNamed("sv"), listNamed("en")];
  const typed = vectors.filter(({ does }) => does === "from_words" || does === "from_digits");
  const certificates = given("read_certificate", "certificate");
  return [
    reader("json", 14, given("certify", "body"), (data) => writeJson(readJson(data, 65_536))),
    reader("certificate", 14, certificates, (data) => {
      const { body, signatures } = readCertificate(data);
      return writeCertificate(body, signatures);
    }),
    reader("message body", 10, bodies(), (data) => writeBody(readBody(data))),
    ...roomReaders(),
    asText("base64url", 6, ["AAEC", "_-_-AA", ""], (text) => toText(fromText(text))),
    asText("day", 5, ["2026-11-21", "2028-02-29"], readDay),
    reader(
      "typed words",
      8,
      typed.map((each) => utf8(new Given(each.given).text("typed"))),
      (data) => {
        const secret = recognise(decoder.decode(data), lists);
        if (fromDigits(toDigits(secret)) !== secret) throw new Surprise("digits of another secret");
        return data;
      },
    ),
    {
      name: "envelope header",
      share: 6,
      starts: given("open_envelope", "envelope").slice(0, 4),
      attempt: (_, data) => {
        sameBytes(writeHeader(readHeader(data)), data.slice(0, 40));
      },
    },
  ];
}

function roomReaders(): Target[] {
  return [
    reader("roster", 6, given("read_roster", "roster"), (data) => writeRoster(readRoster(data))),
    reader("hello body", 4, helloBodies(), (data) => writeHello(readHello(data))),
    reader("packet body", 4, [utf8('{"v":1,"kind":"text","text":"Hej"}')], (data) =>
      writeSaid(readSaid(data)),
    ),
  ];
}

function helloBodies(): Bytes[] {
  const hello = { v: 1, pk: new Uint8Array(1216), psk: new Uint8Array(32), text: "Hej", wish: "" };
  return [writeJson(hello)];
}

function bodies(): Bytes[] {
  const inner = vectors.flatMap((each) =>
    each.does === "seal_envelope" ? [new Given(each.given).inner("message")] : [],
  );
  return inner.flatMap((said) => {
    if (!said || said.text("text").length > 200) return [];
    const { from, alias, n, prev, day, text, wish, release } = said.values;
    return [writeJson({ v: 1, from, alias, n, prev, day, text, wish, att: [], release })];
  });
}

function keysLog(): Target | undefined {
  const vector = vectors.find((each) => each.does === "verify_keys_log" && each.case === "of-the-cast");
  if (!vector) return undefined;
  const found = new Given(vector.given);
  return {
    name: "keys.log",
    share: 1,
    starts: [found.data("log")],
    attempt: async (start, data) => {
      await verifyKeysLog(data, found.data("root_pk"), found.day("today"));
      // A log may be cut after any whole line; a pin is what notices that.
      if (!equal(start.slice(0, data.length), data)) throw new Surprise("accepted another log");
    },
  };
}

/** An operation that opens something: what was changed must never be accepted. */
function opener(vector: Vector, name: string): Target {
  return {
    name: `${vector.does} ${name}`,
    share: 1,
    starts: [new Given(vector.given).data(name)],
    attempt: async (start, data) => {
      const { refused } = await outcome({
        does: vector.does,
        given: { ...vector.given, [name]: toText(data) },
      });
      if (refused === undefined && !equal(start, data)) throw new Surprise("accepted what was not sent");
    },
  };
}

/** Every parser, and one opener for each operation and name. */
export function targets(): readonly Target[] {
  const log = keysLog();
  const openers = vectors
    .filter(({ does, made_by }) => does !== "verify_keys_log" && made_by === "typescript")
    .flatMap((vector) => vector.sealed.map((name) => opener(vector, name)));
  const unique = new Map(openers.map((target) => [target.name, target]));
  return [...readers(), ...(log ? [log] : []), ...unique.values()];
}
