// On the page: the room a visitor chats in, over the worker of their keys.
import type { Connection } from "./connection.ts";
import type {
  FirstLineText,
  NewRoomText,
  PacketText,
  RoomEntry,
  RosterText,
  SayingText,
  ServedEpochText,
} from "./roomTexts.ts";
import type { VisitorVault } from "./visitorVault.ts";

export class VisitorRoom {
  readonly #worker: Connection<VisitorVault>;

  constructor(worker: Connection<VisitorVault>) {
    this.#worker = worker;
  }

  /** What waits in line. A log has to be believed first. */
  newRoom(first: FirstLineText): Promise<NewRoomText> {
    return this.#worker.ask("newRoom", first);
  }

  /** Who is there from now on. Every epoch is taken, one after another. */
  takeEpoch(served: ServedEpochText): Promise<RosterText> {
    return this.#worker.ask("takeRoomEpoch", served);
  }

  /** A packet for those who are there; sent again it is the same packet. Refused (Revoked) if they have grown since. */
  seal(said: SayingText): Promise<string> {
    return this.#worker.ask("sealPacket", said);
  }

  /** What was said, one's own too: once each. */
  open(packets: readonly PacketText[]): Promise<RoomEntry[]> {
    return this.#worker.ask("openPackets", packets);
  }

  /** Overwrites the room's keys; those of the mailbox stay. */
  async leave(): Promise<void> {
    await this.#worker.ask("leaveRoom", undefined);
  }
}
