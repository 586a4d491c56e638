import { beforeEach, expect, test, vi } from "vitest";
import { Endless } from "../../api/parts.ts";
import { readWhole } from "./parts.ts";

const way = vi.hoisted(() => ({ served: 0, calls: [] as string[] }));
interface Given {
  readonly query?: { readonly after: number };
}

const part = (after: number): { n: number; envelope: string }[] =>
  [after + 1, after + 2].map((n) => ({ n, envelope: "AAAA" }));

vi.mock("../ask.ts", () => ({
  ask: (_verb: string, path: string, { query }: Given) => {
    const after = query?.after ?? 0;
    way.calls.push(`${path} after ${String(after)}`);
    if (path.endsWith("/parts/envelopes"))
      return Promise.resolve({ envelopes: part(after), more: after + 2 < way.served });
    if (path.endsWith("/parts/notes")) return Promise.resolve({ notes: part(after), more: false });
    return Promise.resolve({ envelopes: part(0), more_envelopes: true, notes: part(0), more_notes: true });
  },
}));

beforeEach(() => {
  way.calls = [];
});

test("a long question is put together from its parts, each asked for once", async () => {
  way.served = 6;
  const { envelopes, notes } = await readWhole("c");
  expect(envelopes.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(notes.map(({ n }) => n)).toEqual([1, 2, 3, 4]);
  const address = "/api/questions/{conversation}";
  expect(way.calls).toEqual([
    `${address} after 0`,
    `${address}/parts/envelopes after 2`,
    `${address}/parts/envelopes after 4`,
    `${address}/parts/notes after 2`,
  ]);
});

test("a question without end is a fault, and none of it is shown", async () => {
  way.served = Infinity;
  await expect(readWhole("c")).rejects.toBeInstanceOf(Endless);
});
