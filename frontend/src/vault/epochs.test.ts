// A team's epochs through the vault: believed, made, sealed, opened, and conversations sealed again.
import { beforeEach, expect, test } from "vitest";
import { type Organisation, organisation, person, statements } from "../../vectors/cast.ts";
import { verifyAuditHead } from "../crypto/auditHeads.ts";
import { type Bytes, concat } from "../crypto/bytes.ts";
import { signBody, writeCertificate } from "../crypto/certificates.ts";
import { readDay } from "../crypto/days.ts";
import { epochFromSeed, sealEpoch } from "../crypto/epochs.ts";
import { append, verifyKeysLog } from "../crypto/keysLog.ts";
import { NotesKey, openNotesSlot, sealNotesSlot } from "../crypto/recordKeys.ts";
import { openSlot, sealSlot, ThreadKey } from "../crypto/slots.ts";
import { readStatement, writeStatement } from "../crypto/statementReading.ts";
import type { EpochStatement } from "../crypto/statements.ts";
import { fromText, toText } from "../crypto/text.ts";
import { staffForTesting } from "./inProcessForTesting.ts";
import { HeldByStaff } from "./heldByStaff.ts";
import { epochOperations } from "./epochOperations.ts";
import { sharedOperations } from "./sharedOperations.ts";
import { StaffKeys } from "./staffKeys.ts";
import type { OldSlotText } from "./staffTexts.ts";

const today = readDay("2026-11-20");
const next = { team: "team", notBefore: today, notAfter: readDay("2026-12-20") };
let made: Organisation;

beforeEach(async () => {
  made = await organisation();
});

/** Sam's vault with her account open, as after unlocking. */
function heldBySam(): HeldByStaff {
  const held = new HeldByStaff();
  const { id, kem, signing } = made.sam;
  held.account = { id, key: new Uint8Array(32), keys: { kem, signing } };
  return held;
}

function nothing(): void {}

async function believing(held: HeldByStaff, log: Bytes = made.log): Promise<HeldByStaff> {
  await sharedOperations.believe(held, { log, rootPk: made.root.public, today, pins: [] });
  return held;
}

async function withFirstEpoch(held: HeldByStaff): Promise<HeldByStaff> {
  const slots = [{ n: 1, slot: await sealEpoch(made.epoch, made.sam.kem.public) }];
  const opened = await epochOperations.openEpochs(held, { team: "team", slots });
  expect(opened).toEqual({ failed: [], lost: [], misfiled: [] });
  return held;
}

/** The next epoch as it gets certified. */
async function certified(held: HeldByStaff): Promise<{ log: Bytes; statement: EpochStatement }> {
  const { body } = await epochOperations.newEpoch(held, next);
  const signatures = await Promise.all([made.anna, made.bo].map(({ signing }) => signBody(body, signing)));
  const log = await append(made.log, writeCertificate(body, signatures));
  return { log, statement: readStatement(body) as EpochStatement };
}

test("a seed is sealed to members of the log and nobody else", async () => {
  const held = await believing(heldBySam());
  const { log, statement } = await certified(held);
  await believing(held, log);
  const holders = [made.mira.id, new Uint8Array(16), made.anna.id, "recovery"] as const;
  const sealed = await epochOperations.sealEpoch(held, { team: "team", n: 2, holders }, nothing);
  expect(sealed.map(({ holder }) => holder)).toEqual([made.mira.id, "recovery"]);
  const mira = new HeldByStaff();
  mira.account = { id: made.mira.id, key: new Uint8Array(32), keys: made.mira };
  await believing(mira, log);
  const slots = [{ n: 2, slot: sealed[0]?.slot ?? new Uint8Array(0) }];
  expect((await epochOperations.openEpochs(mira, { team: "team", slots })).failed).toEqual([]);
  expect(mira.epoch("team", 2)?.kem.public).toEqual(statement.kem_pk);
});

test("a seed that was not certified is not sealed on", async () => {
  const held = await believing(heldBySam());
  await epochOperations.newEpoch(held, next);
  const other = await certified(await believing(heldBySam()));
  await believing(held, other.log);
  const given = { team: "team", n: 2, holders: [made.mira.id] };
  await expect(epochOperations.sealEpoch(held, given, nothing)).rejects.toMatchObject({
    failure: "WrongKey",
  });
});

test("a slot with a seed of the server's own does not open", async () => {
  const held = await believing(heldBySam());
  const own = await epochFromSeed("team", 1, new Uint8Array(32));
  const slots = [{ n: 1, slot: await sealEpoch(own, made.sam.kem.public) }];
  expect((await epochOperations.openEpochs(held, { team: "team", slots })).failed).toEqual([1]);
});

test("a refused log takes the earlier one with it", async () => {
  const held = await believing(heldBySam());
  await expect(believing(held, concat(made.log, made.log))).rejects.toMatchObject({ failure: "Fork" });
  await expect(epochOperations.newEpoch(held, next)).rejects.toMatchObject({ code: "no-log" });
});

test("own keys that were certified with a colleague's are replaced, and it is said", async () => {
  const [held, mira] = [await believing(heldBySam()), new HeldByStaff()];
  mira.account = { id: made.mira.id, key: new Uint8Array(32), keys: made.mira };
  const { log } = await certified(await believing(mira));
  await epochOperations.newEpoch(held, next);
  await believing(held, log);
  const epoch = mira.epoch("team", 2);
  if (!epoch) throw new Error("Mira made it");
  const slots = [{ n: 2, slot: await sealEpoch(epoch, made.sam.kem.public) }];
  const opened = await epochOperations.openEpochs(held, { team: "team", slots });
  expect(opened).toEqual({ failed: [], lost: [{ n: 2, byOneself: false }], misfiled: [] });
  expect(held.epoch("team", 2)?.kem.public).toEqual(epoch.kem.public);
});

test("the recovery slot comes out the same in every member's browser", async () => {
  const [sam, mira] = [await withFirstEpoch(await believing(heldBySam())), new HeldByStaff()];
  mira.account = { id: made.mira.id, key: new Uint8Array(32), keys: made.mira };
  mira.keepEpoch(made.epoch);
  await believing(mira);
  const given = { team: "team", n: 1, holders: ["recovery"] as const };
  const [one, other] = [
    await epochOperations.sealEpoch(sam, given, nothing),
    await epochOperations.sealEpoch(mira, given, nothing),
  ];
  expect(one).toEqual(other);
  expect(one[0]?.slot).toHaveLength(1168);
});

test("slots are sealed again for the current epoch, what does not open is left out, progress is told", async () => {
  const held = await withFirstEpoch(await believing(heldBySam()));
  const { log, statement } = await certified(held);
  await believing(held, log);
  const [thread, notes] = [
    ThreadKey.generate(new Uint8Array(16), 3),
    new NotesKey(new Uint8Array(16), 3, new Uint8Array(32)),
  ];
  const old = made.epoch.kem;
  const where = { conversation: thread.conversation, generation: 3, keyId: old.id };
  const slots = [
    { ...where, kind: "thread" as const, slot: await sealSlot(old.public, thread) },
    { ...where, kind: "thread" as const, slot: new Uint8Array(1168) },
    { ...where, kind: "notes" as const, slot: await sealNotesSlot(old.public, notes) },
  ];
  const told: number[] = [];
  const done = await epochOperations.reseal(held, { team: "team", slots }, (each) => told.push(each.done));
  const epoch = held.epoch("team", 2);
  if (!epoch) throw new Error("the new epoch is held");
  const [first, last] = done.slots.map(({ slot }) => slot);
  expect(told).toEqual([1, 2, 3]);
  expect(epoch.kem.public).toEqual(statement.kem_pk);
  expect((await openSlot(epoch.kem, thread.conversation, 3, first ?? old.id)).key).toEqual(thread.key);
  expect((await openNotesSlot(epoch.kem, thread.conversation, 3, last ?? old.id)).key).toEqual(notes.key);
});

test("what two administrators sign stands in a log that is believed", async () => {
  const body = writeStatement(statements.staff(await person("ida"), "Ida", { on: today, not_before: today }));
  const signatures = await Promise.all(
    [made.anna, made.bo].map(async ({ id, kem, signing }) => {
      const held = new HeldByStaff();
      held.account = { id, key: new Uint8Array(32), keys: { kem, signing } };
      return epochOperations.sign(await believing(held), body);
    }),
  );
  const log = await append(made.log, writeCertificate(body, signatures));
  expect((await verifyKeysLog(log, made.root.public, today)).members("team")).toHaveLength(3);
});

test("an administrator signs an entry of the record of deeds, and nobody else does", async () => {
  const [held, entry] = [new HeldByStaff(), { n: 7, hash: new Uint8Array(32) }];
  held.account = { id: made.anna.id, key: new Uint8Array(32), keys: made.anna };
  const log = await verifyKeysLog(made.log, made.root.public, today);
  const head = await epochOperations.signAuditHead(await believing(held), entry);
  expect((await verifyAuditHead(head, log)).id).toEqual(made.anna.id);
  const signing = epochOperations.signAuditHead(await believing(heldBySam()), entry);
  await expect(signing).rejects.toMatchObject({ failure: "WronglySigned" });
});

test("nobody signs what nobody can read", async () => {
  const signing = epochOperations.sign(await believing(heldBySam()), new Uint8Array(3));
  await expect(signing).rejects.toMatchObject({ failure: "Malformed" });
});

test("the page's half keeps the pin: a shorter log is refused after a lock too", async () => {
  const keys = new StaffKeys({ rootPk: toText(made.root.public) }, staffForTesting());
  const { n, hash } = await verifyKeysLog(made.log, made.root.public, today);
  expect(await keys.believe(made.log, today)).toEqual({ n, hash });
  keys.lock();
  const shorter = made.log.slice(0, made.log.lastIndexOf(10, -2) + 1);
  await expect(keys.believe(shorter, today)).rejects.toMatchObject({ failure: "Rollback" });
  keys.lock();
});

test("text in, text out: an unknown epoch's slots are left out", async () => {
  const keys = new StaffKeys({ rootPk: toText(made.root.public) }, staffForTesting());
  await keys.believe(made.log, today);
  const slot: OldSlotText = {
    conversation: toText(new Uint8Array(16)),
    kind: "thread",
    generation: 1,
    key_id: toText(made.epoch.kem.id),
    slot: toText(await sealSlot(made.epoch.kem.public, ThreadKey.generate(new Uint8Array(16), 1))),
  };
  const done = await keys.reseal("team", [slot]);
  expect(done).toEqual({ key_id: toText(made.epoch.kem.id), slots: [] });
  expect(fromText(done.key_id)).toHaveLength(16);
  keys.lock();
});
