import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { once } from "../../examples/soon.ts";
import { openStaffSocket } from "./staff.ts";

class WebSocketForTesting {
  static all: WebSocketForTesting[] = [];
  readonly sent: unknown[] = [];
  isClosed = false;
  onopen: (() => void) | undefined;
  onmessage: ((event: { data: unknown }) => void) | undefined;
  onclose: ((event: { code: number }) => void) | undefined;
  readonly address: string;

  constructor(address: string) {
    this.address = address;
    WebSocketForTesting.all.push(this);
  }
  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }
  close(): void {
    this.isClosed = true;
  }
}

const newest = (): WebSocketForTesting | undefined => WebSocketForTesting.all.at(-1);
const state = (): string | undefined => document.documentElement.dataset["connection"];
const ticket = vi.fn(() => Promise.resolve("ticket-of-once"));
const onended = vi.fn();
const onstanding = vi.fn();
const onwelcome = vi.fn();
const onchanged = vi.fn();
let close: () => void;

beforeEach(() => {
  WebSocketForTesting.all = [];
  ticket.mockClear();
  onended.mockClear();
  onstanding.mockClear();
  onwelcome.mockClear();
  onchanged.mockClear();
  vi.useFakeTimers();
  vi.stubGlobal("WebSocket", WebSocketForTesting);
  close = openStaffSocket({ ticket, onended, onstanding, onwelcome, onchanged });
});

afterEach(() => {
  close();
  vi.useRealTimers();
});

test("says hello with a ticket that stands in no address, and is open when welcomed", async () => {
  newest()?.onopen?.();
  await once(() => newest()?.sent.length === 1);
  expect(newest()?.address).toBe("ws://localhost:3000/socket/staff");
  expect(newest()?.sent).toEqual([{ type: "staff_hello", version: 1, ticket: "ticket-of-once" }]);
  newest()?.onmessage?.({ data: '{"type":"staff_welcome","person":"a","version":1,"heartbeat_seconds":25}' });
  expect(state()).toBe("open");
});

test("takes a new ticket each time it comes back", () => {
  newest()?.onopen?.();
  newest()?.onclose?.({ code: 4503 });
  vi.advanceTimersByTime(1_000);
  newest()?.onopen?.();
  expect(ticket).toHaveBeenCalledTimes(2);
});

test("tells that the session is over, once, and stays away", () => {
  newest()?.onclose?.({ code: 4401 });
  vi.advanceTimersByTime(120_000);
  expect(onended).toHaveBeenCalledOnce();
  expect(WebSocketForTesting.all).toHaveLength(1);
});

test("tells that one stands elsewhere than before, and comes back", () => {
  newest()?.onclose?.({ code: 4503 });
  expect(onstanding).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  newest()?.onclose?.({ code: 4509 });
  expect(onstanding).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(2_000);
  expect(WebSocketForTesting.all).toHaveLength(3);
  expect(onended).not.toHaveBeenCalled();
});

test("a newer server is no end of a session", () => {
  newest()?.onclose?.({ code: 4426 });
  expect(onended).not.toHaveBeenCalled();
});

test("without a ticket it gives up this line instead of waiting to be thrown out", async () => {
  ticket.mockRejectedValueOnce(new Error("not reached"));
  newest()?.onopen?.();
  expect(await once(() => newest()?.isClosed)).toBe(true);
});

test("tells that it was let in, so that what was said meanwhile is read, and which question changed", () => {
  newest()?.onmessage?.({ data: '{"type":"staff_welcome","person":"a","version":1,"heartbeat_seconds":25}' });
  expect(onwelcome).toHaveBeenCalledOnce();
  newest()?.onmessage?.({ data: '{"type":"question_changed","conversation":"AQ"}' });
  newest()?.onmessage?.({ data: '{"type":"question_changed"}' });
  newest()?.onmessage?.({ data: '{"type":"something_newer","conversation":"AQ"}' });
  expect(onchanged.mock.calls).toEqual([["AQ"]]);
});
