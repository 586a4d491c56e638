// keys.log as this browser sees it: read, checked here, and kept in memory as what may only ever be added to.
import { trust } from "virtual:trust";
import { call, fetchPart } from "../api/call.ts";
import { type Bytes, concat } from "../crypto/bytes.ts";
import { append, type Pin, verifyKeysLog } from "../crypto/keysLog.ts";
import type { Failure } from "../crypto/refusals.ts";
import { fromText, toText } from "../crypto/text.ts";
import type { VerifiedKeysLog } from "../crypto/verifiedLog.ts";
import { isKeyRefusal } from "./faults.ts";
import { keys } from "./keys.ts";
import { type LogLine, linesOf } from "./logLines.ts";
import { dayNow } from "./moments.ts";

export type LogState =
  | { readonly name: "unread" }
  | { readonly name: "good"; readonly log: VerifiedKeysLog; readonly lines: readonly LogLine[] }
  | { readonly name: "refused"; readonly failure: Failure; readonly detail: string }
  | { readonly name: "unreachable" };

let state = $state.raw<LogState>({ name: "unread" });
let bytes: Bytes = new Uint8Array(0);
/** Outlives the lock on purpose: nothing in it is secret, and a log that shrank meanwhile has to be noticed. */
let pin: Pin | undefined;

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
    const log = await verifyKeysLog(read, fromText(trust.root_key), dayNow(), pin);
    await keys().believe(read, log.today);
    const lines = await linesOf(read);
    bytes = read;
    pin = { n: log.n, hash: log.hash };
    state = { name: "good", log, lines };
  } catch (fault) {
    if (!isKeyRefusal(fault)) throw fault;
    const detail = fault instanceof Error ? fault.message : "";
    state = { name: "refused", failure: fault.failure, detail };
  }
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
export async function followLog(): Promise<void> {
  if (state.name !== "good" || !pin) return readLog();
  const head = await call("get", "/api/keyring/log/head", {}).catch(() => undefined);
  if (!head || (head.lines === pin.n + 1 && head.last_hash === toText(pin.hash))) return;
  try {
    await believe(
      head.lines > pin.n + 1 ? await readFrom(pin.n + 1, bytes) : await readFrom(0, new Uint8Array(0)),
    );
  } catch {
    // Not reached this time; the next look is soon.
  }
}

/**
 * Whether the log would still be believed with one more certificate. Asked before a second signature is sent: the
 * server appends what two have signed without judging it, and a line that clients refuse would stop everybody.
 */
export async function wouldHold(certificate: Bytes): Promise<boolean> {
  try {
    await verifyKeysLog(await append(bytes, certificate), fromText(trust.root_key), dayNow(), pin);
    return true;
  } catch (fault) {
    if (!isKeyRefusal(fault)) throw fault;
    return false;
  }
}

/** Locked or signed out: what is believed is read anew, against the same pin. */
export function forgetLog(): void {
  state = { name: "unread" };
  bytes = new Uint8Array(0);
}
