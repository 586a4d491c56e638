// What was said and is not known to be committed, and in which turn what comes is read. Without network, keys or page.
import { isForFewer } from "../../state/company.ts";
import type { NumberedPacket } from "./shapes.ts";

/** Enough for somebody who types, few enough that a lost line is made good in a moment. */
const inFlight = 6;

export type SayingKind = "text" | "summary";

/** Something on its way: the same bytes under the same name until it is committed or refused. */
export interface Saying {
  readonly key: number;
  readonly kind: SayingKind;
  readonly text: string;
  /** The epoch whose roster its writer had on screen. */
  readonly seen: number;
  readonly sealed?: Sealed;
  readonly isUnderWay: boolean;
  /** It will never be kept; it stays on screen until it is written anew or dropped. */
  readonly refused?: string;
}

export interface Sealed {
  readonly clientId: string;
  readonly packet: string;
  /** In which it can be read. */
  readonly epoch: number;
}

export class Outbox {
  #sayings: readonly Saying[] = [];
  #keys = 0;
  /** The newest epoch known to be over, although no later one was taken here yet. */
  #over = 0;

  get sayings(): readonly Saying[] {
    return this.#sayings;
  }

  /** Nothing is waiting to be committed. */
  get isEmpty(): boolean {
    return this.#open().length === 0;
  }

  add(kind: SayingKind, text: string, seen: number): void {
    this.#keys += 1;
    this.#sayings = [...this.#sayings, { key: this.#keys, kind, text, seen, isUnderWay: false }];
  }

  /** What waits for its writer's word: somebody came in after it was written, and before it was sealed. */
  held(grown: number): readonly Saying[] {
    return this.#open().filter(({ sealed, seen }) => !sealed && isForFewer(seen, grown));
  }

  /** Its writer has seen who is there now, and it is for them too. */
  goOn(epoch: number): void {
    this.#change(
      ({ sealed }) => !sealed,
      (each) => ({ ...each, seen: epoch }),
    );
  }

  /** Its writer takes it back. */
  takeBack(grown: number): readonly Saying[] {
    const taken = this.held(grown);
    this.#sayings = this.#sayings.filter((each) => !taken.includes(each));
    return taken;
  }

  /** The line is down: what was under way may be committed or not, so all of it is sent again. */
  lost(): void {
    this.#change(
      () => true,
      (each) => ({ ...each, isUnderWay: false }),
    );
  }

  /**
   * The next one that has to be sealed in this epoch, if one may be. What is sealed in an older epoch is answered
   * before: else what was said later could be committed first.
   */
  nextToSeal(epoch: number, grown: number): Saying | undefined {
    if (epoch <= this.#over) return undefined;
    const open = this.#open().slice(0, inFlight);
    if (open.some(({ sealed }) => sealed && sealed.epoch !== epoch)) return undefined;
    const next = open.find(({ sealed }) => !sealed);
    // What was said later waits behind it: else it would be heard first.
    return next && !isForFewer(next.seen, grown) ? next : undefined;
  }

  seal(key: number, sealed: Sealed): void {
    this.#change(
      (each) => each.key === key,
      (each) => ({ ...each, sealed }),
    );
  }

  /** Sealed and not under way, in the order of saying; from now on under way. */
  takeDue(): Sealed[] {
    const due = this.#open().filter(({ sealed, isUnderWay }) => sealed && !isUnderWay);
    const keys = new Set(due.map(({ key }) => key));
    this.#change(
      ({ key }) => keys.has(key),
      (each) => ({ ...each, isUnderWay: true }),
    );
    return due.flatMap(({ sealed }) => sealed ?? []);
  }

  packetOf(clientId: string): string | undefined {
    return this.#sayings.find(({ sealed }) => sealed?.clientId === clientId)?.sealed?.packet;
  }

  /** It is committed, as an answer or another way of reading has told. */
  settle(packet: string): void {
    this.#sayings = this.#sayings.filter(({ sealed }) => sealed?.packet !== packet);
  }

  /** Its epoch is over: in the next one it is another packet. Whatever else was refused stays refused. */
  refuse(clientId: string, code: string): void {
    const isMeant = ({ sealed }: Saying): boolean => sealed?.clientId === clientId;
    if (code !== "changed_meanwhile") {
      this.#change(isMeant, (each) => ({ ...each, isUnderWay: false, refused: code }));
      return;
    }
    this.#over = Math.max(this.#over, this.#sayings.find(isMeant)?.sealed?.epoch ?? 0);
    this.#change(isMeant, ({ key, kind, text, seen }) => ({ key, kind, text, seen, isUnderWay: false }));
  }

  /** Nothing more is kept in this room: said now, before somebody waits for it. */
  refuseAll(code: string): void {
    this.#change(
      ({ refused }) => refused === undefined,
      (each) => ({ ...each, isUnderWay: false, refused: code }),
    );
  }

  drop(key: number): void {
    this.#sayings = this.#sayings.filter((each) => each.key !== key);
  }

  #open(): readonly Saying[] {
    return this.#sayings.filter(({ refused }) => refused === undefined);
  }

  #change(isMeant: (each: Saying) => boolean, change: (each: Saying) => Saying): void {
    this.#sayings = this.#sayings.map((each) => (isMeant(each) ? change(each) : each));
  }
}

/** Packets in the order of their numbers, each once, whichever way and how often they come. */
export class Order {
  #cursor = 0;
  readonly #waiting = new Map<number, NumberedPacket>();

  /** The number up to which everything was handed out. */
  get cursor(): number {
    return this.#cursor;
  }

  /** Something came before what is missing. */
  get hasGap(): boolean {
    return this.#waiting.size > 0;
  }

  /** Gives those whose turn it is. */
  take(packets: readonly NumberedPacket[]): NumberedPacket[] {
    for (const packet of packets) if (packet.n > this.#cursor) this.#waiting.set(packet.n, packet);
    const ready: NumberedPacket[] = [];
    for (let next = this.#next(); next; next = this.#next()) {
      this.#waiting.delete(next.n);
      this.#cursor = next.n;
      ready.push(next);
    }
    return ready;
  }

  #next(): NumberedPacket | undefined {
    return this.#waiting.get(this.#cursor + 1);
  }
}
