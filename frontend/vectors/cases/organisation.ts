// Certificates and keys.log.
import { type Bytes, concat, utf8 } from "../../src/crypto/bytes.ts";
import { certify } from "../../src/crypto/certificates.ts";
import { readDay } from "../../src/crypto/days.ts";
import { epochFromSeed } from "../../src/crypto/epochs.ts";
import { digest } from "../../src/crypto/framing.ts";
import { KemKeyPair } from "../../src/crypto/hpke.ts";
import type { Failure } from "../../src/crypto/refusals.ts";
import { writeStatement } from "../../src/crypto/statementReading.ts";
import type { EpochStatement, Statement } from "../../src/crypto/statements.ts";
import { toText } from "../../src/crypto/text.ts";
import {
  hashOf,
  logOf,
  type Organisation,
  organisation,
  person,
  type Person,
  type Signed,
  statements,
} from "../cast.ts";
import { accepted, flipped, type Place, refusals, refused, seed } from "../making.ts";
import type { Vector } from "../vector.ts";

const certificates = (does: string): Place => ({ area: "certificates", spec: "8 certificates", does });
const logs = (does = "verify_keys_log"): Place => ({ area: "keys-log", spec: "9 keys.log", does });
const today = "2026-11-25";

async function certified(made: Organisation): Promise<Vector[]> {
  const authority = statements.authority(
    seed("authority", 16),
    await KemKeyPair.fromSeed(seed("authority kem")),
  );
  const each: readonly Statement[] = [
    statements.root(made.root, new Uint8Array(0)),
    statements.administrator(made.anna, "Anna 👩‍💻"),
    statements.staff(made.sam, "Sam", { role: "operator", teams: [] }),
    await statements.epoch(made.epoch, seed("previous")),
    authority,
    statements.revocation(seed("hash"), today, "mistake"),
    statements.recoveryUse([1, 2, 4294967295]),
  ];
  const pairs = each.map(async (statement) => {
    const given = { body: writeStatement(statement), sign_seeds: [seed("one"), seed("two")] };
    const signed = await accepted(certificates("certify"), `${statement.kind}-certified`, given);
    const { certificate } = signed.gives as { certificate: string };
    return [
      signed,
      await accepted(certificates("read_certificate"), `${statement.kind}-read`, { certificate }),
    ];
  });
  return (await Promise.all(pairs)).flat();
}

/** A body that nobody's client would write, under a signature nobody made. */
function unwritten(body: object): Bytes {
  const signature = { by: toText(seed("by", 16)), sig: toText(new Uint8Array(64)) };
  return utf8(JSON.stringify({ body: toText(utf8(JSON.stringify(body))), signatures: [signature] }));
}

async function uncertified(made: Organisation): Promise<Vector[]> {
  const staff = statements.staff(made.sam, "Sam");
  const good = JSON.parse(new TextDecoder().decode(writeStatement(staff))) as object;
  const faults: Readonly<Record<string, readonly [object, Failure]>> = {
    "of-no-role": [{ role: "king" }, "Malformed"],
    "of-teams-in-no-order": [{ teams: ["b", "a"] }, "Malformed"],
    "of-an-interpreter-who-reads": [{ role: "interpreter" }, "Malformed"],
    "of-nobody": [{ alias: "" }, "Malformed"],
    "of-367-days": [{ not_after: "2027-11-02" }, "Expired"],
    "of-a-day-before": [{ not_before: "2026-10-31" }, "Expired"],
    "of-no-kind": [{ kind: "king" }, "UnknownVersion"],
    "of-version-4": [{ v: 4 }, "UnknownVersion"],
    "of-more": [{ more: 1 }, "Malformed"],
  };
  const place = certificates("read_certificate");
  return Promise.all([
    refused(place, "unsigned", { certificate: await certify(staff, []) }, "Malformed"),
    ...Object.entries(faults).map(([name, [change, failure]]) =>
      refused(place, name, { certificate: unwritten({ ...good, ...change }) }, failure),
    ),
  ]);
}

async function goodLogs(made: Organisation): Promise<Vector[]> {
  const good = { log: made.log, root_pk: made.root.public, today, pin: null };
  const lines = new TextDecoder().decode(made.log).split("\n").slice(0, -1);
  const pin = { n: 2, hash: await digest(utf8(lines[2] ?? "")) };
  const after = { "look-up-after-all-ended": [{ today: "2027-01-01" }, "Expired"] } as const;
  return Promise.all([
    accepted(logs(), "of-the-cast", good, ["log", "root_pk"]),
    accepted(logs(), "extends-a-pin", { ...good, pin }),
    accepted(logs("person"), "look-up-sam", { ...good, id: made.sam.id }),
    accepted(logs("epoch"), "look-up-epoch", { ...good, team: "team" }),
    accepted(logs("members"), "look-up-members", { ...good, team: "team" }),
    accepted(logs("administrators"), "look-up-administrators", good),
    accepted(logs("signer"), "look-up-signer", { ...good, key_id: made.mira.signing.id, lines: 6 }),
    refused(logs("person"), "look-up-nobody", { ...good, id: seed("nobody", 16) }, "Absent"),
    ...refusals(logs("epoch"), { ...good, team: "team" }, after),
    ...refusals(logs(), good, {
      "of-another-pin": [{ pin: { n: 2, hash: seed("another") } }, "Fork"],
      "before-the-pin": [{ pin: { n: 6, hash: seed("another") } }, "Rollback"],
      "with-another-root": [{ root_pk: made.anna.signing.public }, "WronglySigned"],
      "seen-two-days-early": [{ today: "2026-10-30" }, "Expired"],
      "with-two-line-feeds": [{ log: concat(made.log, utf8("\n")) }, "Malformed"],
      "with-its-end-flipped": [{ log: flipped(made.log, made.log.length - 2) }, "Malformed"],
    }),
  ]);
}

type Faults = Readonly<Record<string, readonly [readonly Signed[], Failure]>>;

async function wronglySigned(made: Organisation): Promise<Faults> {
  const ida = await person("ida");
  const both = [made.anna.signing, made.bo.signing];
  const staff = statements.staff(ida, "Ida");
  const gone = statements.revocation(
    await hashOf(statements.administrator(made.bo, "Bo")),
    "2026-11-10",
    "left",
  );
  const later = { on: readDay("2026-11-10"), not_before: readDay("2026-11-10") };
  const after: Signed = [statements.staff(ida, "Ida", later), both];
  return {
    "one-administrator-for-two": [[[staff, [made.bo.signing, made.bo.signing]]], "WronglySigned"],
    "staff-for-administrators": [[[staff, [made.sam.signing, made.mira.signing]]], "WronglySigned"],
    "keys-of-a-colleague": [[[{ ...staff, sign_pk: made.sam.signing.public }, both]], "Fork"],
    "signed-after-leaving": [[[gone, [made.root]], after], "Revoked"],
  };
}

/** Epochs that a member did not make, or made otherwise. */
async function wronglyMade(made: Organisation, previous: Bytes): Promise<Faults> {
  const second = await epochFromSeed("team", 2, seed("second epoch"));
  const of = (made_by: Person): Promise<EpochStatement> => statements.epoch(second, previous, { made_by });
  const good = await of(made.mira);
  const line = (statement: Statement): readonly Signed[] => [
    [statement, [made.anna.signing, made.bo.signing]],
  ];
  return {
    "an-epoch-of-nobodys": [line(await of(await person("nobody"))), "WronglySigned"],
    "an-epoch-of-an-administrators": [line(await of(made.anna)), "WronglySigned"],
    "an-epoch-with-another-end": [line({ ...good, not_after: readDay("2026-12-01") }), "WronglySigned"],
    "an-epoch-in-anothers-name": [line({ ...good, made_by: made.sam.id }), "WronglySigned"],
  };
}

async function wronglyReferring(made: Organisation): Promise<Faults> {
  const both = [made.anna.signing, made.bo.signing];
  const second = await epochFromSeed("team", 2, seed("second epoch"));
  const previous = await hashOf(await statements.epoch(made.epoch, new Uint8Array(32)));
  const line = (statement: Statement): readonly Signed[] => [[statement, both]];
  return {
    "an-epoch-too-far": [line(await statements.epoch({ ...second, n: 3 }, previous)), "Gap"],
    "an-epoch-again": [line(await statements.epoch({ ...second, n: 1 }, previous)), "Fork"],
    "an-epoch-of-another-past": [line(await statements.epoch(second, seed("past"))), "Fork"],
    ...(await wronglyMade(made, previous)),
    "revoking-nothing": [line(statements.revocation(seed("nothing"), today, "lost")), "Gap"],
    "recovering-an-unknown-epoch": [line(statements.recoveryUse([1, 2])), "Gap"],
    "dated-before-its-past": [line(statements.revocation(previous, "2026-10-31", "lost")), "Expired"],
  };
}

/** Some lines more, with one fault. */
async function faulty(made: Organisation): Promise<Vector[]> {
  const faults = { ...(await wronglySigned(made)), ...(await wronglyReferring(made)) };
  const good = { root_pk: made.root.public, today, pin: null };
  return Promise.all(
    Object.entries(faults).map(async ([name, [lines, failure]]) =>
      refused(logs(), name, { ...good, log: await logOf(lines, made.log) }, failure),
    ),
  );
}

async function grown(made: Organisation): Promise<Vector[]> {
  const both = [made.anna.signing, made.bo.signing];
  const second = await epochFromSeed("team", 2, seed("second epoch"));
  const previous = await hashOf(await statements.epoch(made.epoch, new Uint8Array(32)));
  const day = readDay("2026-11-10");
  const later = { on: day, not_before: readDay("2026-11-11"), made_by: made.mira };
  const gone = statements.revocation(await hashOf(statements.staff(made.sam, "Sam")), "2026-11-10", "left");
  const log = await logOf(
    [
      [gone, both],
      [await statements.epoch(second, previous, later), both],
    ],
    made.log,
  );
  const good = { log, root_pk: made.root.public, today, pin: null };
  return Promise.all([
    accepted(logs("epoch"), "look-up-second-epoch", { ...good, team: "team" }),
    accepted(logs("members"), "look-up-members-after-a-departure", { ...good, team: "team" }),
    refused(logs("person"), "look-up-who-left", { ...good, id: made.sam.id }, "Revoked"),
    refused(
      logs("signer"),
      "look-up-signer-who-left",
      { ...good, key_id: made.sam.signing.id, lines: 7 },
      "Revoked",
    ),
  ]);
}

export async function organisationVectors(): Promise<Vector[]> {
  const made = await organisation();
  return [
    ...(await certified(made)),
    ...(await uncertified(made)),
    ...(await goodLogs(made)),
    ...(await faulty(made)),
    ...(await grown(made)),
  ];
}
