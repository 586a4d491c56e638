// The staff's socket: let in by a ticket each time, and closed by the server when the session ends.
import type { components } from "./frames.ts";
import { openLine } from "./line.ts";
import { parsedNotice } from "./notices.ts";

type StaffFrame = components["schemas"]["StaffFrame"];
type StaffNotice = components["schemas"]["StaffNotice"];

/** What is told of a room, besides what every line says. */
export type RoomNotice = Extract<
  StaffNotice,
  { type: "room" | "gone" | "packet" | "ack" | "refused" | "typing" | "marks" }
>;
export type RoomFrame = Extract<StaffFrame, { type: "attend" | "send" | "typing" | "mark" }>;
export type SendFrame = (frame: RoomFrame) => void;

/** A newer protocol is a type error here until this client speaks it. */
const protocolVersion: components["schemas"]["ProtocolVersion"] = 1;
/** The server's word for a session that is over (origo_chat/protocol/close_codes.py). */
const notAdmitted: components["schemas"]["CloseCode"] = 4401;
/** What one may hear and say is not as it was. */
const standingChanged: components["schemas"]["CloseCode"] = 4509;

const roomNotices = [
  "room",
  "gone",
  "packet",
  "ack",
  "refused",
  "typing",
  "marks",
] as const satisfies readonly RoomNotice["type"][];

interface StaffLine {
  /** A ticket for one socket. */
  readonly ticket: () => Promise<string>;
  readonly onended: () => void;
  /** Where one stands is not as it was: it is asked for over HTTP. */
  readonly onstanding?: () => void;
  /** Let in: whatever was announced before was not heard. */
  readonly onwelcome?: () => void;
  /** A question is not as it was; what has changed is asked for over HTTP. */
  readonly onchanged?: (conversation: string) => void;
  /** The chat's line, or somebody at work, is not as it was. */
  readonly online?: () => void;
  readonly onroom?: (notice: RoomNotice) => void;
  /** How frames about rooms are sent; nothing while the line is down. */
  readonly onsender?: (send: SendFrame | undefined) => void;
}

function isRoomNotice(notice: Record<string, unknown>): boolean {
  return roomNotices.some((type) => type === notice["type"]);
}

function hand(notice: Record<string, unknown>, { onchanged, online, onroom }: StaffLine): void {
  const { type, conversation } = notice;
  if (type === "question_changed" && typeof conversation === "string") onchanged?.(conversation);
  if (type === "line_changed") online?.();
  // The server's own shapes, held by the schema they are generated from.
  if (isRoomNotice(notice)) onroom?.(notice as unknown as RoomNotice);
}

/** Gives the function that closes it for good. */
export function openStaffSocket(line: StaffLine): () => void {
  const { ticket, onended, onstanding, onwelcome, onsender } = line;
  const close = openLine<StaffFrame>({
    path: "/socket/staff",
    hello: async () => ({ type: "staff_hello", version: protocolVersion, ticket: await ticket() }),
    welcomed: (data) => {
      const notice = parsedNotice(data) ?? {};
      hand(notice, line);
      const { type, heartbeat_seconds: seconds } = notice;
      if (type !== "staff_welcome" || typeof seconds !== "number") return undefined;
      onwelcome?.();
      return seconds;
    },
    onopen: (say) => onsender?.(say),
    onlost: (_, code) => {
      onsender?.(undefined);
      if (code === standingChanged) onstanding?.();
    },
    onstop: (code) => {
      if (code === notAdmitted) onended();
    },
  });
  return () => {
    close();
    onsender?.(undefined);
  };
}
