// New keys are compared by their words: whoever made them reads them out, whoever signs has the same before them.
import { webcrypto } from "node:crypto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { shown } from "../../../examples/shown.ts";
import { soon } from "../../../examples/soon.ts";
import { plainText } from "../../../examples/text.ts";
import { organisation, type Organisation, statements } from "../../../vectors/cast.ts";
import { seed } from "../../../vectors/making.ts";
import { utf8 } from "../../crypto/bytes.ts";
import { readDay } from "../../crypto/days.ts";
import { epochFromSeed } from "../../crypto/epochs.ts";
import { verifyKeysLog } from "../../crypto/keysLog.ts";
import { writeStatement } from "../../crypto/statementReading.ts";
import { fromText, toText } from "../../crypto/text.ts";
import type { VerifiedKeysLog } from "../../crypto/verifiedLog.ts";
import { endHere } from "../ending.ts";
import { linesOf } from "../logLines.ts";
import type { OwnAccount } from "../schemas.ts";
import type { TeamState } from "../team.svelte.ts";
import Epochs from "./Epochs.svelte";
import { bodyMadeHere, rememberMade } from "./made.ts";
import SignDialog from "./SignDialog.svelte";

vi.mock("./deeds.ts", () => ({ propose: vi.fn(), signProposal: vi.fn(), startRotation: vi.fn() }));
vi.mock("../fingerprints.ts", () => ({
  wordsOfBody: (body: string) => Promise.resolve(["ord", "av", body.slice(-9)]),
}));

const on = readDay("2026-11-20");
let made: Organisation;
let log: VerifiedKeysLog;

beforeEach(async () => {
  vi.stubGlobal("crypto", webcrypto);
  made = await organisation();
  log = await verifyKeysLog(made.log, made.root.public, on);
});

// What one test has made nobody remembers in the next.
afterEach(() => {
  endHere("ended");
});

/** The team's next keys, signed by Sam. */
async function nextKeys(name: string): Promise<string> {
  const previous = log.epochs("team")[0]?.hash ?? new Uint8Array(32);
  const epoch = await epochFromSeed("team", 2, seed(name));
  return toText(writeStatement(await statements.epoch(epoch, previous, { on, not_before: on })));
}

/** The team's keys on Sam's screen, while a proposal waits, once its words are there. */
async function screenOfSam(proposal: string, body: string): Promise<string> {
  const account = { person: toText(made.sam.id), role: "kurator", team: "team" } as unknown as OwnAccount;
  const server = {
    proposals: [{ proposal, body, proposed_by: "", signatures: [] }],
    members: [],
    rotation: { proposal, epochs: [], left: 0 },
    epochs: [],
  } as unknown as TeamState;
  const target = shown(Epochs, { account, server, log });
  await soon(() => {
    expect(plainText(target)).toContain("Läs upp de här sex orden");
  });
  return plainText(target);
}

test("whoever made the keys is told to read out their words, also after a reload", async () => {
  const body = await nextKeys("next");
  expect(await screenOfSam("reloaded", body)).toContain(body.slice(-9));
});

test("a colleague who did not make them is not asked to read anything out", async () => {
  const waiting = { proposal: "of a colleague", body: await nextKeys("next") };
  expect(await bodyMadeHere(waiting, { person: toText(made.mira.id) }, log)).toBeUndefined();
});

test("keys that the server put in their place are not read out", async () => {
  const [body, others] = [await nextKeys("next"), await nextKeys("others")];
  rememberMade("made here", body);
  expect(await screenOfSam("made here", others)).toContain(body.slice(-9));
  const forged = toText(utf8(new TextDecoder().decode(fromText(body)).replace("2026-12-05", "2026-12-04")));
  const waiting = { proposal: "forged", body: forged };
  const account = { person: toText(made.sam.id) };
  expect(await bodyMadeHere(waiting, account, log)).toBe(body);
  vi.resetModules();
  const reloaded = await import("./made.ts");
  expect(await reloaded.bodyMadeHere(waiting, account, log)).toBeUndefined();
});

test("other keys of one's own of the same number, which the server kept, are not read out", async () => {
  const [kept, body] = [await nextKeys("before a colleague left"), await nextKeys("after that")];
  rememberMade("after that", body);
  expect(await screenOfSam("kept", kept)).toContain(body.slice(-9));
});

test("whoever signs is told whom to compare the words with", async () => {
  const now = { proposal: "1", body: await nextKeys("next"), signatures: [] };
  const target = shown(SignDialog, { now, lines: await linesOf(made.log), ondone: () => {} });
  expect(plainText(target)).toContain("Be Sam läsa upp orden");
});
