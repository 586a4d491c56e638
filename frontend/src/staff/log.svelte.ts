// keys.log as this browser sees it: read, checked here, and kept in memory as what may only ever be added to.
import { trust } from "virtual:trust";
import { call } from "../api/call.ts";
import { fetchPart } from "../api/fetchPart.ts";
import { type Bytes, concat } from "../crypto/bytes.ts";
import { daysBetween } from "../crypto/days.ts";
import { append, type Pin, presentDay, verifyKeysLog } from "../crypto/keysLog.ts";
import type { Failure } from "../crypto/refusals.ts";
import { fromText, toText } from "../crypto/text.ts";
import type { VerifiedKeysLog } from "../crypto/verifiedLog.ts";
import { isKeyRefusal } from "./faults.ts";
import { keys } from "./keys.ts";
import { hasRevoked } from "./people/revoked.ts";
import { type LogLine, linesOf } from "./logLines.ts";
import { dayNow } from "./moments.ts";
import { hearOf, keep, pins } from "./pins.ts";
import type { OwnAccount } from "./schemas.ts";

/** What a person is told of a refusal: lines are gone, it is another log, this computer's date is behind, or the rest. */
export type Refused = "shorter" | "other" | "clock" | "unsound";

export type LogState =
  | { readonly name: "unread" }
  | { readonly name: "good"; readonly log: VerifiedKeysLog; readonly lines: readonly LogLine[] }
  | { readonly name: "refused"; readonly why: Refused; readonly failure: Failure; readonly detail: string }
  | { readonly name: "unreachable" };

let state = $state.raw<LogState>({ name: "unread" });
let bytes: Bytes = new Uint8Array(0);
let following: Promise<void> | undefined;

export function logState(): LogState {
  return state;
}

/** The believed log, or nothing while there is none: then nothing may be sealed or signed. */
export function believedLog(): VerifiedKeysLog | undefined {
  return state.name === "good" ? state.log : undefined;
}

export function believedLines(): readonly LogLine[] {
  return state.name === "good" ? state.lines : [];
}

async function readFrom(first: number, known: Bytes): Promise<Bytes> {
  let [whole, n] = [known, first];
  for (;;) {
    const { bytes: read, isLast } = await fetchPart("/api/keyring/log", { from: n });
    whole = concat(whole, read);
    if (isLast) return whole;
    n += read.filter((byte) => byte === 10).length;
  }
}

async function believe(read: Bytes): Promise<void> {
  try {
    const known = pins();
    // First where the keys are: what is refused here must not be sealed by there.
    await keys().believe(read, dayNow(), known);
    const log = await verifyKeysLog(read, fromText(trust.root_key), dayNow(), ...known);
    const lines = await linesOf(read);
    bytes = read;
    keep({ n: log.n, hash: log.hash }, known);
    state = { name: "good", log, lines };
  } catch (fault) {
    if (!isKeyRefusal(fault)) throw fault;
    const detail = fault instanceof Error ? fault.message : "";
    state = { name: "refused", why: whyRefused(fault.failure, read), failure: fault.failure, detail };
  }
}

function whyRefused(failure: Failure, read: Bytes): Refused {
  if (failure === "Rollback") return "shorter";
  if (failure === "Fork") return "other";
  return failure === "Expired" && daysBetween(dayNow(), presentDay(read)) > 1 ? "clock" : "unsound";
}

/** Reads it whole: after opening up, and whenever the server's head is not where ours is. */
export async function readLog(): Promise<void> {
  try {
    await believe(await readFrom(0, new Uint8Array(0)));
  } catch {
    if (state.name !== "good" && state.name !== "refused") state = { name: "unreachable" };
  }
}

/** Cheap, every now and then: only what was added is fetched. A refused log stays refused. */
export function followLog(): Promise<void> {
  // One at a time: an answer that was overtaken would be a shorter log.
  following ??= followOnce().finally(() => {
    following = undefined;
  });
  return following;
}

async function followOnce(): Promise<void> {
  if (state.name !== "good") return readLog();
  const { log } = state;
  const head = await call("get", "/api/keyring/log/head", {}).catch(() => undefined);
  if (!head || (head.lines === log.n + 1 && head.last_hash === toText(log.hash))) return;
  try {
    await believe(
      head.lines > log.n + 1 ? await readFrom(log.n + 1, bytes) : await readFrom(0, new Uint8Array(0)),
    );
  } catch {
    // Not reached this time; the next look is soon.
  }
}

/** A verified message names this line: a log without it is refused, whatever was believed until now. */
export async function raise(line: Pin): Promise<void> {
  const log = believedLog();
  if (log?.has({ lines: line.n + 1, hash: line.hash })) return;
  hearOf(line);
  await (log && line.n <= log.n ? believe(bytes) : readLog());
}

/**
 * Whether the log would still be believed with one more certificate. Asked before a second signature is sent: a
 * line that clients refuse would stop everybody, whether or not the server's own check lets it through.
 */
export async function wouldHold(certificate: Bytes): Promise<boolean> {
  try {
    await verifyKeysLog(await append(bytes, certificate), fromText(trust.root_key), dayNow(), ...pins());
    return true;
  } catch (fault) {
    if (!isKeyRefusal(fault)) throw fault;
    return false;
  }
}

/** For whoever waits and follows no log yet: whether it says that these keys were revoked. */
export async function saysRevoked(account: OwnAccount): Promise<boolean> {
  try {
    const read = await readFrom(0, new Uint8Array(0));
    return hasRevoked(await verifyKeysLog(read, fromText(trust.root_key), dayNow(), ...pins()), account);
  } catch {
    return false;
  }
}

/** Locked or signed out: what is believed is read anew, against the same pin. */
export function forgetLog(): void {
  state = { name: "unread" };
  bytes = new Uint8Array(0);
}
