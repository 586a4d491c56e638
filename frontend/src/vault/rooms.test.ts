// A live chat through the vault: a visitor, two of the team, and what a server would pass between them.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fromText, toText } from "../crypto/text.ts";
import { type Cast, cast, today } from "./questionForTesting.ts";
import type { MadeEpochText, MemberText, NewRoomText, PacketText, RoomEntry } from "./roomTexts.ts";
import type { StaffKeys } from "./staffKeys.ts";

const wish = { language: "ar", role: "midwife", age: "16-17", gender: "", publish: false } as const;
const visitor = toText(new Uint8Array(16));
let people: Cast;
let waiting: NewRoomText;

beforeEach(async () => {
  people = await cast();
  waiting = await people.vera.room.newRoom({ text: "Är någon där?", wish });
});

afterEach(() => {
  vi.restoreAllMocks();
});

function hello(): { room: string; key_id: string; hello: string } {
  return { room: waiting.room, key_id: waiting.team_key_id, hello: waiting.hello };
}

/** Sam has taken the visitor from the line. */
async function begun(epoch = 1, others: readonly MemberText[] = []): Promise<MadeEpochText> {
  const { rooms } = people.sam;
  await rooms.openHellos([hello()]);
  const made = await rooms.makeEpoch(waiting.room, { epoch, others });
  await rooms.takeEpoch(waiting.room, made);
  return made;
}

let filed = 0;

function packet(member: string, sealed: string): PacketText {
  filed += 1;
  return { n: filed, member, packet: sealed };
}

function words(entries: readonly RoomEntry[]): string[] {
  return entries.map((entry) => ("fault" in entry ? entry.fault : entry.text));
}

async function heardBy({ rooms }: StaffKeys, ...packets: readonly PacketText[]): Promise<string[]> {
  return words(await rooms.open(waiting.room, packets));
}

test("a hello opens for the team, and what does not open keeps its place", async () => {
  const broken = { ...hello(), room: toText(new Uint8Array(16)) };
  const told: number[] = [];
  const opened = await people.mira.rooms.openHellos([broken, hello()], ({ done }) => told.push(done));
  expect(opened).toEqual([
    { room: broken.room, fault: "WrongKey" },
    { room: waiting.room, text: "Är någon där?", wish },
  ]);
  expect(told).toEqual([2]);
});

test("both hear each other once, and know who spoke", async () => {
  const roster = await people.vera.room.takeEpoch(await begun());
  expect(roster.present.map(({ role, alias, self }) => [role, alias, self])).toEqual([
    ["visitor", "", true],
    ["kurator", "Sam", false],
  ]);
  const asked = packet(visitor, await people.vera.room.seal({ kind: "text", text: "Hej" }));
  expect(await heardBy(people.sam, asked, asked)).toEqual(["Hej", "Fork"]);
  const sam = toText(people.made.sam.id);
  const answer = packet(sam, await people.sam.rooms.seal(waiting.room, { kind: "text", text: "Hej du" }));
  expect(await people.vera.room.open([asked, answer])).toMatchObject([
    { n: asked.n, self: true, text: "Hej" },
    { n: answer.n, member: sam, role: "kurator", alias: "Sam", self: false, kind: "text", text: "Hej du" },
  ]);
});

test("who is invited reads from then on, who left reads nothing on", async () => {
  await people.vera.room.takeEpoch(await begun());
  const before = packet(visitor, await people.vera.room.seal({ kind: "text", text: "to Sam" }));
  const mira = await people.mira.rooms.enter(waiting.room);
  const both = await begun(2, [mira]);
  await people.mira.rooms.takeEpoch(waiting.room, both);
  await people.vera.room.takeEpoch(both);
  const shared = packet(visitor, await people.vera.room.seal({ kind: "text", text: "to both" }));
  await people.mira.rooms.openHellos([hello()]);
  const alone = await people.mira.rooms.makeEpoch(waiting.room, { epoch: 3, others: [] });
  await people.mira.rooms.takeEpoch(waiting.room, alone);
  await people.vera.room.takeEpoch(alone);
  const last = packet(visitor, await people.vera.room.seal({ kind: "text", text: "to Mira" }));
  expect(await heardBy(people.mira, before, shared, last)).toEqual(["Gap", "to both", "to Mira"]);
  expect(await heardBy(people.sam, before, shared, last)).toEqual(["to Sam", "to both", "Gap"]);
});

test("after a reload one reads on, and writes after making the next epoch", async () => {
  const { rooms } = people.sam;
  await rooms.openHellos([hello()]);
  const made = await rooms.makeEpoch(waiting.room, { epoch: 1, others: [] });
  const { memory } = await rooms.takeEpoch(waiting.room, made);
  await people.vera.room.takeEpoch(made);
  const before = packet(visitor, await people.vera.room.seal({ kind: "text", text: "before" }));
  await rooms.leave(waiting.room);
  await rooms.recall(waiting.room, [{ ...made, memory }]);
  expect(await heardBy(people.sam, before)).toEqual(["before"]);
  expect(await rooms.needsRekey(waiting.room)).toBe(true);
  await expect(rooms.seal(waiting.room, { kind: "text", text: "x" })).rejects.toMatchObject({
    failure: "Gap",
  });
  await people.vera.room.takeEpoch(await begun(2));
  const after = packet(visitor, await people.vera.room.seal({ kind: "text", text: "after" }));
  expect(await heardBy(people.sam, after)).toEqual(["after"]);
});

test("the memory a host makes beforehand is as good as the one of taking", async () => {
  const made = await begun();
  await people.sam.rooms.leave(waiting.room);
  expect((await people.sam.rooms.recall(waiting.room, [made])).epoch).toBe(1);
});

test("a number that somebody else took: the host takes that epoch, and its own is nothing", async () => {
  const { sam, mira, vera } = people;
  for (const { rooms } of [sam, mira]) await rooms.openHellos([hello()]);
  const [samsEntry, mirasEntry] = [await sam.rooms.enter(waiting.room), await mira.rooms.enter(waiting.room)];
  await sam.rooms.makeEpoch(waiting.room, { epoch: 1, others: [mirasEntry] });
  const first = await mira.rooms.makeEpoch(waiting.room, { epoch: 1, others: [samsEntry] });
  for (const { rooms } of [sam, mira]) await rooms.takeEpoch(waiting.room, first);
  await vera.room.takeEpoch(first);
  const said = packet(visitor, await vera.room.seal({ kind: "text", text: "Hej" }));
  expect(await heardBy(sam, said)).toEqual(await heardBy(mira, said));
});

test("nothing is sealed to an entry that nobody vouches for", async () => {
  await people.sam.rooms.openHellos([hello()]);
  const [mira, other] = [
    await people.mira.rooms.enter(waiting.room),
    await people.sam.rooms.enter(waiting.room),
  ];
  const planted = { ...mira, pk: other.pk };
  const making = people.sam.rooms.makeEpoch(waiting.room, { epoch: 1, others: [planted] });
  await expect(making).rejects.toMatchObject({ failure: "WronglySigned" });
});

test("a new secret is due after fifteen minutes", async () => {
  await begun();
  expect(await people.sam.rooms.needsRekey(waiting.room)).toBe(false);
  const started = performance.now();
  vi.spyOn(performance, "now").mockReturnValue(started + 15 * 60_000);
  expect(await people.sam.rooms.needsRekey(waiting.room)).toBe(true);
});

test("other words than before leave the room as it is; forgetting takes it", async () => {
  await people.vera.room.takeEpoch(await begun());
  await people.vera.openMailbox(12345678901234567890n);
  expect(await people.vera.room.seal({ kind: "text", text: "Hej" })).not.toBe("");
  await people.vera.forget();
  const sealing = people.vera.room.seal({ kind: "text", text: "Hej" });
  await expect(sealing).rejects.toMatchObject({ code: "not-read" });
});

test("a room that was left is not there any more, and another stays", async () => {
  await begun();
  const first = waiting.room;
  await people.vera.room.leave();
  waiting = await people.vera.room.newRoom({ text: "" });
  await people.vera.room.takeEpoch(await begun());
  await people.sam.rooms.leave(first);
  const sealing = people.sam.rooms.seal(first, { kind: "text", text: "x" });
  await expect(sealing).rejects.toMatchObject({ code: "not-read" });
  expect(fromText(await people.sam.rooms.seal(waiting.room, { kind: "notice", text: "x" }))).toHaveLength(
    1083,
  );
});

test("without a believed log nobody is greeted", async () => {
  await people.vera.forget();
  await expect(people.vera.room.newRoom({ text: "Hej" })).rejects.toMatchObject({ code: "no-log" });
  await people.vera.believe(people.made.log, today);
  expect((await people.vera.room.newRoom({ text: "Hej" })).team_key_id).toBe(
    toText(people.made.epoch.kem.id),
  );
});
