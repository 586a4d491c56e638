import { afterEach, beforeEach, expect, type MockInstance, test, vi } from "vitest";
import type { LineListener } from "../../socket/visitor.ts";
import { ServerRefusal } from "../../api/refusal.ts";
import { RoomCalls } from "./roomCalls.ts";
import type { Saying } from "./outbox.ts";
import { type Hears, RoomLine } from "./roomLine.ts";

const listening = vi.hoisted(() => ({ listener: undefined as LineListener | undefined }));
vi.mock("../../socket/visitor.ts", () => ({
  listenToLine: (listener: LineListener) => {
    listening.listener = listener;
    return () => undefined;
  },
}));

function hears(): Hears {
  const nothing = vi.fn();
  return {
    since: () => ({ after: 0, epoch: 0 }),
    onroom: nothing,
    onpart: nothing,
    onpacket: nothing,
    onack: vi.fn(),
    onrefused: vi.fn(),
    ontyping: nothing,
    onmarks: nothing,
    ongone: vi.fn(),
    onlost: vi.fn(),
    onreach: vi.fn(),
  };
}

const busy = new ServerRefusal("busy", { seconds: 3 });
const saying = (id: number): Saying =>
  ({ id, clientId: `client ${String(id)}`, packet: `packet ${String(id)}` }) as Saying;
let sent: MockInstance<RoomCalls["send"]>;
let asked: MockInstance<RoomCalls["read"]>;
let line: RoomLine;
let heard: Hears;

beforeEach(() => {
  vi.useFakeTimers();
  const calls = new RoomCalls();
  asked = vi.spyOn(calls, "read").mockReturnValue(new Promise(() => undefined));
  sent = vi.spyOn(calls, "send");
  heard = hears();
  line = new RoomLine(calls, heard);
  line.begin();
});

afterEach(() => {
  line.end();
  vi.useRealTimers();
});

test("a line that lets us in and then tells of no room is not waited for", () => {
  listening.listener?.onopen(vi.fn());
  vi.advanceTimersByTime(7_000);
  expect(line.canSend).toBe(false);
  vi.advanceTimersByTime(2_000);
  expect([line.canSend, line.usesHttp]).toEqual([true, true]);
  expect(heard.onlost).toHaveBeenCalledOnce();
});

test("where a socket is neither opened nor refused, the page asks over HTTP and so keeps its place", () => {
  vi.advanceTimersByTime(7_000);
  expect(asked).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2_000);
  expect([line.canSend, line.usesHttp]).toEqual([true, true]);
  expect(asked).toHaveBeenCalledWith({ after: 0, epoch: 0, wait: 0 });
});

test("a line that was lost twice is not waited for", () => {
  listening.listener?.onlost(1);
  expect(line.usesHttp).toBe(false);
  listening.listener?.onlost(2);
  expect(line.usesHttp).toBe(true);
});

test.each([busy, new ServerRefusal("too_many", { seconds: 3 }), new ServerRefusal("unavailable")])(
  "a packet over HTTP that meets %s is not refused, and nothing goes before it",
  async (fault) => {
    listening.listener?.onlost(2);
    vi.mocked(heard.onlost).mockClear();
    sent.mockRejectedValueOnce(fault).mockResolvedValue(7);
    line.send(saying(1));
    line.send(saying(2));
    await vi.advanceTimersByTimeAsync(10);
    expect(heard.onreach).toHaveBeenLastCalledWith(false);
    await vi.advanceTimersByTimeAsync(5_000);
    expect([vi.mocked(heard.onlost).mock.calls.length, sent.mock.calls.length]).toEqual([1, 1]);
    line.send(saying(1));
    await vi.advanceTimersByTimeAsync(10);
    expect(heard.onack).toHaveBeenCalledWith("client 1", 7);
    expect(heard.onrefused).not.toHaveBeenCalled();
  },
);

test("a poll that is told to come again does, and when it was said", async () => {
  asked.mockRejectedValueOnce(busy);
  listening.listener?.onlost(2);
  await vi.advanceTimersByTimeAsync(2_900);
  expect(heard.onreach).toHaveBeenLastCalledWith(false);
  expect(asked).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(asked).toHaveBeenCalledTimes(2);
  expect(heard.ongone).not.toHaveBeenCalled();
});
