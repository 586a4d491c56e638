import { beforeEach, expect, test, vi } from "vitest";
import type { PresentText } from "../../vault/index.ts";
import type { RoomEpochs } from "./epochs.ts";
import { Hosting } from "./hosting.svelte.ts";
import { type RoomSnapshot, visitor } from "./shapes.ts";

vi.mock("../keys.ts", () => ({ keys: () => ({ rooms: {} }) }));
vi.mock("../ask.ts", () => ({ ask: vi.fn() }));
vi.mock("./epochs.ts", () => ({ namedIn: (roster?: string) => (roster === undefined ? [] : [sam]) }));

const [sam, mira, lena] = ["sam", "mira", "lena"];
const due = vi.fn();
const somebody = (member: string): PresentText => ({ member, role: "kurator", alias: "", self: false });

/** Sam's console, with what he reads. */
function hosting(epochs: Partial<RoomEpochs>, self = sam): Hosting {
  return new Hosting("r", self, {
    due,
    first: 0,
    present: [],
    mayWrite: false,
    ...epochs,
  } as unknown as RoomEpochs);
}

/** Of these Sam is in the newest epoch. */
function seen(...staff: readonly string[]): RoomSnapshot {
  const members = [visitor, ...staff].map((member) => ({
    member,
    role: member === visitor ? "visitor" : "kurator",
    state: "in",
    is_connected: true,
  }));
  const epoch = staff.includes(sam) && staff.length > 1 ? { roster: "r" } : null;
  return { members, assigned_to: mira, epoch } as unknown as RoomSnapshot;
}

beforeEach(() => {
  due.mockResolvedValue({ isDue: false, next: [sam, mira], uninvited: [] });
});

test("who took a room begins at once, who comes to others waits to be let in", async () => {
  expect(await hosting({}).isDue(seen(sam))).toBe(true);
  const late = hosting({}, mira);
  for (let looks = 0; looks < 5; looks += 1) late.look();
  expect(await late.isDue(seen(sam, mira))).toBe(false);
  expect(await late.isDue(seen(mira, lena))).toBe(true);
});

test("the talk stays with who reads until whom it is handed to reads too", async () => {
  due.mockResolvedValue({ isDue: true, next: [sam, mira], uninvited: [] });
  const reading = { mayWrite: true, first: 1 };
  expect(await hosting({ ...reading, present: [somebody(sam)] }).isDue(seen(sam, mira))).toBe(true);
  const both = [somebody(sam), somebody(mira)];
  expect(await hosting({ ...reading, present: both }).isDue(seen(sam, mira))).toBe(false);
});

test("who answers for the room and is left out of the next epoch does not make it", async () => {
  due.mockResolvedValue({ isDue: true, next: [], uninvited: [] });
  const both = { mayWrite: true, first: 1, present: [somebody(sam), somebody(mira)] };
  expect(await hosting(both).isDue(seen(sam, mira))).toBe(true);
});

test("a reloaded browser makes the next epoch, though not before whoever should", async () => {
  const again = hosting({ first: 1, present: [somebody(sam), somebody(mira)] });
  expect(await again.isDue(seen(sam, mira))).toBe(false);
  again.hurry();
  expect(await again.isDue(seen(sam, mira))).toBe(true);
});

test("one is asked about somebody until one has answered, and again when they come again", async () => {
  due.mockResolvedValue({ isDue: false, next: [], uninvited: [somebody(mira)] });
  const asked = hosting({ mayWrite: true, first: 1, present: [somebody(sam)] });
  await asked.isDue(seen(sam, mira));
  expect(asked.uninvited).toEqual([somebody(mira)]);
  asked.refuse(mira);
  await asked.isDue(seen(sam, mira));
  expect(asked.uninvited).toEqual([]);
  due.mockResolvedValueOnce({ isDue: false, next: [], uninvited: [] });
  for (let looks = 0; looks < 2; looks += 1) await asked.isDue(seen(sam, mira));
  expect(asked.uninvited).toEqual([somebody(mira)]);
});
