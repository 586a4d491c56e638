// In the worker: what a staff member holds of one room, from the hello in the line to the last packet.
import { equal, wipe } from "../crypto/bytes.ts";
import type { RoomMember } from "../crypto/roomRoster.ts";
import { KemKeyPair } from "../crypto/hpke.ts";
import { Admission } from "../crypto/roomAdmission.ts";
import type { Hello } from "../crypto/roomHello.ts";
import { SigningKeyPair } from "../crypto/signing.ts";
import type { Bytes } from "../crypto/bytes.ts";
import { rekeyAfterMinutes, Room } from "../crypto/rooms.ts";
import { fromText } from "../crypto/text.ts";
import { VaultFault } from "./faults.ts";
import { team } from "./team.ts";

interface Entered {
  readonly keys: KemKeyPair;
  readonly signing: SigningKeyPair;
  readonly room: Room;
}

export class OpenRoom {
  readonly id: Bytes;
  readonly admission = new Admission();
  hello: Hello | undefined;
  #entered: Entered | undefined;
  #takenAt = 0;

  constructor(id: string) {
    this.id = fromText(id);
  }

  /** Sits down with new keys, once; the hello that was opened says who the visitor is. */
  async enter(member: Bytes, by: Bytes): Promise<Entered> {
    if (!this.#entered) {
      const [keys, signing] = [await KemKeyPair.generate(), await SigningKeyPair.generate()];
      const seat = { member, keys, signing, team, visitor: this.hello?.keys, by };
      this.#entered = { keys, signing, room: new Room(this.id, seat) };
    }
    return this.#entered;
  }

  get isEntered(): boolean {
    return this.#entered !== undefined;
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

  /** Others of staff than those who can read, or in other browsers. */
  isAnotherCompany(others: readonly RoomMember[]): boolean {
    const { present } = this.entered.room;
    if (!present) return true;
    const own = this.entered.keys.public;
    const reading = present.members.slice(1).filter(({ pk }) => !equal(pk, own));
    return (
      reading.length !== others.length ||
      !others.every(({ pk }) => reading.some((each) => equal(each.pk, pk)))
    );
  }

  wipe(): void {
    if (this.hello) wipe(this.hello.psk);
    this.#entered?.room.wipe();
    this.hello = this.#entered = undefined;
  }
}
