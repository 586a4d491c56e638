import { beforeEach, expect, test, vi } from "vitest";
import type { Failure } from "../../crypto/refusals.ts";
import { KeyRefusal } from "../../vault/index.ts";
import { readLogAnew } from "../flow/keys.ts";
import { Heard } from "./heard.svelte.ts";

const takeEpoch = vi.hoisted(() => vi.fn());
vi.mock("../flow/keys.ts", () => ({ keys: () => ({ room: { takeEpoch } }), readLogAnew: vi.fn() }));

const refused = (failure: Failure): KeyRefusal => new KeyRefusal({ failure, message: "" });

function told(): Heard {
  const heard = new Heard(vi.fn());
  heard.keepEpoch({ n: 1, host: "", roster: "", sig: "", commitment: "", share: "s" });
  return heard;
}

beforeEach(() => {
  vi.resetAllMocks();
  takeEpoch.mockResolvedValue({ epoch: 1, grown: 0, left: 0, present: [] });
});

test.each(["Absent", "Revoked", "Expired", "WronglySigned"] as const)(
  "a list that may be too old is read anew before somebody is %s",
  async (failure) => {
    const heard = told();
    takeEpoch.mockRejectedValueOnce(refused(failure));
    await heard.goOn();
    expect([heard.epoch, vi.mocked(readLogAnew).mock.calls.length]).toEqual([1, 1]);
  },
);

test("once: by the newest list too nobody vouches for them", async () => {
  takeEpoch.mockRejectedValue(refused("Revoked"));
  await expect(told().goOn()).rejects.toMatchObject({ failure: "Revoked" });
  expect(readLogAnew).toHaveBeenCalledTimes(1);
});

test("no list makes another key the right one", async () => {
  takeEpoch.mockRejectedValue(refused("WrongKey"));
  await expect(told().goOn()).rejects.toMatchObject({ failure: "WrongKey" });
  expect(readLogAnew).not.toHaveBeenCalled();
});
