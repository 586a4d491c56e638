import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { afterClosing, pauseBeforeTry } from "./closing.ts";

test("a client that is wrong stops, a silent one waits for the person, everything else comes back", () => {
  expect([4400, 4401, 4413, 4426, 4429].map(afterClosing)).toEqual(Array(5).fill("stop"));
  expect(afterClosing(4408)).toBe("when-back");
  expect([0, 1006, 4500, 4503].map(afterClosing)).toEqual(Array(4).fill("again"));
});

test("every close code of the server has its behaviour here", () => {
  const source = readFileSync("../origo_chat/protocol/close_codes.py", "utf8");
  const stated = [...source.matchAll(/= (4\d{3}) {2}# .*: (.+)$/gm)];
  expect(stated.length).toBeGreaterThan(5);
  for (const [, code, behaviour = ""] of stated) {
    const stops = /do not reconnect|reload the page/.test(behaviour);
    expect(`${String(code)} ${String(afterClosing(Number(code)) === "stop")}`).toBe(
      `${String(code)} ${String(stops)}`,
    );
  }
});

test("pauses double up to half a minute and never fall together", () => {
  expect(pauseBeforeTry(1, 0)).toBe(500);
  expect(pauseBeforeTry(1, 1)).toBe(1_000);
  expect(pauseBeforeTry(3, 1)).toBe(4_000);
  expect(pauseBeforeTry(50, 1)).toBe(30_000);
});
