import { expect, test } from "vitest";
import { limited } from "./limited.ts";

const here = { cwd: ".", env: process.env };
const node = (code: string): string[] => [process.execPath, "-e", code];

test("a program that ends in time says how it went", async () => {
  expect(await limited(node("console.log('well')"), 60, here)).toEqual({ passed: true, output: "well\n" });
  expect((await limited(node("process.exit(3)"), 60, here)).passed).toBe(false);
  expect((await limited(["absent-program"], 60, here)).output).toContain("ENOENT");
});

test("one that hangs is stopped, with what it said and how long it may take", async () => {
  const hangs = node("console.log('at it'); setInterval(() => undefined, 1000)");
  expect(await limited(hangs, 2, here)).toEqual({
    passed: false,
    output: "at it\n\nit was stopped: it may take 2 s",
  });
});

test("what its own child holds open keeps nobody waiting", async () => {
  const parent = node(
    "require('node:child_process').spawn('sleep', ['20'], { stdio: 'inherit' }); setInterval(() => undefined, 1000)",
  );
  expect((await limited(parent, 1, here)).passed).toBe(false);
});
