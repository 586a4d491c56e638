// Whose turn it is to make the next epoch of a room, and when; and whom one is asked about before they come in.
import type { PresentText } from "../../vault/index.ts";
import { keys } from "../keys.ts";
import { namedIn, type RoomEpochs } from "./epochs.ts";
import { hostOf, type RoomSnapshot } from "./shapes.ts";

/** Looks so often without being able to write before making an epoch, whoever should have. */
const patience = 3;

export class Hosting {
  /** Those who want to come in, whom nobody here has asked and one has not said no to. */
  uninvited = $state.raw<readonly PresentText[]>([]);
  readonly #room: string;
  readonly #self: string;
  readonly #epochs: RoomEpochs;
  #refused: readonly string[] = [];
  #waited = 0;

  constructor(room: string, self: string, epochs: RoomEpochs) {
    [this.#room, this.#self, this.#epochs] = [room, self, epochs];
  }

  /** Once more nothing could be written, or it can. */
  look(): void {
    this.#waited = this.#epochs.mayWrite ? 0 : this.#waited + 1;
  }

  /** A reloaded browser has lost its place in the chains: it makes the next epoch without waiting. */
  hurry(): void {
    this.#waited = patience;
  }

  async isDue(snapshot: RoomSnapshot): Promise<boolean> {
    const { mayWrite, first, present } = this.#epochs;
    if (mayWrite) return this.#isDueHere(snapshot);
    this.uninvited = [];
    if (this.#isInterpreter(snapshot)) return false;
    const reads = (member: string): boolean => present.some((each) => each.member === member);
    const isHost = hostOf(snapshot, reads) === this.#self;
    // Who never was in waits to be let in, for as long as somebody is there who can.
    const named = namedIn(snapshot.epoch?.roster).filter((member) => member !== this.#self);
    if (first === 0) return hostOf(snapshot, (member) => named.includes(member)) === undefined;
    return isHost || this.#waited >= patience;
  }

  async make(snapshot: RoomSnapshot): Promise<void> {
    this.#waited = 0;
    await this.#epochs.make(snapshot);
  }

  letIn(member: string): Promise<void> {
    return keys().rooms.letIn(this.#room, member);
  }

  refuse(member: string): void {
    this.#refused = [...this.#refused, member];
    this.uninvited = this.uninvited.filter((each) => each.member !== member);
  }

  /** Whose turn it is, of those who stay: nobody makes an epoch that leaves themselves out. */
  async #isDueHere(snapshot: RoomSnapshot): Promise<boolean> {
    const { present } = this.#epochs;
    const { isDue, next, uninvited } = await this.#epochs.due(snapshot);
    const stays = (member: string): boolean =>
      present.some((each) => each.member === member) && [this.#self, ...next].includes(member);
    if (hostOf(snapshot, stays) !== this.#self) {
      this.uninvited = [];
      return false;
    }
    // Who has gone and comes again is asked about again.
    this.#refused = this.#refused.filter((each) => uninvited.some(({ member }) => member === each));
    this.uninvited = uninvited.filter(({ member }) => !this.#refused.includes(member));
    return isDue;
  }

  #isInterpreter({ members }: RoomSnapshot): boolean {
    return members.some(({ member, role }) => member === this.#self && role === "interpreter");
  }
}
