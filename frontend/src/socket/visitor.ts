// The visitor's socket: what it says first, and what it understands.
import type { components } from "./frames.ts";
import { openLine } from "./line.ts";
import { readNotice, type VisitorFrame } from "./notices.ts";

/** A newer protocol is a type error here until this client speaks it. */
const protocolVersion: components["schemas"]["ProtocolVersion"] = 1;

/** Gives the function that closes it for good. */
export function openVisitorSocket(locale: () => string): () => void {
  return openLine<VisitorFrame>({
    path: "/socket/visitor",
    hello: () => ({ type: "hello", version: protocolVersion, locale: locale() }),
    welcomed: (data) => {
      const notice = readNotice(data);
      return notice?.type === "welcome" ? notice.heartbeat_seconds : undefined;
    },
  });
}
