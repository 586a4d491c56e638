import fc from "fast-check";
import { expect, test } from "vitest";
import { Order, Outbox } from "./delivery.ts";

const packet = (n: number): { n: number; member: string; packet: string } => ({
  n,
  member: "m",
  packet: `p${n}`,
});

/** Seals what may be sealed in an epoch and gives what is sent. */
function sent(outbox: Outbox, epoch: number): string[] {
  for (let next = outbox.nextToSeal(epoch, 0); next; next = outbox.nextToSeal(epoch, 0))
    outbox.seal(next.key, {
      clientId: `${next.text}/${epoch}`,
      packet: `${next.text}@${epoch}`,
      epoch,
    });
  return outbox.takeDue().map(({ packet: bytes }) => bytes);
}

function saying(...texts: readonly string[]): Outbox {
  const outbox = new Outbox();
  for (const text of texts) outbox.add("text", text, 0);
  return outbox;
}

test("says in order, once, and again with the same bytes after a lost line", () => {
  const outbox = saying("a", "b");
  expect(sent(outbox, 1)).toEqual(["a@1", "b@1"]);
  expect(sent(outbox, 1)).toEqual([]);
  outbox.lost();
  expect(sent(outbox, 2)).toEqual(["a@1", "b@1"]);
});

test("what is sealed in an older epoch is answered before anything is sealed in a newer one", () => {
  const outbox = saying("a");
  sent(outbox, 1);
  outbox.add("text", "b", 0);
  expect(sent(outbox, 2)).toEqual([]);
  outbox.refuse("a/1", "changed_meanwhile");
  expect(sent(outbox, 1)).toEqual([]);
  expect(sent(outbox, 2)).toEqual(["a@2", "b@2"]);
});

test("what will never be kept stays on screen, says so, and holds nothing up", () => {
  const outbox = saying("a", "b");
  sent(outbox, 1);
  outbox.refuse("a/1", "not_found");
  outbox.settle("b@1");
  expect(outbox.sayings).toMatchObject([{ text: "a", refused: "not_found" }]);
  expect(outbox.isEmpty).toBe(true);
  outbox.drop(outbox.sayings[0]?.key ?? 0);
  expect(outbox.sayings).toEqual([]);
});

test("when the talk is over nobody waits for what was not sent", () => {
  const outbox = saying("a");
  outbox.refuseAll("ended");
  expect(sent(outbox, 1)).toEqual([]);
  expect(outbox.sayings).toMatchObject([{ refused: "ended" }]);
});

test("not more than a few are under way, so that a lost line is made good in a moment", () => {
  expect(sent(saying("a", "b", "c", "d", "e", "f", "g", "h"), 1)).toHaveLength(6);
});

test("whatever comes twice, late or out of order is handed out once and in order", () => {
  const numbers = fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8], { minLength: 8 });
  const twice = fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 20 });
  fc.assert(
    fc.property(numbers, twice, (first, more) => {
      const order = new Order();
      const heard = [...more, ...first, ...more].flatMap((n) => order.take([packet(n)]));
      expect(heard.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      expect([order.cursor, order.hasGap]).toEqual([8, false]);
    }),
  );
});

test("knows what is missing", () => {
  const order = new Order();
  expect(order.take([packet(2)])).toEqual([]);
  expect([order.cursor, order.hasGap]).toEqual([0, true]);
});

/** Keeps each name once, and only what is sealed in the newest epoch. */
class ServerForTesting {
  readonly kept: string[] = [];
  epoch = 1;
  readonly outbox = new Outbox();
  readonly #names = new Set<string>();

  meet(isAnswered: boolean): void {
    this.outbox.lost();
    for (const bytes of sent(this.outbox, this.epoch)) {
      const name = bytes.replace("@", "/");
      const isKept = bytes.endsWith(`@${this.epoch}`) || this.#names.has(name);
      if (isKept && !this.#names.has(name)) this.kept.push(bytes.split("@")[0] ?? "");
      if (isKept) this.#names.add(name);
      if (isAnswered && isKept) this.outbox.settle(bytes);
      else if (isAnswered) this.outbox.refuse(name, "changed_meanwhile");
    }
  }
}

test("with lines that break and keys that change, everything is committed once and in the order it was said", () => {
  const events = fc.array(fc.constantFrom("say", "answered", "unanswered", "lost", "rekey"), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(events, (happens) => {
      const server = new ServerForTesting();
      const said: string[] = [];
      for (const each of happens)
        if (each === "rekey") server.epoch += 1;
        else if (each === "lost") sent(server.outbox, server.epoch);
        else if (each !== "say") server.meet(each === "answered");
        else server.outbox.add("text", String(said.push(String(said.length + 1))), 0);
      for (let left = 0; left < 80 && !server.outbox.isEmpty; left += 1) server.meet(true);
      expect(server.kept).toEqual(said);
    }),
  );
});
