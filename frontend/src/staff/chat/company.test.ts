// Lies about who is here, told to the console.
import { beforeEach, expect, test, vi } from "vitest";
import { shown } from "../../../examples/shown.ts";
import { lie } from "../../hostile/lie.ts";
import type { PresentText } from "../../vault/index.ts";
import { ask } from "../ask.ts";
import { followLog } from "../log.svelte.ts";
import { Outbox } from "./delivery.ts";
import Roster from "./Roster.svelte";
import { visitor } from "./shapes.ts";
import { Talk } from "./talk.svelte.ts";

const rooms = vi.hoisted(() => ({
  enter: vi.fn(() => Promise.resolve({})),
  takeEpoch: vi.fn(),
  due: vi.fn(() => Promise.resolve({ isDue: false, next: [], uninvited: [] })),
  makeEpoch: vi.fn(() => Promise.resolve({ n: 3, shares: [] })),
  seal: vi.fn(() => Promise.resolve("T1AxAAAAAQ")),
  open: vi.fn(() => Promise.resolve([])),
}));
vi.mock("../ask.ts", () => ({ ask: vi.fn() }));
vi.mock("../keys.ts", () => ({ keys: () => ({ rooms }) }));
vi.mock("../log.svelte.ts", () => ({ followLog: vi.fn() }));

const [self, mira, ivan] = ["self", "mira", "ivan"];

function listed(...members: readonly [string, string][]): object[] {
  return members.map(([member, role]) => ({
    member,
    role,
    state: "in",
    is_connected: true,
    key: null,
    invitation: null,
  }));
}

/** By the keys, Mira is here; by the server's list she is not, and Ivan is. */
const list = listed([visitor, "visitor"], [self, "kurator"], [ivan, "interpreter"]);
const present: readonly PresentText[] = [
  { member: visitor, role: "visitor", alias: "", self: false },
  { member: self, role: "kurator", alias: "Sam", self: true },
  { member: mira, role: "midwife", alias: "Mira", self: false },
];

const epoch = { n: 1, host: mira, roster: "", sig: "", commitment: "", share: "s", memory: null };

async function opened(roster: object = {}): Promise<Talk> {
  const room = {
    ...{ room: "r", version: 1, state: "talking", members: list, marks: [], epoch, ended: null },
    ...{ assigned_to: mira, hello_key_id: null },
  };
  const part = { room: { ...room, epoch: null }, hello: null, epochs: [], packets: [], n: 1 };
  vi.mocked(ask).mockResolvedValue({ ...part, room, epochs: [epoch] } as never);
  // The epoch is made once one has sat down.
  vi.mocked(ask).mockResolvedValueOnce(part as never);
  rooms.takeEpoch.mockResolvedValue({ epoch: 1, grown: 0, left: 0, present, memory: null, ...roster });
  const talk = new Talk("r", self);
  await talk.refresh();
  return talk;
}

beforeEach(() => {
  vi.clearAllMocks();
});

lie("member-hidden-from-the-list", async () => {
  const talk = await opened();
  talk.composing.say("text", "only you may know");
  await talk.refresh();
  expect(talk.mayWrite).toBe(true);
  expect(rooms.seal).not.toHaveBeenCalled();
  expect(talk.unlisted.map(({ alias }) => alias)).toEqual(["Mira"]);
  talk.close();
});

test("whose time is used up is told so, and nothing that was written is lost", async () => {
  const talk = await opened({ left: 60, present: present.slice(0, 2) });
  const clock = vi.spyOn(performance, "now").mockReturnValue(performance.now() + 60_000);
  talk.look();
  talk.composing.say("text", "and another thing");
  await talk.refresh();
  expect([talk.isTimeOver, talk.fault, rooms.seal.mock.calls.length]).toEqual([true, undefined, 0]);
  expect(talk.composing.sayings.map(({ text }) => text)).toEqual(["and another thing"]);
  clock.mockRestore();
  talk.close();
});

test("a colleague's certificate that has run out is not the end of one's own time", async () => {
  const talk = await opened({ left: 60, present: present.slice(0, 2) });
  const { snapshot } = talk;
  const second = { ...epoch, n: 2 };
  rooms.takeEpoch.mockRejectedValueOnce({ failure: "Expired" });
  vi.mocked(ask).mockResolvedValue({ room: snapshot, epochs: [second], packets: [], more: false } as never);
  await talk.refresh();
  expect([talk.isTimeOver, talk.fault, rooms.makeEpoch.mock.calls.length]).toEqual([false, "Expired", 1]);
  talk.close();
});

test("nobody is left out of the next epoch by a list that was not asked for anew", async () => {
  rooms.due.mockResolvedValueOnce({ isDue: true, next: [], uninvited: [] });
  const talk = await opened({ present: present.slice(0, 2) });
  await talk.refresh();
  expect(followLog).toHaveBeenCalledBefore(rooms.makeEpoch);
  talk.close();
});

lie("roster-by-the-servers-list", async () => {
  const talk = await opened();
  const snapshot = talk.snapshot;
  if (!snapshot) throw new Error("no room was read");
  const items = [...shown(Roster, { talk, snapshot }).querySelectorAll("li")];
  const texts = (isComing: boolean): string[] =>
    items
      .filter(({ classList }) => classList.contains("coming") === isComing)
      .map(({ textContent }) => textContent);
  expect(texts(false).join()).toContain("Mira");
  expect(texts(false)).toHaveLength(3);
  expect(texts(true)).toHaveLength(1);
  talk.close();
});

lie("text-typed-before-somebody-came", () => {
  const outbox = new Outbox();
  outbox.add("text", "only you may know", 1);
  outbox.add("text", "hello both", 2);
  expect([outbox.nextToSeal(2, 2), outbox.held(2).map(({ text }) => text)]).toEqual([
    undefined,
    ["only you may know"],
  ]);
  outbox.goOn(2);
  expect(outbox.nextToSeal(2, 2)?.text).toBe("only you may know");
  return Promise.resolve();
});
