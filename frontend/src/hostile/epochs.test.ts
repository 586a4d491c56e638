// Lies about a team's epochs, and about whose keys are certified, told to the vault.
import { expect } from "vitest";
import { hashOf, logOf, person, type Person, type Signed, statements } from "../../vectors/cast.ts";
import { seed } from "../../vectors/making.ts";
import type { Bytes } from "../crypto/bytes.ts";
import { readDay } from "../crypto/days.ts";
import { epochFromSeed, sealEpoch } from "../crypto/epochs.ts";
import { writeStatement } from "../crypto/statementReading.ts";
import type { EpochStatement, Statement } from "../crypto/statements.ts";
import { KemKeyPair } from "../crypto/hpke.ts";
import { openSlot, sealSlot, ThreadKey } from "../crypto/slots.ts";
import { fromText, toText } from "../crypto/text.ts";
import { HeldByStaff } from "../vault/heldByStaff.ts";
import { staffForTesting } from "../vault/inProcessForTesting.ts";
import { cast, FiledQuestion, today } from "../vault/questionForTesting.ts";
import { StaffKeys } from "../vault/staffKeys.ts";
import { lie } from "./lie.ts";

type Made = Awaited<ReturnType<typeof cast>>["made"];

const first = new Uint8Array(32);
const wish = { language: "so", role: "", age: "13-15", gender: "", publish: false } as const;
const begins = { on: today, not_before: today, not_after: readDay("2026-12-20") };

/** An administrator's browser, unlocked. */
async function unlocked({ id, kem, signing }: Person, { root, log }: Made): Promise<StaffKeys> {
  const held = new HeldByStaff();
  held.account = { id, key: new Uint8Array(32), keys: { kem, signing } };
  const keys = new StaffKeys(
    { rootPk: toText(root.public) },
    staffForTesting(() => held),
  );
  await keys.believe(log, today);
  return keys;
}

async function nextEpoch(
  made: Made,
  made_by: Person = made.sam,
  not_before = today,
): Promise<EpochStatement> {
  const previous = await hashOf(await statements.epoch(made.epoch, first));
  const second = await epochFromSeed("team", 2, new Uint8Array(32));
  return statements.epoch(second, previous, { ...begins, made_by, not_before });
}

/** What the administrator's browser answers when asked to sign that body. */
async function signing(made: Made, statement: Statement): Promise<unknown> {
  const anna = await unlocked(made.anna, made);
  return anna.sign(toText(writeStatement(statement)));
}

/** The log with more lines, each signed by both administrators. */
function longer(made: Made, ...lines: readonly Statement[]): Promise<Bytes> {
  return logOf(
    lines.map((each): Signed => [each, [made.anna.signing, made.bo.signing]]),
    made.log,
  );
}

lie("epoch-of-the-servers-own", async () => {
  const { made } = await cast();
  const own = await person("mallory");
  const swapped = { ...(await nextEpoch(made)), kem_pk: own.kem.public };
  await expect(signing(made, swapped)).rejects.toMatchObject({ failure: "WronglySigned" });
});

lie("epoch-made-by-nobody", async () => {
  const { made, sam } = await cast();
  const theirs = await nextEpoch(made, await person("mallory"));
  await expect(sam.believe(await longer(made, theirs), today)).rejects.toMatchObject({
    failure: "WronglySigned",
  });
});

lie("epoch-made-after-leaving", async () => {
  const { made, sam } = await cast();
  const mira = await hashOf(statements.staff(made.mira, "Mira", { role: "midwife" }));
  const left = statements.revocation(mira, today, "left");
  const log = await longer(made, left, await nextEpoch(made, made.mira));
  await expect(sam.believe(log, today)).rejects.toMatchObject({ failure: "Revoked" });
});

lie("epoch-of-another-team", async () => {
  const { made, sam } = await cast();
  const ida = await person("ida");
  const elsewhere = statements.staff(ida, "Ida", { ...begins, teams: ["falun"] });
  const log = await longer(made, elsewhere, await nextEpoch(made, ida));
  await expect(sam.believe(log, today)).rejects.toMatchObject({ failure: "WronglySigned" });
});

lie("epoch-with-other-days", async () => {
  const { made, sam } = await cast();
  const moved = { ...(await nextEpoch(made)), not_after: readDay("2026-12-24") };
  await expect(sam.believe(await longer(made, moved), today)).rejects.toMatchObject({
    failure: "WronglySigned",
  });
});

lie("epoch-dated-anew", async () => {
  const { made, sam } = await cast();
  const later = readDay("2026-11-21");
  const kept = { ...(await nextEpoch(made, made.sam, later)), on: later };
  await expect(sam.believe(await longer(made, kept), later)).rejects.toMatchObject({
    failure: "WronglySigned",
  });
});

lie("epoch-with-another-number", async () => {
  const { made, sam } = await cast();
  const good = await nextEpoch(made);
  const log = await longer(made, good, { ...good, n: 3, previous: await hashOf(good) });
  await expect(sam.believe(log, today)).rejects.toMatchObject({ failure: "WronglySigned" });
});

/** So many epochs that begin tomorrow. */
async function ahead(made: Made, count: number): Promise<Statement[]> {
  const later = { ...begins, not_before: readDay("2026-11-21") };
  const lines: EpochStatement[] = [];
  let previous = await hashOf(await statements.epoch(made.epoch, first));
  for (let n = 2; n < 2 + count; n += 1) {
    const keys = await epochFromSeed("team", n, new Uint8Array(32));
    const epoch = await statements.epoch(keys, previous, later);
    previous = await hashOf(epoch);
    lines.push(epoch);
  }
  return lines;
}

lie("fourth-epoch-ahead", async () => {
  const { made, sam } = await cast();
  await sam.believe(await longer(made, ...(await ahead(made, 3))), today);
  await expect(sam.believe(await longer(made, ...(await ahead(made, 4))), today)).rejects.toMatchObject({
    failure: "Expired",
  });
});

lie("epochs-left-ahead", async () => {
  const { made, sam } = await cast();
  const mira = await hashOf(statements.staff(made.mira, "Mira", { role: "midwife" }));
  const lines = [...(await ahead(made, 2)), statements.revocation(mira, today, "left")];
  await sam.believe(await longer(made, ...lines), readDay("2026-11-22"));
  await expect(sam.reseal("team", [])).rejects.toMatchObject({ failure: "Revoked" });
});

lie("seed-of-the-servers-own", async () => {
  const { made, mira } = await cast();
  const own = await epochFromSeed("team", 2, new Uint8Array(32).fill(7));
  await mira.believe(await longer(made, await nextEpoch(made)), today);
  const epochs = [{ n: 2, slot: toText(await sealEpoch(own, made.mira.kem.public)) }];
  expect(await mira.openEpochs("team", epochs)).toMatchObject({ failed: [2] });
});

lie("own-seed-replaced", async () => {
  const { made, sam } = await cast();
  await sam.newEpoch({ team: "team", notBefore: today, notAfter: readDay("2026-12-20") });
  await sam.believe(await longer(made, await nextEpoch(made, made.mira)), today);
  const second = await epochFromSeed("team", 2, new Uint8Array(32));
  const epochs = [{ n: 2, slot: toText(await sealEpoch(second, made.sam.kem.public)) }];
  expect(await sam.openEpochs("team", epochs)).toEqual({
    failed: [],
    lost: [{ n: 2, byOneself: false }],
    misfiled: [],
  });
});

lie("kind-nobody-explains", async () => {
  const { made } = await cast();
  const mallory = statements.administrator(await person("mallory"), "Mallory");
  await expect(signing(made, mallory)).rejects.toMatchObject({ failure: "WronglySigned" });
});

lie("proposal-of-another-day", async () => {
  const { made } = await cast();
  const day = readDay("2026-11-10");
  const late = statements.staff(await person("newcomer"), "Lo", { on: day, not_before: day });
  await expect(signing(made, late)).rejects.toMatchObject({ failure: "Expired" });
});

lie("newcomers-key-that-is-none", async () => {
  const { made } = await cast();
  const kem = new Uint8Array(1216).fill(255);
  const none = { ...statements.staff(await person("newcomer"), "Lo", begins), kem_pk: kem };
  await expect(signing(made, none)).rejects.toMatchObject({ failure: "Malformed" });
});

lie("words-of-another-role", async () => {
  const { made, sam } = await cast();
  const shown = (role: "kurator" | "lead"): Promise<string[]> =>
    sam.fingerprint(toText(writeStatement(statements.staff(made.sam, "Sam", { role }))));
  expect(await shown("kurator")).toEqual(await sam.ownFingerprint("kurator"));
  expect(await shown("lead")).not.toEqual(await sam.ownFingerprint("kurator"));
});

lie("words-of-another-person", async () => {
  const { made, sam } = await cast();
  const other = statements.staff({ ...made.sam, id: made.mira.id }, "Mira");
  const shown = await sam.fingerprint(toText(writeStatement(other)));
  expect(shown).not.toEqual(await sam.ownFingerprint("kurator"));
});

lie("false-slot-before-the-real-one", async () => {
  const { made, vera, sam } = await cast();
  await vera.openMailbox(1n);
  const question = new FiledQuestion(await vera.sealQuestion({ text: "Hej", day: today, wish }));
  const [good] = question.teamSlots;
  if (!good) throw new Error("the team has a slot");
  const wrong = await sealSlot(made.epoch.kem.public, ThreadKey.generate(fromText(question.conversation), 1));
  const read = async (...thread_slots: (typeof good)[]): Promise<unknown> =>
    (await sam.openQuestion({ ...question.forStaff(), thread_slots })).messages;
  expect(await read({ ...good, slot: toText(wrong) })).toMatchObject([{ fault: "WrongKey" }]);
  expect(await read(good)).toMatchObject([{ text: "Hej" }]);
});

lie("resealed-slot-of-rubbish", async () => {
  const { made, vera, sam, mira } = await cast();
  await vera.openMailbox(1n);
  const question = new FiledQuestion(await vera.sealQuestion({ text: "Hej", day: today, wish }));
  const wrong = ThreadKey.generate(fromText(question.conversation), 1);
  const rubbish = [new Uint8Array(1168), await sealSlot(made.epoch.kem.public, wrong)];
  for (const [at, reader] of [sam, mira].entries()) {
    const [good] = question.teamSlots;
    if (!good) throw new Error("the team has a slot");
    const thread_slots = [{ ...good, slot: toText(rubbish[at] ?? wrong.key) }, good];
    const read = await reader.openQuestion({ ...question.forStaff(), thread_slots });
    expect(read.messages[0]).toMatchObject({ text: "Hej" });
    const [mended] = await reader.mendSlots(question.conversation);
    const kem = made.epoch.kem;
    const opened = await openSlot(kem, wrong.conversation, 1, fromText(mended?.slot ?? ""));
    expect(opened.key).toEqual((await openSlot(kem, wrong.conversation, 1, fromText(good.slot))).key);
  }
});

lie("recovery-slot-of-rubbish", async () => {
  const { made, sam, mira } = await cast();
  const slot = toText(await sealEpoch(made.epoch, made.sam.kem.public));
  const [right] = await mira.sealEpoch("team", 1, ["recovery"]);
  const other = await epochFromSeed("team", 1, new Uint8Array(32));
  const recovery = (await KemKeyPair.fromSeed(seed("recovery key"))).public;
  const rubbish = [toText(new Uint8Array(1168)), toText(await sealEpoch(other, recovery))];
  const told = async (served: string): Promise<readonly number[]> =>
    (await sam.openEpochs("team", [{ n: 1, slot, recovery: served }])).misfiled;
  expect(await told(right?.slot ?? "")).toEqual([]);
  for (const each of rubbish) expect(await told(each)).toEqual([1]);
});
