import { expect, test, vi } from "vitest";
import { shown } from "../../../examples/shown.ts";
import { soon } from "../../../examples/soon.ts";
import { plainText } from "../../../examples/text.ts";
import type { AuditEntry } from "../schemas.ts";
import Events from "./Events.svelte";

const [mira, gone] = ["00ff".repeat(8), "0123456789abcdef".repeat(2)];
const hash = "89abcdef".repeat(8);
const entries: readonly AuditEntry[] = [
  { n: 3, at: "2026-11-20T11:00:00Z", actor: mira, event: "chat_put_out", subject: hash, hash: "" },
  { n: 2, at: "2026-11-20T10:00:00Z", actor: mira, event: "left", subject: gone, hash: "" },
  { n: 1, at: "2026-11-20T09:00:00Z", actor: "system", event: "head_signed", subject: "7", hash: "" },
];
vi.mock("./record.ts", () => ({
  reach: 10,
  checkRecord: () =>
    Promise.resolve({ first: 1, last: 2, goesOn: true, uncounted: 0, entries, hasOlder: false }),
}));
vi.mock("../people/people.svelte.ts", () => ({
  readPeople: () => Promise.resolve(),
  peopleState: () => [{ person: "AP8A_wD_AP8A_wD_AP8A_w", alias: "Mira" }],
}));

test("people of the record, which has ids in hexadecimal, are told by their names", async () => {
  const target = shown(Events, {});
  await soon(() => {
    expect(target.querySelectorAll("tbody tr")).toHaveLength(3);
  });
  const rows = [...target.querySelectorAll("tbody tr")].map((row) =>
    [...row.querySelectorAll("bdi")].map(plainText),
  );
  expect(rows).toEqual([
    ["Mira", "89abcdef"],
    ["Mira", "01234567"],
    ["tjänsten", "7"],
  ]);
});
