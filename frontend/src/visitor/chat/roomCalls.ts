// What a visitor asks of the server about their room. The token is made here and never shown to anybody else.
import { call, type Manner } from "../../api/call.ts";
import { base64url, randomBytes } from "../../state/randomness.ts";
import type { NewRoomText, PacketText, ServedEpochText, SolvedText } from "../../vault/index.ts";
import { fromText } from "../../crypto/text.ts";
import type { components } from "../../socket/frames.ts";

export type RoomSnapshot = components["schemas"]["RoomSnapshot"];
export type SeenMarks = components["schemas"]["SeenMarks"];

/** A room, the epochs after one's newest and the packets after one's last. */
export interface RoomPart {
  readonly room: RoomSnapshot;
  readonly epochs: readonly (ServedEpochText & { readonly n: number })[];
  readonly packets: readonly PacketText[];
  readonly more: boolean;
}

export interface Since {
  readonly after: number;
  readonly epoch: number;
  readonly version?: number;
  /** In seconds: the answer waits for news so long. */
  readonly wait?: number;
}

export class RoomCalls {
  readonly token = base64url(randomBytes(32));
  room = "";

  #manner(isLast = false): Manner {
    return { authorization: `Room ${this.room}.${this.token}`, isLast };
  }

  /** Sent again it finds the room there already, and that is as good. */
  async enter(made: NewRoomText, work: SolvedText | null, key: string): Promise<RoomSnapshot> {
    this.room = made.room;
    const digest = await crypto.subtle.digest("SHA-256", fromText(this.token));
    const token_hash = base64url(new Uint8Array(digest));
    return (await call("post", "/api/chat/rooms", { body: { ...made, token_hash, work } }, { key })).room;
  }

  read({ after, epoch, version, wait = 0 }: Since): Promise<RoomPart> {
    const query = { after, epoch, wait, ...(version !== undefined && { version }) };
    return call("get", "/api/chat/room", { query }, this.#manner());
  }

  async send(client_id: string, packet: string): Promise<number> {
    const body = { client_id, packet };
    return (await call("post", "/api/chat/room/packets", { body }, this.#manner())).n;
  }

  async mark(delivered: number, read: number): Promise<void> {
    await call("post", "/api/chat/room/marks", { body: { delivered, read } }, this.#manner());
  }

  async typing(): Promise<void> {
    await call("post", "/api/chat/room/typing", {}, this.#manner());
  }

  async leave(): Promise<void> {
    await call("post", "/api/chat/room/leave", {}, this.#manner());
  }

  async clear(): Promise<void> {
    await call("post", "/api/chat/room/clear", {}, this.#manner());
  }

  /** The last thing a page does: sent even while the next page loads, and nobody waits for it. */
  leaveForGood(how: "leave" | "clear"): void {
    if (this.room === "") return;
    const path = how === "clear" ? "/api/chat/room/clear" : "/api/chat/room/leave";
    call("post", path, {}, this.#manner(true)).catch(() => undefined);
    this.room = "";
  }
}
