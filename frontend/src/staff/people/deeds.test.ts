// Lies about who is in the list of people, told to an administrator.
import { expect, vi } from "vitest";
import { lie } from "../../hostile/lie.ts";
import type { Person } from "../schemas.ts";
import { depart } from "./deeds.ts";

const server = vi.hoisted(() => ({ ask: vi.fn(() => Promise.resolve()), sign: vi.fn() }));
vi.mock("../ask.ts", () => ({ ask: server.ask }));
vi.mock("../team/deeds.ts", () => ({ propose: () => Promise.resolve("1"), signProposal: server.sign }));
vi.mock("../upkeep.svelte.ts", () => ({ look: () => Promise.resolve() }));
vi.mock("../team/signing.ts", () => ({}));
vi.mock("./people.svelte.ts", () => ({ readPeople: () => Promise.resolve() }));
vi.mock("../moments.ts", () => ({ dayNow: () => "2026-11-20" }));
vi.mock("../log.svelte.ts", () => ({
  believedLog: () => ({ person: () => ({ hash: new Uint8Array(32), statement: { alias: "Mira" } }) }),
}));

lie("departure-of-another", async () => {
  const row = { person: "AQ", alias: "Sara" } as Person;
  await expect(depart(row)).rejects.toMatchObject({ code: "changed_meanwhile" });
  expect(server.ask).not.toHaveBeenCalled();
  expect(server.sign).not.toHaveBeenCalled();
  await depart({ ...row, alias: "Mira" });
  expect(server.sign).toHaveBeenCalledOnce();
});
