// Whom a host lets into the next epoch: who is there already, who was asked in, and whom its person lets in.
import type { Bytes } from "./bytes.ts";
import { SealingError } from "./refusals.ts";
import { type Invitation, verifyInvitation } from "./roomInvitations.ts";
import { findMember, type RoomMember, type Roster } from "./roomRoster.ts";
import type { Room } from "./rooms.ts";
import { toText } from "./text.ts";
import type { VerifiedKeysLog } from "./verifiedLog.ts";

/** Somebody of staff who is in by the server's word, with the keys they came with. */
export interface Comer {
  readonly entry: RoomMember;
  readonly invitation: Omit<Invitation, "person"> | undefined;
}

/** Those of staff besides oneself who are in the next epoch, and those whom nobody has asked in. */
export interface Company {
  readonly members: readonly RoomMember[];
  readonly uninvited: readonly RoomMember[];
}

/** What one browser knows of who may come into a room. An invitation lets somebody in once. */
export class Admission {
  readonly #letIn = new Set<string>();
  readonly #spent = new Set<string>();

  // spec: 11 rooms
  /** One's own word, for somebody whom nobody has asked in: for this once. */
  letIn(member: Bytes): void {
    this.#letIn.add(toText(member));
  }

  // spec: 11 rooms
  /** Asked in again by oneself. */
  invited({ sig }: Invitation): void {
    this.#spent.delete(toText(sig));
  }

  // spec: 11 rooms
  /**
   * Who is in the next epoch. Who is there already stays, with whatever time is left, also in another browser. For whom
   * nobody vouches has not come, and one who was there is not in the next.
   */
  async company(room: Room, comers: readonly Comer[], log: VerifiedKeysLog): Promise<Company> {
    const { present } = room;
    const [members, uninvited]: [RoomMember[], RoomMember[]] = [[], []];
    for (const comer of comers) {
      const { entry } = comer;
      if (!(await room.vouches(entry, log))) continue;
      const known = present && findMember(present, entry.member);
      const left = known ? room.left(known) : await this.#leftOf(comer, present, log);
      if (known) this.#entered(comer);
      if (left === undefined) uninvited.push(entry);
      else if (!known || !room.isOver(known)) members.push({ ...entry, left });
    }
    return { members, uninvited };
  }

  #entered({ entry, invitation }: Comer): void {
    this.#letIn.delete(toText(entry.member));
    if (invitation) this.#spent.add(toText(invitation.sig));
  }

  /** The seconds of a newcomer; nothing where one's person has to be asked. */
  async #leftOf(
    { entry: { member }, invitation }: Comer,
    present: Roster | undefined,
    log: VerifiedKeysLog,
  ): Promise<number | undefined> {
    if (this.#letIn.has(toText(member))) return 0;
    if (!invitation || !present || this.#spent.has(toText(invitation.sig))) return undefined;
    try {
      await verifyInvitation({ ...invitation, person: member }, present, log);
    } catch (refusal) {
      if (refusal instanceof SealingError) return undefined;
      throw refusal;
    }
    return invitation.left;
  }
}
