import { afterEach, expect, test, vi } from "vitest";
import { hearRoom, isUp, listen, sendFrame, setSender } from "./wire.ts";
import { beginTitle } from "./title.ts";

const heard = { hear: vi.fn(), up: vi.fn(), down: vi.fn() };
const typing = { type: "typing", room: "a", member: "m" } as const;

afterEach(() => {
  setSender(undefined);
  vi.clearAllMocks();
});

test("whoever listens hears of their own room and of the line coming and going", () => {
  const stop = listen("a", heard);
  setSender(vi.fn());
  hearRoom(typing);
  hearRoom({ ...typing, room: "b" });
  setSender(undefined);
  stop();
  hearRoom(typing);
  expect([heard.up, heard.hear, heard.down].map((each) => each.mock.calls.length)).toEqual([1, 1, 1]);
});

test("whoever comes while the line is up is told so at once", () => {
  const send = vi.fn();
  setSender(send);
  listen("a", heard)();
  sendFrame({ type: "typing", room: "a" });
  expect(heard.up).toHaveBeenCalledOnce();
  expect(send).toHaveBeenCalledOnce();
  setSender(undefined);
  sendFrame({ type: "typing", room: "a" });
  expect([isUp(), send.mock.calls.length]).toEqual([false, 1]);
});

test("the title tells a number and never a word, and is as it was at the end", () => {
  document.title = "Personal";
  const title = beginTitle();
  title.show(2);
  expect(document.title).toBe("(2) Personal");
  title.show(0);
  expect(document.title).toBe("Personal");
  title.show(1);
  title.end();
  expect(document.title).toBe("Personal");
});
