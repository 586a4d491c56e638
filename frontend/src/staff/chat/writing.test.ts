import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ServerRefusal } from "../../api/refusal.ts";
import { ask } from "../ask.ts";
import type { RoomEpochs } from "./epochs.ts";
import { Writing } from "./writing.ts";

const seal = vi.hoisted(() => vi.fn());
vi.mock("../ask.ts", () => ({ ask: vi.fn() }));
vi.mock("../keys.ts", () => ({ keys: () => ({ rooms: { seal } }) }));
vi.mock("./epochs.ts", () => ({ epochOf: () => 1 }));

let writing: Writing;

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  seal.mockImplementation((_room: string, { text }: { text: string }) => Promise.resolve(`sealed ${text}`));
  writing = new Writing("r", "m", { taken: 1, grown: 0, present: [] } as unknown as RoomEpochs);
  writing.say("text", ["first", "second"]);
});

afterEach(() => {
  vi.useRealTimers();
});

const posted = (): string[] =>
  vi.mocked(ask).mock.calls.map((given) => (given[2] as { body: { packet: string } }).body.packet);

function numbered(): void {
  let n = 0;
  vi.mocked(ask).mockImplementation(() => Promise.resolve({ n: (n += 1) } as never));
}

test.each([
  new ServerRefusal("busy", { seconds: 3 }),
  new ServerRefusal("too_many", { seconds: 3 }),
  new ServerRefusal("unavailable"),
  new ServerRefusal("unexpected"),
])("a packet over HTTP that meets %s is sent again in its turn", async (fault) => {
  vi.mocked(ask).mockRejectedValueOnce(fault);
  expect(await writing.flush(false)).toEqual([]);
  // What was said later, and kept first, would leave the first without a reader.
  expect(posted()).toEqual(["sealed first"]);
  expect(writing.outbox.sayings.map(({ refused }) => refused)).toEqual([undefined, undefined]);
  numbered();
  await vi.advanceTimersByTimeAsync(5_000);
  const kept = await writing.flush(false);
  expect(kept.map(({ n, packet }) => [n, packet])).toEqual([
    [1, "sealed first"],
    [2, "sealed second"],
  ]);
  const names = vi.mocked(ask).mock.calls.map((given) => (given[2] as { body: { client_id: string } }).body);
  expect(names[0]).toEqual(names[1]);
});

test("who is told to come again in some seconds does not come before", async () => {
  vi.mocked(ask).mockRejectedValueOnce(new ServerRefusal("busy", { seconds: 3 }));
  await writing.flush(false);
  numbered();
  await vi.advanceTimersByTimeAsync(2_900);
  await writing.flush(false);
  expect(posted()).toEqual(["sealed first"]);
});

test("what is refused in earnest is refused alone", async () => {
  numbered();
  vi.mocked(ask).mockRejectedValueOnce(new ServerRefusal("malformed"));
  await writing.flush(false);
  expect(writing.outbox.sayings.map(({ refused }) => refused)).toEqual(["malformed", undefined]);
  expect(posted()).toEqual(["sealed first", "sealed second"]);
});
