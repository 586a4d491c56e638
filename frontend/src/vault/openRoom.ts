// In the worker: what a staff member holds of one room, from the hello in the line to the last packet.
import { wipe } from "../crypto/bytes.ts";
import { KemKeyPair } from "../crypto/hpke.ts";
import type { Hello } from "../crypto/roomHello.ts";
import type { Bytes } from "../crypto/bytes.ts";
import { rekeyAfterMinutes, Room } from "../crypto/rooms.ts";
import { fromText } from "../crypto/text.ts";
import { VaultFault } from "./faults.ts";

interface Entered {
  readonly keys: KemKeyPair;
  readonly room: Room;
}

export class OpenRoom {
  readonly id: Bytes;
  hello: Hello | undefined;
  #entered: Entered | undefined;
  #takenAt = 0;

  constructor(id: string) {
    this.id = fromText(id);
  }

  /** Sits down with a new key, once; the hello that was opened says who the visitor is. */
  async enter(member: Bytes): Promise<Entered> {
    if (!this.#entered) {
      const keys = await KemKeyPair.generate();
      this.#entered = { keys, room: new Room(this.id, { member, keys, visitorPk: this.hello?.pk }) };
    }
    return this.#entered;
  }

  get entered(): Entered {
    if (!this.#entered) throw new VaultFault("not-read");
    return this.#entered;
  }

  openedHello(): Hello {
    if (!this.hello) throw new VaultFault("not-read");
    return this.hello;
  }

  /** From now on the minutes of its newest epoch are counted. */
  tookEpoch(): void {
    this.#takenAt = performance.now();
  }

  needsRekey(): boolean {
    const old = performance.now() - this.#takenAt >= rekeyAfterMinutes * 60_000;
    return old || this.entered.room.needsRekey();
  }

  wipe(): void {
    if (this.hello) wipe(this.hello.psk);
    this.#entered?.room.wipe();
    this.hello = this.#entered = undefined;
  }
}
