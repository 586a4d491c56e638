// Lies about the record of deeds, told to the view that shows it.
import { webcrypto } from "node:crypto";
import { beforeEach, expect, vi } from "vitest";
import { shown } from "../../../examples/shown.ts";
import { soon } from "../../../examples/soon.ts";
import { plainText } from "../../../examples/text.ts";
import type { Bytes } from "../../crypto/bytes.ts";
import Events from "./Events.svelte";
import { hashOfEntry } from "./record.ts";
import type { AuditEntry, SignedHead } from "../schemas.ts";
import { lie } from "../../hostile/lie.ts";

interface Query {
  readonly after?: number;
  readonly before?: number;
}

const server = vi.hoisted(() => ({
  record: [] as AuditEntry[],
  /** What it says in an entry's place, to whom it chooses. */
  told: (entry: AuditEntry, query: Query): AuditEntry => (query.before === 0 ? { ...entry } : entry),
  heads: [] as SignedHead[],
  headsAsked: 0,
}));
vi.mock("../pins.ts", () => ({ notedRecord: () => undefined, noteRecord: () => {} }));
vi.mock("../log.svelte.ts", () => ({ believedLog: () => undefined }));
vi.mock("../keys.ts", () => ({
  keys: () => ({ signAuditHead: () => Promise.reject(new Error("locked")) }),
}));
vi.mock("../people/people.svelte.ts", () => ({
  readPeople: () => Promise.resolve(),
  peopleState: () => [],
}));
vi.mock("../ask.ts", () => ({
  ask: (_verb: string, path: string, { query = {} }: { readonly query?: Query }) =>
    Promise.resolve(path === "/api/audit" ? pageOf(query) : headsPage()),
}));

function pageOf(query: Query): { entries: AuditEntry[]; previous: string | null } {
  const { after, before = Infinity } = query;
  const page =
    after === undefined
      ? server.record.filter(({ n }) => n < before).slice(-100)
      : server.record.filter(({ n }) => n > after).slice(0, 1000);
  const [oldest] = page;
  const previous = oldest && (server.record[oldest.n - 2]?.hash ?? "00".repeat(32));
  const entries = page.map((entry) => server.told(entry, query));
  return { entries: after === undefined ? entries.reverse() : entries, previous: previous ?? null };
}

/** The same again and again; whoever asks forever is let go, so that the case can fail. */
function headsPage(): { heads: SignedHead[] } {
  server.headsAsked += 1;
  return { heads: server.headsAsked < 50 ? server.heads : [] };
}

const [honest, innocent] = ["aa".repeat(16), "ff".repeat(16)];

function hex(bytes: Bytes): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function recordOf(count: number): Promise<void> {
  server.record = [];
  let previous: Bytes = new Uint8Array(32);
  for (let n = 1; n <= count; n++) {
    const deed = {
      n,
      at: "2026-03-02T12:00:00+00:00",
      actor: honest,
      event: "left",
      subject: honest,
    } as const;
    previous = await hashOfEntry(previous, { ...deed, hash: "" });
    server.record.push({ ...deed, hash: hex(previous) });
  }
}

/** That somebody else did it, under the hash of what was done. */
function blameAt(at: number, to: (query: Query) => boolean = () => true): void {
  server.told = (entry, query) => (entry.n === at && to(query) ? { ...entry, actor: innocent } : entry);
}

async function viewed(): Promise<HTMLElement> {
  const view = shown(Events, {});
  await soon(() => {
    expect(view.querySelector("tbody, [role=alert]")).not.toBeNull();
  });
  return view;
}

beforeEach(() => {
  vi.stubGlobal("crypto", webcrypto);
  server.told = (entry) => entry;
  [server.heads, server.headsAsked] = [[], 0];
});

lie("deed-shown-and-not-walked", async () => {
  await recordOf(60);
  blameAt(57, ({ after }) => after === undefined);
  const view = plainText(await viewed());
  expect(view).toContain("Raderna 1 till 60 hänger ihop");
  expect(view).not.toContain(innocent.slice(0, 8));
});

lie("first-deed-of-another", async () => {
  await recordOf(60);
  blameAt(1);
  const view = plainText(await viewed());
  expect(view).toContain("Vid rad 1 är listan bruten");
  expect(view).toContain("De är inte kontrollerade.");
});

lie("deed-of-another-where-the-walk-begins", async () => {
  await recordOf(1_010);
  blameAt(11);
  const view = plainText(await viewed());
  expect(view).toContain("Vid rad 11 är listan bruten");
});

lie("deed-of-another-among-the-older", async () => {
  await recordOf(1_100);
  blameAt(20);
  const view = await viewed();
  expect(plainText(view)).toMatch(/Raderna 101 till 1\s100 hänger ihop/);
  for (let rows = 200; rows <= 1_000; rows += 100) {
    pressOlder(view);
    await soon(() => {
      expect(view.querySelectorAll("tbody tr")).toHaveLength(rows);
    });
  }
  pressOlder(view);
  await soon(() => {
    expect(plainText(view)).toContain("Vid rad 20 är listan bruten");
  });
});

function pressOlder(view: HTMLElement): void {
  [...view.querySelectorAll("button")].find((each) => plainText(each) === "Visa äldre")?.click();
}

lie("signatures-without-end", async () => {
  await recordOf(3);
  const sig = { by: "", day: "2026-03-02", sig: "" };
  server.heads = [{ n: 1_000_000, hash: "00".repeat(32), ...sig }];
  const view = shown(Events, {});
  await soon(() => {
    expect(plainText(view)).toContain("Försök igen");
  });
  expect(view.querySelector("tbody")).toBeNull();
});
