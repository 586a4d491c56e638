import { expect, test, vi } from "vitest";
import { team } from "../roles.ts";
import type { OwnAccount } from "../schemas.ts";
import { waysOf } from "./ways.svelte.ts";

vi.mock("../chat/desk.svelte.ts", () => ({ lineNow: () => ({ waiting: 9, rooms: [{ state: "waiting" }] }) }));

test("the way to the chat counts everybody in the line, also whom the list does not show", () => {
  const sam = { person: "s", role: "kurator", team, state: "active", passkeys: [] } as unknown as OwnAccount;
  const chat = waysOf(sam).find(({ key }) => key === "chat");
  expect(chat?.waiting?.replace(/[\u2068\u2069]/g, "")).toBe("9 väntar");
});
