// A vault answers alone in its scope.
import { expect, test, vi } from "vitest";
import { HeldByVisitor } from "./heldByVisitor.ts";
import { type Port, serve } from "./serving.ts";
import { visitorVault } from "./visitorVault.ts";

function scope(): Port & { listeners: number } {
  const port = {
    listeners: 0,
    postMessage: () => {},
    addEventListener: () => {
      port.listeners += 1;
    },
  };
  return port;
}

test("a scope in which the entry runs twice has one vault, and the second is told", async () => {
  const port = scope();
  serve(port, new HeldByVisitor(), visitorVault);
  // As WebKit does: the module anew, with none of the first one's memory.
  vi.resetModules();
  const again = await import("./serving.ts");
  expect(again.serve).not.toBe(serve);
  expect(() => {
    again.serve(port, new HeldByVisitor(), visitorVault);
  }).toThrow("twice");
  expect(port.listeners).toBe(1);
});

test("another scope has a vault of its own", () => {
  for (const port of [scope(), scope()]) {
    serve(port, new HeldByVisitor(), visitorVault);
    expect(port.listeners).toBe(1);
  }
});
