// The staff's socket: let in by a ticket each time, and closed by the server when the session ends.
import type { components } from "./frames.ts";
import { openLine } from "./line.ts";
import { parsedNotice } from "./notices.ts";

type StaffFrame = components["schemas"]["StaffFrame"];

/** A newer protocol is a type error here until this client speaks it. */
const protocolVersion: components["schemas"]["ProtocolVersion"] = 1;
/** The server's word for a session that is over (origo_chat/protocol/close_codes.py). */
const notAdmitted: components["schemas"]["CloseCode"] = 4401;

interface StaffLine {
  /** A ticket for one socket. */
  readonly ticket: () => Promise<string>;
  readonly onended: () => void;
  /** Let in: whatever was announced before was not heard. */
  readonly onwelcome?: () => void;
  /** A question is not as it was; what has changed is asked for over HTTP. */
  readonly onchanged?: (conversation: string) => void;
}

/** Gives the function that closes it for good. */
export function openStaffSocket({ ticket, onended, onwelcome, onchanged }: StaffLine): () => void {
  return openLine<StaffFrame>({
    path: "/socket/staff",
    hello: async () => ({ type: "staff_hello", version: protocolVersion, ticket: await ticket() }),
    welcomed: (data) => {
      const notice = parsedNotice(data);
      const { conversation, heartbeat_seconds: seconds } = notice ?? {};
      if (notice?.["type"] === "question_changed" && typeof conversation === "string")
        onchanged?.(conversation);
      if (notice?.["type"] !== "staff_welcome" || typeof seconds !== "number") return undefined;
      onwelcome?.();
      return seconds;
    },
    onstop: (code) => {
      if (code === notAdmitted) onended();
    },
  });
}
