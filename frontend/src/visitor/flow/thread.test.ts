// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readHeader } from "../../crypto/envelopes.ts";
import { fromText, toText } from "../../crypto/text.ts";
import { FiledQuestion, today, visitorOf } from "../../vault/questionForTesting.ts";
import type { ServiceForTesting } from "./serviceForTesting.ts";
import type { Thread } from "./thread.svelte.ts";
import type { SixWords } from "./words/sixWords.svelte.ts";

const trust = vi.hoisted(() => ({ id: "demo.origo.example", root_key: "", pin: null }));
const held = vi.hoisted(() => ({ service: undefined as ServiceForTesting | undefined }));
vi.mock("virtual:trust", () => ({ trust }));
vi.mock("../../vault/startVisitorWorker.ts", async () => {
  const { visitorEndForTesting } = await import("../../vault/inProcessForTesting.ts");
  return { startVisitorWorker: visitorEndForTesting };
});
vi.mock("../../api/call.ts", () => ({
  call: (verb: string, path: string, given: object) => held.service?.answer(verb, path, given),
}));
vi.mock("../../api/fetchPart.ts", () => ({
  fetchPart: (_path: string, { from }: { from: number }) => held.service?.fetchPart(from),
}));

const renewal = "post /api/mailbox/words";
const sending = "post /api/mailbox/envelopes";
let service: ServiceForTesting;
let Refusal: typeof import("../../api/refusal.ts").ServerRefusal;
let flow: typeof import("./keys.ts");

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-20T12:00:00Z") });
  vi.resetModules();
  // Of the same modules as what throws and catches them.
  ({ ServerRefusal: Refusal } = await import("../../api/refusal.ts"));
  const { ServiceForTesting } = await import("./serviceForTesting.ts");
  service = held.service = await ServiceForTesting.begin();
  trust.root_key = toText(service.made.root.public);
  flow = await import("./keys.ts");
  const vera = visitorOf(service.made);
  await vera.believe(service.log, [today]);
  await vera.openMailbox(5n);
  service.question = new FiledQuestion(await vera.sealQuestion({ text: "Hej", day: today }));
});

afterEach(() => {
  vi.useRealTimers();
});

async function opened(): Promise<Thread> {
  const { Thread } = await import("./thread.svelte.ts");
  const thread = new Thread();
  await thread.open(5n);
  return thread;
}

async function newWords(): Promise<SixWords> {
  const { SixWords } = await import("./words/sixWords.svelte.ts");
  return SixWords.make("sv");
}

/** Which key everything was written under. */
function generations(): number[] {
  return service.question?.envelopes.map(({ envelope }) => readHeader(fromText(envelope)).generation) ?? [];
}

test("the team's new key comes between the list and hers: it is read anew, and what she writes goes", async () => {
  await service.depart();
  const thread = await opened();
  service.onCall = (call) =>
    call === renewal && service.count(renewal) === 1 ? service.rotate() : undefined;
  await thread.write("Efteråt");
  expect([service.count(renewal), generations()]).toEqual([2, [1, 2, 2]]);
});

test("a new key that is refused again is told: the same one asks for the date, another is a fault", async () => {
  await service.depart();
  const thread = await opened();
  service.key = "none";
  await expect(thread.write("Efteråt")).rejects.toBeInstanceOf(flow.ListTooOld);
  service.onCall = (call) => (call === renewal ? service.rotate() : undefined);
  await expect(thread.write("Efteråt")).rejects.toMatchObject({ code: "changed_meanwhile" });
  expect([service.count(renewal), generations()]).toEqual([4, [1]]);
  service.onCall = () => undefined;
  await thread.write("Efteråt");
  expect(generations()).toEqual([1, 2, 2]);
});

test("somebody leaves while the page is open: what she writes next is under a key they never had", async () => {
  const thread = await opened();
  await service.depart();
  await thread.write("Efteråt");
  await thread.write("Och mer");
  expect([service.count(renewal), generations()]).toEqual([1, [1, 2, 2, 2]]);
});

test("while the newest lines cannot be had she waits, and nothing that is known is fetched again", async () => {
  vi.stubGlobal("navigator", { onLine: true });
  // The network is back at once, so that nobody waits for a pause.
  vi.stubGlobal("addEventListener", (_name: string, back: () => void) => {
    back();
  });
  const thread = await opened();
  const [whole, since] = ["get /api/keyring/log from 0", "get /api/keyring/log from 6"];
  await service.depart();
  service.lost = since;
  await thread.write("Efteråt");
  vi.unstubAllGlobals();
  expect([service.count(whole), service.count(since), generations()]).toEqual([1, 2, [1, 2, 2]]);
});

test.each(["unavailable", "malformed"])(
  "what is kept is sent, though nothing can be read after it: %s",
  async (code) => {
    const thread = await opened();
    service.onCall = (call) => {
      if (call.startsWith("get /api/mailbox") && service.count(sending) === 1) throw new Refusal(code);
    };
    thread.draft = "Efteråt";
    await thread.write("Efteråt");
    expect([thread.draft, thread.isOutOfReach]).toEqual(["", true]);
    service.onCall = () => undefined;
    await thread.write("Och mer");
    expect([service.count(sending), thread.isOutOfReach, thread.faults]).toEqual([2, false, []]);
  },
);

test("whoever goes away while it is being sent does not find it as not sent", async () => {
  const [thread, words] = [await opened(), await newWords()];
  let changing: Promise<unknown> | undefined;
  service.onCall = (call) => {
    if (call === sending) changing = thread.changeWords(words).catch(() => undefined);
  };
  thread.draft = "Efteråt";
  await thread.write("Efteråt");
  expect([thread.draft, service.count(sending)]).toEqual(["", 1]);
  await changing;
});

test("the session ended while she learnt new words: it is opened again, and they hold", async () => {
  const [thread, words] = [await opened(), await newWords()];
  service.hasEnded = true;
  expect(await thread.changeWords(words)).toBe(true);
  expect([thread.undecided, service.count(renewal), generations()]).toEqual([undefined, 2, [1, 2]]);
  await thread.write("Efteråt");
  expect(generations()).toEqual([1, 2, 2]);
});

test("new words that were taken, their answer lost and the session ended with it, are found to hold", async () => {
  const [thread, words] = [await opened(), await newWords()];
  service.lost = renewal;
  service.onCall = (call) => {
    if (call === "post /api/mailboxes/open") throw new Refusal("unavailable");
  };
  expect([await thread.changeWords(words), thread.undecided]).toEqual([false, words]);
  service.onCall = () => undefined;
  service.hasEnded = true;
  expect([await thread.changeWords(words), thread.undecided]).toEqual([true, undefined]);
  expect(generations()).toEqual([1, 2]);
});

test.each([
  ["busy", { seconds: 3 }],
  ["too_many", { seconds: 3 }],
])(
  "new words of which the last thing heard is %s may have been taken: the same are tried again",
  async (code, params) => {
    const [thread, words] = [await opened(), await newWords()];
    service.lost = renewal;
    service.onCall = (call) => {
      if (call === "post /api/mailboxes/open" || service.count(renewal) > 1) throw new Refusal(code, params);
    };
    const refusing = service.answer.bind(service);
    // The first try is carried out and its answer lost; the call that is made again is refused.
    service.answer = (verb, path, given) =>
      refusing(verb, path, given).catch((fault: unknown) => {
        if (`${verb} ${path}` === renewal) throw new Refusal(code, params);
        throw fault;
      });
    expect([await thread.changeWords(words), thread.undecided]).toEqual([false, words]);
    service.onCall = () => undefined;
    service.answer = refusing;
    service.hasEnded = true;
    expect([await thread.changeWords(words), thread.undecided]).toEqual([true, undefined]);
    expect(generations()).toEqual([1, 2]);
  },
);

test("as long as neither the new words open nor the old, nobody knows, and the same are sent again", async () => {
  const [thread, words] = [await opened(), await newWords()];
  service.hasEnded = true;
  service.onCall = (call) => {
    if (call === "post /api/mailboxes/open") throw new Refusal("not_found");
  };
  expect([await thread.changeWords(words), thread.undecided]).toEqual([false, words]);
  expect(service.count(renewal)).toBe(1);
  service.onCall = () => undefined;
  expect([await thread.changeWords(words), generations()]).toEqual([true, [1, 2]]);
});

/** Another window of the same words, after somebody has left. */
async function renewsElsewhere(): Promise<void> {
  const vera = visitorOf(service.made);
  await service.depart();
  await vera.believe(service.log, [today]);
  await vera.openMailbox(5n);
  if (service.question) await vera.openThread(service.question.forVisitor());
  await service.answer("post", "/api/mailbox/words", { body: await vera.renewedKey() });
}

test("another window renewed the key: the new words are made again from what stands there now", async () => {
  const [thread, words] = [await opened(), await newWords()];
  await renewsElsewhere();
  expect(await thread.changeWords(words)).toBe(true);
  await thread.write("Efteråt");
  expect([thread.undecided, thread.faults, generations()]).toEqual([undefined, [], [1, 2, 3, 3]]);
});

test("new words that are refused twice are told, and nothing is left undecided", async () => {
  const [thread, words] = [await opened(), await newWords()];
  service.key = "none";
  await expect(thread.changeWords(words)).rejects.toMatchObject({ code: "changed_meanwhile" });
  expect([thread.undecided, service.count(renewal), generations()]).toEqual([undefined, 2, [1]]);
});

test("new words hold, though nothing can be read after them", async () => {
  const [thread, words] = [await opened(), await newWords()];
  service.onCall = (call) => {
    if (call === "get /api/mailbox/envelopes" && service.count(renewal) > 0) throw new Refusal("malformed");
  };
  expect([await thread.changeWords(words), thread.isOutOfReach]).toEqual([true, true]);
  service.onCall = () => undefined;
  await thread.write("Efteråt");
  expect([thread.faults, generations()]).toEqual([[], [1, 2, 2]]);
});

test("writing more brings the work that is asked for, and the same message", async () => {
  const thread = await opened();
  const asked = { challenge: toText(new Uint8Array(43)), puzzles: 1, bits: 1 };
  service.onCall = (call) => {
    if (call === sending && service.count(sending) === 1) throw new Refusal("work_needed", asked);
  };
  await thread.write("Mer");
  expect([service.count(sending), generations(), thread.draft]).toEqual([2, [1, 1], ""]);
  const worked = service.bodies.filter((body) => (body as { work?: unknown } | undefined)?.work);
  expect(worked).toMatchObject([{ work: { challenge: asked.challenge } }]);
});

test("what finds no room stays in the field, and is not sent again by itself", async () => {
  const thread = await opened();
  thread.draft = "Mer";
  service.onCall = (call) => {
    if (call === sending) throw new Refusal("answer_first");
  };
  await expect(thread.write("Mer")).rejects.toMatchObject({ code: "answer_first" });
  expect([service.count(sending), thread.draft]).toEqual([1, "Mer"]);
});
