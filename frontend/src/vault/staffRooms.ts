// On the page: the rooms a staff member sits in, over the worker of their keys.
import type { Connection } from "./connection.ts";
import type { Progress } from "./operation.ts";
import type {
  DueText,
  HelloText,
  InvitationText,
  KeyText,
  MadeEpochText,
  NextEpochText,
  OpenedHello,
  PacketText,
  RememberedEpochText,
  RoomEntry,
  RosterText,
  SayingText,
  ServedEpochText,
} from "./roomTexts.ts";
import type { StaffVault } from "./staffVault.ts";

/** So many hellos are a twentieth of a second on a slow machine: what somebody says meanwhile comes in between. */
const hellosInAPiece = 10;

export class StaffRooms {
  readonly #worker: Connection<StaffVault>;

  constructor(worker: Connection<StaffVault>) {
    this.#worker = worker;
  }

  /** Those who wait, a piece at a time. */
  async openHellos(
    hellos: readonly HelloText[],
    told?: (progress: Progress) => void,
  ): Promise<OpenedHello[]> {
    const opened: OpenedHello[] = [];
    for (let at = 0; at < hellos.length; at += hellosInAPiece) {
      opened.push(...(await this.#worker.ask("openHellos", hellos.slice(at, at + hellosInAPiece))));
      told?.({ done: opened.length, total: hellos.length });
    }
    return opened;
  }

  /** The key one comes with, for the server to hand to whoever makes the next epoch. */
  enter(room: string): Promise<KeyText> {
    return this.#worker.ask("enterRoom", { room });
  }

  /** For the server to take by its number; takeEpoch afterwards, of whichever epoch got it. */
  makeEpoch(room: string, next: NextEpochText): Promise<MadeEpochText> {
    return this.#worker.ask("makeRoomEpoch", { room, ...next });
  }

  /** Who is there from now on, and one's memory of the epoch; an interpreter has none. */
  takeEpoch(room: string, served: ServedEpochText): Promise<RosterText & { readonly memory: string | null }> {
    return this.#worker.ask("takeRoomEpoch", { room, served });
  }

  /** After a reload, in the order of their numbers. */
  recall(room: string, epochs: readonly RememberedEpochText[]): Promise<RosterText> {
    return this.#worker.ask("recallRoom", { room, epochs });
  }

  /** Whether one has to make the next epoch, and whom one's person has to be asked about. */
  due(room: string, others: NextEpochText["others"]): Promise<DueText> {
    return this.#worker.ask("dueRoom", { room, others });
  }

  /** One's person lets somebody in whom nobody has asked. */
  async letIn(room: string, member: string): Promise<void> {
    await this.#worker.ask("letIn", { room, member });
  }

  /** One's own word for somebody, for the server to keep until they come. */
  invite(room: string, member: string, left: number): Promise<InvitationText> {
    return this.#worker.ask("signInvitation", { room, member, left });
  }

  /** A packet for those who are there. Refused (Revoked) if they have grown since. */
  seal(room: string, said: SayingText): Promise<string> {
    return this.#worker.ask("sealPacket", { room, ...said });
  }

  open(room: string, packets: readonly PacketText[]): Promise<RoomEntry[]> {
    return this.#worker.ask("openPackets", { room, packets });
  }

  /** Overwrites the keys of one room, or of somebody who waits no more. */
  async leave(room: string): Promise<void> {
    await this.#worker.ask("leaveRoom", { room });
  }
}
