import { afterEach, beforeEach, expect, type MockInstance, test, vi } from "vitest";
import type { LineListener } from "../../socket/visitor.ts";
import { RoomCalls } from "./roomCalls.ts";
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
    onack: nothing,
    onrefused: nothing,
    ontyping: nothing,
    onmarks: nothing,
    ongone: nothing,
    onlost: vi.fn(),
    onreach: nothing,
  };
}

let asked: MockInstance<RoomCalls["read"]>;
let line: RoomLine;
let heard: Hears;

beforeEach(() => {
  vi.useFakeTimers();
  const calls = new RoomCalls();
  asked = vi.spyOn(calls, "read").mockReturnValue(new Promise(() => undefined));
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
