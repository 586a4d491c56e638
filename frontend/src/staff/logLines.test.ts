// @vitest-environment node
import { beforeAll, expect, test } from "vitest";
import { hashOf, logOf, type Organisation, organisation, person, statements } from "../../vectors/cast.ts";
import type { Bytes } from "../crypto/bytes.ts";
import { type Day, readDay } from "../crypto/days.ts";
import { epochFromSeed } from "../crypto/epochs.ts";
import type { Statement } from "../crypto/statements.ts";
import { verifyKeysLog } from "../crypto/keysLog.ts";
import { toText } from "../crypto/text.ts";
import type { VerifiedKeysLog } from "../crypto/verifiedLog.ts";
import { linesOf, type LogLine, peopleIn } from "./logLines.ts";
import { isFullAhead, mayBeginToday, rotationNeed } from "./needs.ts";
import { fitsLog, nextEpochDays } from "./statements.ts";
import { lackingHolders } from "./upkeep.svelte.ts";

let made: Organisation;

beforeAll(async () => {
  made = await organisation();
});

async function seenOn(day: string, log: Bytes): Promise<{ lines: LogLine[]; log: VerifiedKeysLog }> {
  return { lines: await linesOf(log), log: await verifyKeysLog(log, made.root.public, readDay(day)) };
}

/** Sam's certificate is revoked by both administrators. */
async function withoutSam(on: Day): Promise<Bytes> {
  const sam = await hashOf(statements.staff(made.sam, "Sam"));
  return logOf([[statements.revocation(sam, on, "left"), [made.anna.signing, made.bo.signing]]], made.log);
}

test("everybody is shown once, with where they stand", async () => {
  const { lines, log } = await seenOn("2026-11-20", await withoutSam(readDay("2026-11-10")));
  const shown = peopleIn(lines, log).map(({ statement, standing }) => [statement.alias, standing]);
  expect(shown).toEqual([
    ["Anna", "holds"],
    ["Bo", "holds"],
    ["Mira", "holds"],
    ["Sam", "revoked"],
  ]);
});

test("after its last day a certificate is shown as over", async () => {
  const { lines, log } = await seenOn("2026-12-06", made.log);
  expect(new Set(peopleIn(lines, log).map(({ standing }) => standing))).toEqual(new Set(["expired"]));
});

test("new keys are needed when somebody has left, when they are old, and when they have run out", async () => {
  const needOn = async (day: string, bytes: Bytes): Promise<string | undefined> => {
    const { log } = await seenOn(day, bytes);
    return rotationNeed(log);
  };
  expect(await needOn("2026-11-20", made.log)).toBeUndefined();
  expect(await needOn("2026-11-20", await withoutSam(readDay("2026-11-10")))).toBe("departed");
  expect(await needOn("2026-11-22", made.log)).toBe("old");
  expect(await needOn("2026-12-06", made.log)).toBe("ended");
});

test("new keys are needed when a certificate of somebody who has them runs out, and those that wait end first", async () => {
  const both = [made.anna.signing, made.bo.signing];
  const summer = statements.staff(await person("a summer colleague"), "Lo", {
    not_after: readDay("2026-11-15"),
  });
  const days = {
    on: readDay("2026-11-03"),
    not_before: readDay("2026-12-01"),
    not_after: readDay("2027-01-04"),
  };
  const previous = await hashOf(await statements.epoch(made.epoch, new Uint8Array(32)));
  const waits = await statements.epoch(await epochFromSeed("team", 2, new Uint8Array(32)), previous, days);
  const alone = await logOf([[summer, both]], made.log);
  const ahead = await logOf([[waits, both]], alone);
  const needOn = async (day: string, bytes: Bytes): Promise<unknown> =>
    rotationNeed((await seenOn(day, bytes)).log);
  expect(await needOn("2026-11-15", alone)).toBeUndefined();
  expect(await needOn("2026-11-16", alone)).toBe("departed");
  expect(await needOn("2026-11-16", ahead)).toBe("lapsed");
});

test("the next keys begin when the last have had thirty days, and today when somebody has left", async () => {
  const daysOn = async (day: string, bytes: Bytes, isToday = false): Promise<unknown> => {
    const { log } = await seenOn(day, bytes);
    return nextEpochDays(log, isToday);
  };
  const [ahead, today] = [
    { notBefore: "2026-12-01", notAfter: "2027-01-04" },
    { notBefore: "2026-11-20", notAfter: "2026-12-24" },
  ];
  expect(await daysOn("2026-11-20", made.log)).toEqual(ahead);
  expect(await daysOn("2026-11-20", made.log, true)).toEqual(today);
  expect(await daysOn("2026-11-20", await withoutSam(readDay("2026-11-10")))).toEqual(today);
  expect(await daysOn("2026-12-03", made.log)).toMatchObject({ notBefore: "2026-12-03" });
});

test("three wait at most, and nothing begins today before them", async () => {
  let bytes = made.log;
  let previous = await hashOf(await statements.epoch(made.epoch, new Uint8Array(32)));
  const days = { on: readDay("2026-11-20"), not_before: readDay("2026-12-01") };
  for (const n of [2, 3, 4]) {
    const { log } = await seenOn("2026-11-20", bytes);
    expect([isFullAhead(log), mayBeginToday(log)]).toEqual([false, n === 2]);
    const keys = await epochFromSeed("team", n, new Uint8Array(32));
    const epoch = await statements.epoch(keys, previous, days);
    bytes = await logOf([[epoch, [made.anna.signing, made.bo.signing]]], bytes);
    previous = await hashOf(epoch);
  }
  expect(isFullAhead((await seenOn("2026-11-20", bytes)).log)).toBe(true);
});

test("what is proposed has to follow from the log's last line", async () => {
  const { lines, log } = await seenOn("2026-11-20", await withoutSam(readDay("2026-11-10")));
  const [n, previous] = [2, log.epochs("team").at(-1)?.hash ?? new Uint8Array(32)];
  const day = readDay("2026-11-20");
  const days = { on: day, not_before: day, made_by: made.mira };
  const epoch = await statements.epoch({ ...made.epoch, n }, previous, days);
  const sam = statements.revocation(await hashOf(statements.staff(made.sam, "Sam")), "2026-11-20", "left");
  const mira = statements.revocation(
    await hashOf(statements.staff(made.mira, "Mira", { role: "midwife" })),
    "2026-11-20",
    "left",
  );
  const fits = (statement: Statement): Promise<boolean> => fitsLog(statement, lines, log);
  expect([await fits(epoch), await fits(mira), await fits(sam)]).toEqual([true, true, false]);
  const bySam = await statements.epoch({ ...made.epoch, n }, previous, { ...days, made_by: made.sam });
  expect(await fits(bySam)).toBe(false);
  const changes = [{ n: n + 1 }, { previous: new Uint8Array(32) }, { on: readDay("2026-11-09") }];
  for (const change of [...changes, { team: "falun" }, { not_after: readDay("2026-12-04") }])
    expect(await fits({ ...epoch, ...change })).toBe(false);
});

test("the epoch is sealed to members with the very keys the log certifies, and to nobody else", async () => {
  const { log } = await seenOn("2026-11-20", made.log);
  const mallory = await person("mallory");
  const member = (name: string, who: typeof mallory, kem = who.kem, epochs: number[] = []): never =>
    ({ person: toText(who.id), alias: name, kem_pk: toText(kem.public), epochs }) as never;
  const members = [
    member("sam", made.sam),
    member("mira with other keys", made.mira, mallory.kem),
    member("has it", made.mira, made.mira.kem, [1]),
    member("mallory", mallory),
    member("anna", made.anna),
  ];
  expect(lackingHolders(log, members, 1)).toEqual([toText(made.sam.id)]);
});
