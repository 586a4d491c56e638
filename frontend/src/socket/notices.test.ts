import { expect, test } from "vitest";
import { readNotice } from "./notices.ts";

test("reads what the server may send", () => {
  const welcome = { type: "welcome", version: 1, service: "demo", heartbeat_seconds: 25 };
  expect(readNotice(JSON.stringify(welcome))).toEqual(welcome);
  expect(readNotice('{"type":"pong"}')).toEqual({ type: "pong" });
});

test.each([
  '{"type":"from-the-future"}',
  '{"type":"welcome"}',
  "not json",
  "null",
  "[]",
  '"pong"',
  new Blob(),
])("ignores %s", (text) => {
  expect(readNotice(text)).toBeUndefined();
});
