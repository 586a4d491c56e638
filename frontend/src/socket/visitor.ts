// The visitor's socket: what it says first, and what it understands. What is said in a room the chat knows, which is
// loaded later and listens.
import type { components } from "./frames.ts";
import { openLine } from "./line.ts";
import { readNotice, type VisitorFrame } from "./notices.ts";

/** A newer protocol is a type error here until this client speaks it. */
const protocolVersion: components["schemas"]["ProtocolVersion"] = 1;

export type SayFrame = (frame: VisitorFrame) => void;

export interface LineListener {
  /** Told again after each loss, and at once when the line is open. */
  readonly onopen: (say: SayFrame) => void;
  readonly onlost: (failuresInARow: number) => void;
  /** Everything but welcomes, as it came. */
  readonly onnotice: (data: unknown) => void;
}

let listener: LineListener | undefined;
let sayNow: SayFrame | undefined;
let failures = 0;

/** One listens at a time. Gives the function that ends it. */
export function listenToLine(next: LineListener): () => void {
  listener = next;
  if (sayNow) next.onopen(sayNow);
  else next.onlost(failures);
  return () => {
    if (listener === next) listener = undefined;
  };
}

function welcomed(data: unknown): number | undefined {
  const notice = readNotice(data);
  if (notice?.type === "welcome") return notice.heartbeat_seconds;
  listener?.onnotice(data);
  return undefined;
}

/** Gives the function that closes it for good. */
export function openVisitorSocket(locale: () => string): () => void {
  failures = 0;
  const close = openLine<VisitorFrame>({
    path: "/socket/visitor",
    hello: () => ({ type: "hello", version: protocolVersion, locale: locale() }),
    welcomed,
    onopen: (say) => {
      sayNow = say;
      listener?.onopen(say);
    },
    onlost: (failuresInARow) => {
      sayNow = undefined;
      failures = failuresInARow;
      listener?.onlost(failures);
    },
  });
  return () => {
    close();
    sayNow = undefined;
  };
}
