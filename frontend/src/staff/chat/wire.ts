// The way to the server for rooms: the socket while it is up, and who is told when it comes or goes.
import type { RoomFrame, RoomNotice, SendFrame } from "../../socket/staff.ts";

interface Listener {
  readonly hear: (notice: RoomNotice) => void;
  readonly up: () => void;
  readonly down: () => void;
}

let send: SendFrame | undefined;
const listeners = new Map<string, Listener>();

/** Told by the socket: a way to send, or nothing while the line is down. */
export function setSender(sender: SendFrame | undefined): void {
  send = sender;
  for (const { up, down } of listeners.values()) (sender ? up : down)();
}

export function isUp(): boolean {
  return send !== undefined;
}

export function sendFrame(frame: RoomFrame): void {
  send?.(frame);
}

function roomOf(notice: RoomNotice): string {
  return typeof notice.room === "string" ? notice.room : notice.room.room;
}

export function hearRoom(notice: RoomNotice): void {
  listeners.get(roomOf(notice))?.hear(notice);
}

/** Gives the function that stops listening. */
export function listen(room: string, listener: Listener): () => void {
  listeners.set(room, listener);
  if (send) listener.up();
  return () => {
    if (listeners.get(room) === listener) listeners.delete(room);
  };
}
