import { expect, test, vi } from "vitest";
import { shown } from "../../../examples/shown.ts";
import ExitLink from "./ExitLink.svelte";

const address = "https://example.org/";

test("is a plain link that works without JavaScript and tells the next site nothing", () => {
  const link = shown(ExitLink, { address, onleave: vi.fn() }).querySelector("a");
  expect(link?.getAttribute("href")).toBe(address);
  expect(link?.rel).toBe("noreferrer");
});

test("has one name, whatever the eye gets: the short word is no part of it", () => {
  const link = shown(ExitLink, { address, onleave: vi.fn() }).querySelector("a");
  expect(link?.querySelector("[aria-hidden]")?.textContent).toBe("Lämna");
  link?.querySelector("[aria-hidden]")?.remove();
  expect(link?.textContent).toBe("Lämna sidan");
});

test("hands the press to whoever knows how to leave, and does not follow the link itself", () => {
  const onleave = vi.fn();
  const press = new MouseEvent("click", { bubbles: true, cancelable: true });
  shown(ExitLink, { address, onleave }).querySelector("a")?.dispatchEvent(press);
  expect(onleave).toHaveBeenCalledOnce();
  expect(press.defaultPrevented).toBe(true);
});
