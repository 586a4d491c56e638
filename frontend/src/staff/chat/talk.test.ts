import { expect, test, vi } from "vitest";
import { ServerRefusal } from "../../api/refusal.ts";
import { ask } from "../ask.ts";
import { Talk } from "./talk.svelte.ts";

vi.mock("../ask.ts", () => ({ ask: vi.fn() }));
vi.mock("../keys.ts", () => ({ keys: () => ({ rooms: {} }) }));

const self = "self";
const notFound = new ServerRefusal("not_found");
const seated = { member: self, role: "kurator", state: "in", is_connected: true, key: null };

vi.mock("./epochs.ts", () => ({
  epochOf: () => 1,
  RoomEpochs: class {
    readonly first = 1;
    readonly present = [];
    readonly mayWrite = false;
    readonly taken = 1;
    sitDown = (): Promise<undefined> => Promise.resolve(undefined);
    takeAll = (): Promise<void> => Promise.resolve();
    make = (): Promise<void> => Promise.reject(notFound);
  },
}));

function served(state: string): never {
  const room = { room: "r", version: 1, state, members: [seated], marks: [], epoch: null, ended: null };
  return {
    room: { ...room, assigned_to: self, hello_key_id: null },
    hello: null,
    epochs: [],
    packets: [],
  } as never;
}

test("an epoch that came too late makes no room gone; reading that finds none does", async () => {
  vi.mocked(ask).mockImplementation(() => Promise.resolve(served("talking")));
  const talk = new Talk("r", self);
  await talk.refresh();
  expect(talk.phase).toBe("open");
  vi.mocked(ask).mockImplementation(() => Promise.resolve(served("ended")));
  await talk.refresh();
  expect([talk.phase, talk.snapshot?.state]).toEqual(["open", "ended"]);
  vi.mocked(ask).mockImplementation(() => Promise.reject(notFound));
  await talk.refresh();
  expect(talk.phase).toBe("gone");
  talk.close();
});
