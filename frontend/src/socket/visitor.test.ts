import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { connectionIsLost } from "./connection.svelte.ts";
import { listenToLine, openVisitorSocket } from "./visitor.ts";

class WebSocketForTesting {
  static all: WebSocketForTesting[] = [];
  readonly readyState = 1;
  readonly sent: unknown[] = [];
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
  close(): void {}
  welcome(): void {
    this.onopen?.();
    this.onmessage?.({ data: '{"type":"welcome","version":1,"service":"demo","heartbeat_seconds":25}' });
  }
}

const newest = (): WebSocketForTesting | undefined => WebSocketForTesting.all.at(-1);
const state = (): string | undefined => document.documentElement.dataset["connection"];

let close: () => void;

beforeEach(() => {
  WebSocketForTesting.all = [];
  vi.useFakeTimers();
  vi.stubGlobal("WebSocket", WebSocketForTesting);
  close = openVisitorSocket(() => "sv");
});

afterEach(() => {
  close();
  vi.useRealTimers();
});

test("says hello on its own host, with nothing about the person in the address, and is open when welcomed", () => {
  expect(newest()?.address).toBe("ws://localhost:3000/socket/visitor");
  expect(state()).toBe("opening");
  newest()?.welcome();
  expect(newest()?.sent).toEqual([{ type: "hello", version: 1, locale: "sv" }]);
  expect(state()).toBe("open");
});

test("is heard as often as the server asks", () => {
  newest()?.welcome();
  vi.advanceTimersByTime(25_000);
  expect(newest()?.sent.at(-1)).toEqual({ type: "ping" });
});

test("takes a line that no longer answers for lost, and comes back", () => {
  newest()?.welcome();
  vi.advanceTimersByTime(50_000);
  expect(state()).toBe("waiting");
  vi.advanceTimersByTime(1_000);
  expect(WebSocketForTesting.all).toHaveLength(2);
});

test("comes back after a loss, later each time, and says so only after the third", () => {
  for (const most of [1_000, 2_000]) {
    newest()?.onclose?.({ code: 1006 });
    expect(connectionIsLost()).toBe(false);
    vi.advanceTimersByTime(most);
  }
  newest()?.onclose?.({ code: 1006 });
  expect(connectionIsLost()).toBe(true);
  expect(WebSocketForTesting.all).toHaveLength(3);
});

test("stops when the server says that this client is wrong", () => {
  newest()?.onclose?.({ code: 4426 });
  vi.advanceTimersByTime(120_000);
  expect(state()).toBe("stopped");
  expect(WebSocketForTesting.all).toHaveLength(1);
});

test("hurries when the network is back", () => {
  newest()?.onclose?.({ code: 1006 });
  dispatchEvent(new Event("online"));
  expect(WebSocketForTesting.all).toHaveLength(2);
});

test("stays closed once the page is left", () => {
  close();
  dispatchEvent(new Event("online"));
  vi.advanceTimersByTime(120_000);
  expect(WebSocketForTesting.all).toHaveLength(1);
});

test("whoever listens hears of the line, speaks on it, and is told when it is lost", () => {
  const told: unknown[] = [];
  const stop = listenToLine({
    onopen: (say) => {
      told.push("open");
      say({ type: "typing", room: "r" });
    },
    onlost: (failures) => told.push(failures),
    onnotice: (data) => told.push(data),
  });
  newest()?.welcome();
  newest()?.onmessage?.({ data: '{"type":"gone","room":"r"}' });
  newest()?.onclose?.({ code: 1006 });
  stop();
  expect(newest()?.sent.at(-1)).toEqual({ type: "typing", room: "r" });
  expect(told).toEqual([0, "open", '{"type":"gone","room":"r"}', 1]);
});

test("whoever begins to listen while the line is open is told at once", () => {
  newest()?.welcome();
  const onopen = vi.fn();
  listenToLine({ onopen, onlost: vi.fn(), onnotice: vi.fn() })();
  expect(onopen).toHaveBeenCalledOnce();
});
