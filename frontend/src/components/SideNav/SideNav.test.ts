import { expect, test, vi } from "vitest";
import { shown } from "../../../examples/shown.ts";
import SideNav from "./SideNav.svelte";

const items = [
  { key: "start", text: "Start" },
  { key: "account", text: "Mitt konto", waiting: "1 väntar" },
] as const;

test("says where one is, and where one wants to go", () => {
  const onchoose = vi.fn();
  const target = shown(SideNav<string>, { label: "Konsolen", items, current: "start", onchoose });
  expect(target.querySelector("[aria-current=page]")?.textContent).toBe("Start");
  target.querySelectorAll("button")[1]?.click();
  expect(onchoose).toHaveBeenCalledWith("account");
});

test("changes no address: there is no link", () => {
  const target = shown(SideNav<string>, { label: "Konsolen", items, current: "start", onchoose: vi.fn() });
  expect(target.querySelector("a")).toBeNull();
  expect(target.querySelector("nav")?.getAttribute("aria-label")).toBe("Konsolen");
});
