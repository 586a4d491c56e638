import { expect, test, vi } from "vitest";
import { call } from "./call.ts";
import { fetchPart } from "./fetchPart.ts";
import { refusalFrom, ServerRefusal } from "./refusal.ts";

function answering(...answers: readonly (Response | Error)[]): ReturnType<typeof vi.fn<typeof fetch>> {
  const left = [...answers];
  const fake = vi.fn<typeof fetch>(() => {
    const next = left.shift();
    return next instanceof Response
      ? Promise.resolve(next)
      : Promise.reject(next ?? new Error("no answer is left"));
  });
  vi.stubGlobal("fetch", fake);
  return fake;
}

const opening = { open: true, changes_at: null };

test("asks without keeping anything, and gives the answer's body", async () => {
  const fake = answering(Response.json(opening));
  expect(await call("get", "/api/service/opening", {})).toEqual(opening);
  expect(fake).toHaveBeenCalledWith(
    "/api/service/opening",
    expect.objectContaining({ cache: "no-store", method: "GET" }),
  );
});

test("tries again when the line or a proxy failed", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  const fake = answering(new TypeError("network"), new Response("", { status: 503 }), Response.json(opening));
  const asked = call("get", "/api/service/opening", {});
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  expect(await asked).toEqual(opening);
  expect(fake).toHaveBeenCalledTimes(3);
});

test("a call that acts carries one key for all its tries", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  const fake = answering(new TypeError("network"), Response.json({}));
  const acting = call as unknown as (verb: "post", path: string, given: object) => Promise<unknown>;
  const asked = acting("post", "/api/anything", { body: {} });
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  await asked;
  const keys = fake.mock.calls.map(([, request]) => new Headers(request?.headers).get("Idempotency-Key"));
  expect(keys[0]).toMatch(/^[\w-]{22}$/);
  expect(keys[1]).toBe(keys[0]);
});

test("a call that is made again by its caller carries the key it had", async () => {
  const fake = answering(Response.json({}), Response.json({}));
  const acting = call as unknown as (...given: readonly unknown[]) => Promise<unknown>;
  for (const work of [null, { challenge: "c", nonces: [1] }])
    await acting("post", "/api/anything", { body: { work } }, { key: "A".repeat(22) });
  const keys = fake.mock.calls.map(([, request]) => new Headers(request?.headers).get("Idempotency-Key"));
  expect(keys).toEqual(["A".repeat(22), "A".repeat(22)]);
});

test("a refusal carries the server's code and our words, and is not tried again", async () => {
  const fake = answering(Response.json({ code: "too_many", params: { seconds: 60 } }, { status: 429 }));
  const refusal: unknown = await call("get", "/api/service/opening", {}).catch((fault: unknown) => fault);
  expect(refusal).toMatchObject({ code: "too_many", params: { seconds: 60 } });
  expect((refusal as ServerRefusal).words).toContain("Vänta en stund");
  expect(fake).toHaveBeenCalledOnce();
});

test("an unknown code gets the words of a fault, an answer that is not ours those of nobody there", () => {
  expect(new ServerRefusal("from_the_future").words).toContain("Något gick fel hos oss");
  expect(refusalFrom("<html>").code).toBe("unavailable");
  expect(refusalFrom({ code: "unexpected", params: {}, id: "a1" }).id).toBe("a1");
});

test("what a GET is asked with beside its path stands in the address, and only then", async () => {
  const fake = answering(Response.json({ entries: [] }), Response.json({ entries: [] }));
  await call("get", "/api/audit", { query: { before: 7 } });
  await call("get", "/api/audit", {});
  expect(fake.mock.calls.map(([address]) => address)).toEqual(["/api/audit?before=7", "/api/audit"]);
});

test("bytes come as they are, and a refusal is a refusal like any other", async () => {
  answering(new Response("\ufeffa\n"), Response.json({ code: "not_found", params: {} }, { status: 404 }));
  const { bytes } = await fetchPart("/api/keyring/log", { from: 3 });
  expect(bytes).toEqual(new Uint8Array([239, 187, 191, 97, 10]));
  await expect(fetchPart("/api/keyring/log", { from: 3 })).rejects.toMatchObject({ code: "not_found" });
});

test("a part is the last one when the server says so or has nothing more", async () => {
  answering(new Response("a\n"), new Response("b\n", { headers: { "Last-Part": "1" } }), new Response(""));
  const told = [1, 2, 3].map(async (from) => (await fetchPart("/api/keyring/log", { from })).isLast);
  expect(await Promise.all(told)).toEqual([false, true, true]);
});

const busy = (seconds = 3): Response => Response.json({ code: "busy", params: { seconds } }, { status: 503 });
const taken = (seconds: number): Response =>
  Response.json({ code: "too_many", params: { seconds } }, { status: 429 });

async function whileFake(work: () => Promise<void>): Promise<void> {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  await work().finally(() => vi.useRealTimers());
}

test.each([
  ["too much to do", busy(3)],
  ["no place at this moment", taken(3)],
])("a server that says %s is asked again when it has said, under the same key", (_what, refused) =>
  whileFake(async () => {
    const fake = answering(refused, Response.json({}));
    const acting = call as unknown as (...given: readonly unknown[]) => Promise<unknown>;
    const asked = acting("post", "/api/anything", { body: {} });
    await vi.advanceTimersByTimeAsync(2_900);
    expect(fake).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await asked).toEqual({});
    const keys = fake.mock.calls.map(([, request]) => new Headers(request?.headers).get("Idempotency-Key"));
    expect(new Set(keys).size).toBe(1);
  }),
);

test.each([
  ["for ever", () => busy(3)],
  ["for longer than anybody waits without a word", () => busy(60)],
  ["at every try", () => taken(1)],
  ["and says to come again at once", () => taken(0)],
])("a server that is busy %s is told of within seconds", (_how, refused) =>
  whileFake(async () => {
    const fake = answering(...Array.from({ length: 20 }, refused));
    const ended = expect(call("get", "/api/service/opening", {})).rejects.toMatchObject({
      params: { seconds: expect.any(Number) as number },
    });
    await vi.advanceTimersByTimeAsync(7_500);
    await ended;
    expect(fake.mock.calls.length).toBeLessThan(8);
  }),
);

test("an answer on the way that is none of ours counts as a lost connection, whatever it says", () =>
  whileFake(async () => {
    const odd = (status: number): Response => Response.json({ code: "upstream_reset" }, { status });
    answering(odd(502), odd(503), odd(504));
    const ended = expect(call("get", "/api/service/opening", {})).rejects.toMatchObject({
      code: "unavailable",
    });
    await vi.runAllTimersAsync();
    await ended;
  }));
