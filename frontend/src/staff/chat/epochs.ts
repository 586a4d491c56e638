// The epochs of one room in this browser: sitting down, reading again, taking and making. The keys stay in the worker.
import { fromText } from "../../crypto/text.ts";
import type {
  ComerText,
  DueText,
  OpenedHello,
  PresentText,
  RosterText,
  StatedEpochText,
} from "../../vault/index.ts";
import { ask } from "../ask.ts";
import { isRefusal } from "../faults.ts";
import { keys } from "../keys.ts";
import { followLog } from "../log.svelte.ts";
import type { OwnEpoch, RoomPart, RoomSnapshot } from "./shapes.ts";

/** The epoch a packet is sealed in, from its own first bytes. */
export function epochOf(packet: string): number {
  const [, , , a = 0, b = 0, c = 0, d = 0] = fromText(packet.slice(0, 12));
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
}

interface Named {
  readonly members: readonly { readonly member: string }[];
}

/** Whom a roster names that nobody has checked: for whose turn it is, and for nothing else. */
export function namedIn(roster: string | undefined): string[] {
  if (roster === undefined) return [];
  try {
    const { members } = JSON.parse(new TextDecoder().decode(fromText(roster))) as Named;
    return members.map(({ member }) => member);
  } catch {
    return [];
  }
}

interface Takeable extends StatedEpochText {
  readonly n: number;
  readonly share: string | null;
}

export class RoomEpochs {
  /** The newest one taken or recalled; nothing can be read before the first. */
  taken = 0;
  first = 0;
  /** The newest one in which somebody is who was not there before. */
  grown = 0;
  present: readonly PresentText[] = [];
  /** Whether this browser can write: what was only recalled reads and does not write. */
  mayWrite = false;
  readonly #room: string;
  readonly #member: string;
  #end = Infinity;

  constructor(room: string, member: string) {
    this.#room = room;
    this.#member = member;
  }

  /**
   * Sits down with a new key, and tells the server of it. Epochs from before are read again from one's memory.
   * Gives the visitor's first line: the line of those who wait tells it of nobody who was taken already.
   */
  async sitDown(part: RoomPart): Promise<OpenedHello | undefined> {
    const opened = await this.#openHello(part);
    const key = await keys().rooms.enter(this.#room);
    await ask("post", "/api/chat/rooms/{room}/join", { path: { room: this.#room }, body: { key } });
    const remembered = part.epochs.filter(({ memory }) => memory !== null);
    for (const each of remembered) this.#learn(await keys().rooms.recall(this.#room, [each]), false);
    // Sealed to the key of a browser that is gone: nobody opens these any more.
    this.taken = Math.max(this.taken, ...part.epochs.map(({ n }) => n));
    return opened;
  }

  async #openHello({ hello, room }: RoomPart): Promise<OpenedHello | undefined> {
    if (hello === null || room.hello_key_id === null) return undefined;
    const opened = await keys().rooms.openHellos([{ room: room.room, key_id: room.hello_key_id, hello }]);
    return opened[0];
  }

  /** Those after the newest one taken, in their order. */
  async takeAll(epochs: readonly OwnEpoch[]): Promise<void> {
    for (const each of epochs) if (each.n > this.taken) await this.take(each);
  }

  /** False when one before it is missing. */
  async take(epoch: Takeable): Promise<boolean> {
    if (epoch.n <= this.taken || epoch.share === null) return true;
    if (this.taken > 0 && epoch.n > this.taken + 1) return false;
    const { memory, ...roster } = await keys().rooms.takeEpoch(this.#room, epoch);
    this.#learn(roster, true);
    if (memory !== null && epoch.host !== this.#member) await this.#remember(epoch.n, memory);
    return true;
  }

  /** Whether one's own time is used up: from then on, or in less than a second, the keys seal nothing more. */
  get isOver(): boolean {
    return performance.now() >= this.#end;
  }

  /** The next one, with everybody who is in and may be. Somebody else's may come first: then that one is taken. */
  async make(snapshot: RoomSnapshot): Promise<void> {
    const others = this.#others(snapshot);
    const path = { room: this.#room };
    // Nobody is left out by a list that is too old to know their certificate.
    await followLog();
    const made = await keys().rooms.makeEpoch(this.#room, { n: (snapshot.epoch?.n ?? 0) + 1, others });
    const body = { ...made, shares: [...made.shares] };
    await ask("post", "/api/chat/rooms/{room}/epochs", { path, body }).catch((fault: unknown) => {
      if (!isRefusal(fault, "changed_meanwhile")) throw fault;
    });
  }

  /** Whether the next one is due, and who wants to come in whom nobody has asked. */
  due(snapshot: RoomSnapshot): Promise<DueText> {
    return keys().rooms.due(this.#room, this.#others(snapshot));
  }

  #others({ members }: RoomSnapshot): ComerText[] {
    return members.flatMap(({ member, role, state, key, invitation }) =>
      state === "in" && role !== "visitor" && member !== this.#member ? [{ member, key, invitation }] : [],
    );
  }

  #learn({ epoch, present, grown, left }: RosterText, mayWrite: boolean): void {
    // The seconds are rounded up.
    this.#end = left > 0 ? performance.now() + (left - 1) * 1000 : Infinity;
    this.taken = Math.max(this.taken, epoch);
    this.first = this.first === 0 ? epoch : Math.min(this.first, epoch);
    this.present = present;
    this.grown = grown;
    this.mayWrite = mayWrite;
  }

  async #remember(n: number, memory: string): Promise<void> {
    const path = { room: this.#room, n };
    await ask("post", "/api/chat/rooms/{room}/epochs/{n}/memory", { path, body: { memory } }).catch(() => {
      // Without it a reloaded browser reads this epoch no more; the talk goes on.
    });
  }
}
