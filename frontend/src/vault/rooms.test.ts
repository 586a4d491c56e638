// A live chat through the vault: a visitor, two of the team, and what a server would pass between them.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fromText, toText } from "../crypto/text.ts";
import { type Cast, cast, today } from "./questionForTesting.ts";
import type {
  ComerText,
  KeyText,
  MadeEpochText,
  NewRoomText,
  NextEpochText,
  PacketText,
  RoomEntry,
  SayingText,
  ServedEpochText,
} from "./roomTexts.ts";
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

const sam = (): string => toText(people.made.sam.id);
const mira = (): string => toText(people.made.mira.id);

/** As the server gives a made epoch to each. */
function served(
  { roster, sig, commitment, shares }: MadeEpochText,
  member: string,
  host = sam(),
): ServedEpochText {
  const own = shares.find((each) => each.member === member);
  return { roster, host, sig, commitment, share: own?.share ?? null };
}

/** Sam has taken the visitor from the line. */
async function begun(n = 1, others: NextEpochText["others"] = []): Promise<MadeEpochText> {
  const { rooms } = people.sam;
  await rooms.openHellos([hello()]);
  const made = await rooms.makeEpoch(waiting.room, { n, others });
  await rooms.takeEpoch(waiting.room, served(made, sam()));
  return made;
}

/** The same for who waits. */
async function greeted(n = 1, others: NextEpochText["others"] = []): Promise<MadeEpochText> {
  const made = await begun(n, others);
  await people.vera.room.takeEpoch(served(made, visitor));
  return made;
}

type Come = ComerText & { readonly key: KeyText };

async function enters(who: "sam" | "mira"): Promise<Come> {
  await people[who].rooms.openHellos([hello()]);
  const key = await people[who].rooms.enter(waiting.room);
  return { member: who === "sam" ? sam() : mira(), key, invitation: null };
}

/** Mira comes in by Sam's invitation. */
async function asked(left = 0): Promise<Come> {
  const invitation = await people.sam.rooms.invite(waiting.room, mira(), left);
  return { ...(await enters("mira")), invitation };
}

/** As its writer saw the newest roster. */
const text = (words: string, seen = Infinity): SayingText => ({ kind: "text", text: words, seen });

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
  const roster = await people.vera.room.takeEpoch(served(await begun(), visitor));
  expect(roster.present.map(({ role, alias, self }) => [role, alias, self])).toEqual([
    ["visitor", "", true],
    ["kurator", "Sam", false],
  ]);
  const asked = packet(visitor, await people.vera.room.seal(text("Hej")));
  expect(await heardBy(people.sam, asked, asked)).toEqual(["Hej", "Fork"]);
  const answer = packet(sam(), await people.sam.rooms.seal(waiting.room, text("Hej du")));
  expect(await people.vera.room.open([asked, answer])).toMatchObject([
    { n: asked.n, self: true, text: "Hej" },
    { n: answer.n, member: sam(), role: "kurator", alias: "Sam", self: false, kind: "text", text: "Hej du" },
  ]);
});

test("who is invited reads from then on, who left reads nothing on", async () => {
  await greeted();
  const before = packet(visitor, await people.vera.room.seal(text("to Sam")));
  const both = await greeted(2, [await asked()]);
  await people.mira.rooms.takeEpoch(waiting.room, served(both, mira()));
  const shared = packet(visitor, await people.vera.room.seal(text("to both")));
  const alone = await people.mira.rooms.makeEpoch(waiting.room, { n: 3, others: [] });
  await people.mira.rooms.takeEpoch(waiting.room, served(alone, mira(), mira()));
  await people.vera.room.takeEpoch(served(alone, visitor, mira()));
  const last = packet(visitor, await people.vera.room.seal(text("to Mira")));
  expect(await heardBy(people.mira, before, shared, last)).toEqual(["Gap", "to both", "to Mira"]);
  expect(await heardBy(people.sam, before, shared, last)).toEqual(["to Sam", "to both", "Gap"]);
});

test("after a reload one reads on, and writes after making the next epoch", async () => {
  const { rooms } = people.sam;
  const made = await greeted();
  const before = packet(visitor, await people.vera.room.seal(text("before")));
  await rooms.leave(waiting.room);
  await rooms.openHellos([hello()]);
  const never = { ...served(made, sam()), memory: null };
  await rooms.recall(waiting.room, [never, { ...served(made, sam()), memory: made.memory }]);
  expect(await heardBy(people.sam, before)).toEqual(["before"]);
  expect((await rooms.due(waiting.room, [])).isDue).toBe(true);
  await expect(rooms.seal(waiting.room, text("x"))).rejects.toMatchObject({
    failure: "Gap",
  });
  await greeted(2);
  const after = packet(visitor, await people.vera.room.seal(text("after")));
  expect(await heardBy(people.sam, after)).toEqual(["after"]);
});

test("who is invited has a memory too, and nobody recalls a colleague's", async () => {
  const { rooms } = people.mira;
  await begun();
  const made = await begun(2, [await asked()]);
  const { memory } = await rooms.takeEpoch(waiting.room, served(made, mira()));
  await rooms.leave(waiting.room);
  await rooms.openHellos([hello()]);
  expect((await rooms.recall(waiting.room, [{ ...served(made, mira()), memory }])).epoch).toBe(2);
  const colleagues = { ...served(made, mira()), memory: made.memory };
  await expect(rooms.recall(waiting.room, [colleagues])).rejects.toMatchObject({ failure: "WrongKey" });
});

test("a number that somebody else took: the host takes that epoch, and its own is nothing", async () => {
  const { sam: first, mira: second, vera } = people;
  for (const { rooms } of [first, second]) await rooms.openHellos([hello()]);
  const [sams, miras] = [await enters("sam"), await enters("mira")];
  await first.rooms.letIn(waiting.room, mira());
  await second.rooms.letIn(waiting.room, sam());
  await first.rooms.makeEpoch(waiting.room, { n: 1, others: [miras] });
  const taken = await second.rooms.makeEpoch(waiting.room, { n: 1, others: [sams] });
  await first.rooms.takeEpoch(waiting.room, served(taken, sam(), mira()));
  await second.rooms.takeEpoch(waiting.room, served(taken, mira(), mira()));
  await vera.room.takeEpoch(served(taken, visitor, mira()));
  const said = packet(visitor, await vera.room.seal(text("Hej")));
  expect(await heardBy(first, said)).toEqual(["Hej"]);
  expect(await heardBy(second, said)).toEqual(["Hej"]);
});

test("nothing is sealed to a key that nobody vouches for", async () => {
  await people.sam.rooms.openHellos([hello()]);
  await begun();
  const [own, miras] = [await enters("sam"), await asked()];
  const planted = { ...miras, key: { ...miras.key, pk: own.key.pk } };
  const { shares } = await people.sam.rooms.makeEpoch(waiting.room, { n: 2, others: [planted] });
  expect(shares.map(({ member }) => member)).toEqual([visitor, sam()]);
});

test("who was asked in comes in, and of everybody else one's person is asked", async () => {
  const { rooms } = people.sam;
  await greeted();
  const uninvited = await enters("mira");
  const due = {
    isDue: false,
    next: [],
    uninvited: [{ member: mira(), role: "midwife", alias: "Mira", self: false }],
  };
  expect(await rooms.due(waiting.room, [uninvited])).toEqual(due);
  const invited = await asked();
  expect(await rooms.due(waiting.room, [invited])).toEqual({ isDue: true, next: [mira()], uninvited: [] });
  expect(await rooms.due(waiting.room, [uninvited])).toEqual(due);
  await rooms.letIn(waiting.room, mira());
  expect(await rooms.due(waiting.room, [uninvited])).toEqual({ isDue: true, next: [mira()], uninvited: [] });
  const both = await greeted(2, [uninvited]);
  await people.mira.rooms.takeEpoch(waiting.room, served(both, mira()));
  expect(await rooms.due(waiting.room, [uninvited])).toEqual({ isDue: false, next: [mira()], uninvited: [] });
});

test("who took the room stays with the keys of the roster, since the server has none to tell", async () => {
  const { rooms } = people.sam;
  await greeted();
  const miras = await asked();
  await greeted(2, [miras]);
  const unknown = { ...miras, key: null };
  expect(await rooms.due(waiting.room, [unknown])).toEqual({ isDue: false, next: [mira()], uninvited: [] });
  const next = await greeted(3, [unknown]);
  expect(next.shares.map(({ member }) => member)).toContain(mira());
});

test("who is not in the roster does not come without keys", async () => {
  await greeted();
  const unknown = { member: mira(), key: null, invitation: null };
  const nobody = { isDue: false, next: [], uninvited: [] };
  expect(await people.sam.rooms.due(waiting.room, [unknown])).toEqual(nobody);
});

test("who reloads comes in again with new keys, and with the time that was left", async () => {
  const { rooms } = people.sam;
  await greeted();
  await greeted(2, [await asked(600)]);
  await people.mira.rooms.leave(waiting.room);
  const again = await enters("mira");
  expect(await rooms.due(waiting.room, [again])).toEqual({ isDue: true, next: [mira()], uninvited: [] });
  const started = performance.now();
  vi.spyOn(performance, "now").mockReturnValue(started + 600_000);
  const without = await greeted(3, [again]);
  expect(without.shares.map(({ member }) => member)).toEqual([visitor, sam()]);
});

test("an epoch without a share for oneself is not taken", async () => {
  const made = await begun();
  const taking = people.vera.room.takeEpoch({ ...served(made, visitor), share: null });
  await expect(taking).rejects.toMatchObject({ failure: "Gap" });
});

test("a new secret is due after fifteen minutes", async () => {
  await begun();
  expect((await people.sam.rooms.due(waiting.room, [])).isDue).toBe(false);
  const started = performance.now();
  vi.spyOn(performance, "now").mockReturnValue(started + 15 * 60_000);
  expect((await people.sam.rooms.due(waiting.room, [])).isDue).toBe(true);
});

test("other words than before leave the room as it is; forgetting takes it", async () => {
  await people.vera.room.takeEpoch(served(await begun(), visitor));
  await people.vera.openMailbox(12345678901234567890n);
  expect(await people.vera.room.seal(text("Hej"))).not.toBe("");
  await people.vera.forget();
  const sealing = people.vera.room.seal(text("Hej"));
  await expect(sealing).rejects.toMatchObject({ code: "not-read" });
});

test("a room that was left is not there any more, and another stays", async () => {
  await begun();
  const first = waiting.room;
  await people.vera.room.leave();
  waiting = await people.vera.room.newRoom({ text: "" });
  await people.vera.room.takeEpoch(served(await begun(), visitor));
  await people.sam.rooms.leave(first);
  const sealing = people.sam.rooms.seal(first, text("x"));
  await expect(sealing).rejects.toMatchObject({ code: "not-read" });
  expect(fromText(await people.sam.rooms.seal(waiting.room, { ...text("x"), kind: "notice" }))).toHaveLength(
    1083,
  );
});

test("without a believed log nobody is greeted", async () => {
  await people.vera.forget();
  await expect(people.vera.room.newRoom({ text: "Hej" })).rejects.toMatchObject({ code: "no-log" });
  await people.vera.believe(people.made.log, [today]);
  expect((await people.vera.room.newRoom({ text: "Hej" })).team_key_id).toBe(
    toText(people.made.epoch.kem.id),
  );
});
