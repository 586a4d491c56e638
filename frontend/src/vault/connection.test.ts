// What happens to those who wait when a worker ends or never starts.
import { expect, test } from "vitest";
import { readDay } from "../crypto/days.ts";
import { Connection, type WorkerEnd } from "./connection.ts";
import { visitorForTesting } from "./inProcessForTesting.ts";
import { VisitorKeys } from "./visitorKeys.ts";
import type { VisitorVault } from "./visitorVault.ts";

const silent: WorkerEnd = { postMessage: () => {}, addEventListener: () => {}, terminate: () => {} };

test("whoever waits when the vault is locked is told so", async () => {
  const connection = new Connection<VisitorVault>(() => silent);
  const waiting = connection.ask("newSecret", undefined);
  connection.end();
  await expect(waiting).rejects.toMatchObject({ code: "locked" });
});

test("a worker that cannot be started is a fault of its own", async () => {
  const connection = new Connection<VisitorVault>(() => {
    throw new TypeError("this policy starts no workers");
  });
  await expect(connection.ask("newSecret", undefined)).rejects.toMatchObject({ code: "no-worker" });
});

test("a worker that breaks fails those who wait, and the next question starts another", async () => {
  const broken: (() => void)[] = [];
  let started = 0;
  const connection = new Connection<VisitorVault>(() => {
    started += 1;
    const listen = (type: string, listener: unknown): void => {
      if (type === "error") broken.push(listener as () => void);
    };
    return { ...silent, addEventListener: listen };
  });
  const waiting = connection.ask("newSecret", undefined);
  broken[0]?.();
  await expect(waiting).rejects.toMatchObject({ code: "no-worker" });
  connection.ask("newSecret", undefined).catch(() => {});
  expect(started).toBe(2);
});

test("a bug in the worker crosses by its name alone", async () => {
  const connection = visitorForTesting();
  const given = null as unknown as { secret: bigint; serviceId: string };
  await expect(connection.ask("openMailbox", given)).rejects.toMatchObject({
    code: "unexpected",
    message: "TypeError",
  });
  connection.end();
});

test("words of a visitor open the same mailbox again, and seal nothing without a believed log", async () => {
  const keys = new VisitorKeys({ serviceId: "demo.origo.example", rootPk: "" }, visitorForTesting());
  await expect(keys.access()).rejects.toMatchObject({ code: "not-unlocked" });
  const secret = await keys.newSecret();
  await keys.openMailbox(secret);
  const access = await keys.access();
  await keys.openMailbox(secret);
  expect(await keys.access()).toEqual(access);
  const asked = { text: "Hej", day: readDay("2026-11-20") };
  await expect(keys.sealQuestion(asked)).rejects.toMatchObject({ code: "no-log" });
  await expect(keys.sealNext(asked)).rejects.toMatchObject({ code: "not-read" });
  keys.lock();
});
