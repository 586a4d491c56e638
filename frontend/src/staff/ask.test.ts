import { beforeEach, expect, test, vi } from "vitest";
import { ServerRefusal } from "../api/refusal.ts";
import { ask } from "./ask.ts";

const call = vi.hoisted(() => vi.fn());
const endHere = vi.hoisted(() => vi.fn());
vi.mock("../api/call.ts", () => ({ call }));
vi.mock("./ending.ts", () => ({ endHere }));

const asked = (): Promise<unknown> => ask("get", "/api/accounts/people", {});

beforeEach(() => {
  vi.clearAllMocks();
});

test("a session that has ended is noticed, whatever was asked for", async () => {
  call.mockRejectedValue(new ServerRefusal("not_found"));
  await expect(asked()).rejects.toMatchObject({ code: "not_found" });
  expect(endHere).toHaveBeenCalledWith("ended");
});

test("something that is not there ends no session", async () => {
  call.mockRejectedValueOnce(new ServerRefusal("not_found")).mockResolvedValueOnce({ next: "done" });
  await expect(asked()).rejects.toMatchObject({ code: "not_found" });
  expect(endHere).not.toHaveBeenCalled();
});

test("a network that is away ends no session either", async () => {
  call.mockRejectedValue(new ServerRefusal("unavailable"));
  await expect(asked()).rejects.toMatchObject({ code: "unavailable" });
  expect(endHere).not.toHaveBeenCalled();
});
