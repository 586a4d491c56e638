// Argon2id with and without WebAssembly.
import { afterEach, expect, test, vi } from "vitest";
import { stretch } from "./stretching.ts";

const [password, salt] = [new Uint8Array(20).fill(1), new Uint8Array(16).fill(2)];
const cost = { memory_kib: 1024, passes: 3, lanes: 1 };

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  ["is missing", undefined],
  ["is forbidden", { compile: () => Promise.reject(new Error("blocked by the policy")) }],
])("where WebAssembly %s the same comes out, and progress is told", async (_, webAssembly) => {
  const fast = await stretch(password, salt, cost);
  vi.stubGlobal("WebAssembly", webAssembly);
  const told: number[] = [];
  expect(await stretch(password, salt, cost, (done) => told.push(done))).toEqual(fast);
  expect(told.at(-1)).toBe(1);
});
