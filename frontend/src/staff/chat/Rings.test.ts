import { flushSync } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { shown } from "../../../examples/shown.ts";
import { once } from "../../../examples/soon.ts";
import { goTo } from "../console.svelte.ts";
import { endHere } from "../ending.ts";
import { team } from "../roles.ts";
import type { OwnAccount } from "../schemas.ts";
import { beginDesk } from "./desk.svelte.ts";
import Rings from "./Rings.svelte";

const served = vi.hoisted(() => ({ rooms: [] as string[], passed: [] as string[] }));
vi.mock("../ask.ts", () => ({ ask: answer }));
vi.mock("../keys.ts", () => ({ forgetKeys: vi.fn(), keys: () => ({ rooms: { openHellos: () => [] } }) }));

const account = { person: "sam", role: "kurator", team, state: "active" } as OwnAccount;

function answer(_: string, path: string, given: { readonly path?: { readonly room: string } }): unknown {
  const room = given.path?.room;
  if (path.endsWith("/pass") && room !== undefined) {
    served.passed.push(room);
    served.rooms = served.rooms.filter((each) => each !== room);
  }
  const ringing = { state: "ringing", assigned_to: "sam", ring_ends_in: 30, members: [], alarms: [] };
  const rooms = served.rooms.map((each) => ({ room: each, ...ringing, hello: null, hello_key_id: null }));
  return Promise.resolve({ rooms, waiting: rooms.length });
}

function buttons(target: HTMLElement): HTMLButtonElement[] {
  return [...target.querySelectorAll("button")];
}

const isDead = (each: HTMLButtonElement): boolean => each.getAttribute("aria-disabled") === "true";

async function ringing(...rooms: readonly string[]): Promise<HTMLElement> {
  served.rooms = [...rooms];
  goTo({ name: "open", account });
  beginDesk();
  const main = document.body.appendChild(document.createElement("main"));
  const target = shown(Rings, { account });
  const heading = document.createElement("h1");
  heading.tabIndex = -1;
  main.append(target, heading);
  await once(() => target.querySelectorAll("h2").length === rooms.length);
  return target;
}

async function pressed(target: HTMLElement, left: number): Promise<void> {
  await once(() => !buttons(target).some(isDead));
  const pass = buttons(target)[1];
  pass?.focus();
  pass?.click();
  await once(() => target.querySelectorAll("h2").length === left);
  flushSync();
}

beforeEach(() => {
  served.passed = [];
});

afterEach(() => {
  endHere("asked");
  document.querySelector("main")?.remove();
});

test("who is rung for in the place of another takes no press for a moment, in the same words", async () => {
  const target = await ringing("first", "second");
  await pressed(target, 1);
  const [take, pass] = buttons(target);
  expect([take?.textContent, pass?.textContent]).toEqual(["Ta chatten", "Inte jag"]);
  expect(buttons(target).every(isDead)).toBe(true);
  pass?.click();
  await once(() => !buttons(target).some(isDead));
  expect(served.passed).toEqual(["first"]);
});

test("after a press the focus is on the next one's words, or on the view when there is none", async () => {
  const target = await ringing("first", "second");
  await pressed(target, 1);
  await once(() => document.activeElement === target.querySelector(".words"));
  await pressed(target, 0);
  await once(() => document.activeElement?.tagName === "H1");
});
