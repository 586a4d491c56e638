// Lies about who is here, told to the visitor's page.
import { beforeEach, expect, test, vi } from "vitest";
import { organisation } from "../../../examples/organisation.ts";
import { shown } from "../../../examples/shown.ts";
import { soon } from "../../../examples/soon.ts";
import { plainText } from "../../../examples/text.ts";
import { lie } from "../../hostile/lie.ts";
import type { PresentText } from "../../vault/index.ts";
import { Chatting } from "./chatting.svelte.ts";
import Held from "./Held.svelte";
import { self } from "./heard.svelte.ts";
import * as outbox from "./outbox.ts";
import RoomView from "./RoomView.svelte";
import Roster from "./Roster.svelte";
import type { RoomSnapshot } from "./roomCalls.ts";
import type { Hears } from "./roomLine.ts";
import { Talk } from "./talk.svelte.ts";

const line = vi.hoisted(() => ({ hears: [] as unknown[], sent: vi.fn() }));
const room = vi.hoisted(() => ({ takeEpoch: vi.fn(), seal: vi.fn(), open: vi.fn() }));
vi.mock("../flow/keys.ts", () => ({ keys: () => ({ room }), readLogAnew: vi.fn() }));
vi.mock("./entering.ts", () => ({ enterLine: () => Promise.resolve(snapshot(0, [])) }));
vi.mock("./roomLine.ts", () => ({
  RoomLine: class {
    readonly canSend = true;
    readonly send = line.sent;
    readonly [key: string]: unknown;
    constructor(_calls: unknown, hears: unknown) {
      line.hears.push(hears);
    }
    begin = vi.fn();
    end = vi.fn();
    mark = vi.fn();
    typing = vi.fn();
  },
}));

const [sam, mira, ivan] = ["S", "M", "I"].map((letter) => letter.repeat(22));

function somebody(member: string | undefined, alias: string): PresentText {
  return { member: member ?? "", role: "kurator", alias, self: false };
}

const visitor: PresentText = { member: self, role: "visitor", alias: "", self: true };

function snapshot(n: number, members: readonly (string | undefined)[]): RoomSnapshot {
  const epoch = { n, host: sam, roster: "", sig: "", commitment: "", share: "s" };
  const listed = [self, ...members].map((member) => ({
    member,
    role: member === self ? "visitor" : "kurator",
    state: "in",
    is_connected: true,
  }));
  const seen = { version: n + 1, state: "talking", members: listed, marks: [], last: 0, ended: null };
  return { room: "r", ...seen, epoch: n > 0 ? epoch : null } as unknown as RoomSnapshot;
}

/** The keys say that these are here, and the server's list that those are. */
async function told(
  talk: Talk,
  n: number,
  present: readonly PresentText[],
  ...list: readonly (string | undefined)[]
): Promise<void> {
  const grown = n > 1 ? n : 0;
  room.takeEpoch.mockResolvedValueOnce({ epoch: n, grown, present: [visitor, ...present] });
  (line.hears.at(-1) as Hears).onroom(snapshot(n, list));
  await soon(() => {
    expect(talk.heard.epoch).toBe(n);
  });
}

async function entered(): Promise<Talk> {
  const talk = new Talk(vi.fn());
  await talk.enter({ text: "" }, undefined as never);
  return talk;
}

/** By the server's list: who is in, and who has left. */
async function leftBy(who: string | undefined, state: "interrupted" | "talking"): Promise<string> {
  const talk = await entered();
  await told(talk, 1, [somebody(sam, "Sam")], sam);
  const seen = snapshot(1, [who]);
  const members = seen.members.map((each) => (each.role === "visitor" ? each : { ...each, state: "left" }));
  (line.hears.at(-1) as Hears).onroom({ ...seen, version: 9, state, members } as RoomSnapshot);
  await settled();
  talk.say("Hallå?");
  await settled();
  expect(room.seal).not.toHaveBeenCalled();
  return plainText(shown(RoomView, { chatting: new Chatting(), talk, organisation }));
}

const isGone = "Sam är inte med längre. Någon annan av oss tar över.";
const lost = "har tappat uppkopplingen";
const reads = "listan från vår server säger något annat";

test("a talk whose colleague is a member no longer waits for another one, and says only that", async () => {
  const said = await leftBy(sam, "interrupted");
  expect([isGone, lost, reads].filter((each) => said.includes(each))).toEqual([isGone]);
});

test.each([
  ["the talk goes on", sam, "talking", [reads]],
  ["they are not on the list at all", mira, "interrupted", [lost, reads]],
] as const)("the list contradicts the keys and %s: whoever reads is named", async (_, who, state, meant) => {
  const said = await leftBy(who, state);
  expect([isGone, lost, reads].filter((each) => said.includes(each))).toEqual(meant);
});

const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 20));

beforeEach(() => {
  vi.clearAllMocks();
  room.seal.mockResolvedValue("T1AxAAAAAQ");
});

lie("member-hidden-from-the-list", async () => {
  const talk = await entered();
  await told(talk, 1, [somebody(sam, "Sam"), somebody(mira, "Mira")], sam);
  talk.say("only you may know");
  await settled();
  expect(room.seal).not.toHaveBeenCalled();
  expect(talk.unlisted.map(({ alias }) => alias)).toEqual(["Mira"]);
});

lie("roster-by-the-servers-list", async () => {
  const talk = await entered();
  await told(talk, 1, [somebody(sam, "Sam"), somebody(mira, "Mira")], sam, ivan);
  const texts = [...shown(Roster, { talk }).querySelectorAll("li")].map(({ textContent }) => textContent);
  expect(texts).toEqual(["du", expect.stringContaining("Sam"), expect.stringContaining("Mira")]);
});

lie("text-typed-before-somebody-came", () => {
  let box = outbox.add(outbox.emptyOutbox, "only you may know", 1);
  box = outbox.add(box, "hello both", 2);
  expect([outbox.nextToSeal(box, 2, 2), outbox.held(box, 2).map(({ text }) => text)]).toEqual([
    undefined,
    ["only you may know"],
  ]);
  expect(outbox.nextToSeal(outbox.goneOn(box, 2), 2, 2)?.text).toBe("only you may know");
  return Promise.resolve();
});

test("one's own echo is read by the keys too: with it the epochs before are over", async () => {
  const talk = await entered();
  room.open.mockResolvedValue([]);
  await told(talk, 1, [somebody(sam, "Sam")], sam);
  talk.say("Hej");
  await soon(() => {
    expect(line.sent).toHaveBeenCalled();
  });
  const { clientId } = line.sent.mock.calls[0]?.[0] as { clientId: string };
  (line.hears.at(-1) as Hears).onack(clientId, 1);
  await soon(() => {
    expect(room.open).toHaveBeenCalledWith([{ n: 1, member: self, packet: "T1AxAAAAAQ" }]);
  });
  expect(talk.log.map((entry) => ("text" in entry ? entry.text : entry.kind))).toContain("Hej");
});

test("what was written before somebody came goes back into the field, or is sent to them too", async () => {
  const [talk, chatting] = [await entered(), new Chatting()];
  await told(talk, 1, [somebody(sam, "Sam")], sam);
  talk.writes("only");
  await told(talk, 2, [somebody(sam, "Sam"), somebody(mira, "Mira")], sam, mira);
  talk.say("only you may know");
  await settled();
  expect([talk.isHeld, room.seal.mock.calls.length]).toEqual([true, 0]);
  const mine = talk.log.at(-1);
  expect(mine?.kind === "mine" && talk.stateOf(mine)).toBe("held");
  const buttons = shown(Held, { chatting, talk }).querySelectorAll("button");
  buttons[1]?.click();
  expect([chatting.draft, talk.isHeld]).toEqual(["only you may know", false]);
  talk.say(chatting.draft);
  await soon(() => {
    expect(room.seal).toHaveBeenCalledWith({ kind: "text", text: "only you may know", seen: 2 });
  });
});
