// The server's shapes of the live chat under the names the console uses, and what follows from a room for who looks.
import type { components } from "../../api/openapi.ts";

type Schemas = components["schemas"];

export type LineRoom = Schemas["LineRoomAnswer"];
export type LineState = Schemas["LineAnswer"];
export type AtWork = Schemas["AtWork"];
export type Reason = Schemas["Reason"];
export type RoomPart = Schemas["StaffRoomPart"];
export type RoomSnapshot = Schemas["StaffRoomSnapshot"];
export type OwnEpoch = Schemas["OwnEpochAnswer"];
export type SeenMember = Schemas["StaffSeenMember"];
export type NumberedPacket = Schemas["NumberedPacket"];

/** The member that is the visitor: sixteen bytes of nothing. */
export const visitor = "A".repeat(22);

function memberIn(members: readonly SeenMember[], member: string): SeenMember | undefined {
  return members.find((each) => each.member === member);
}

export function isIn(members: readonly SeenMember[], member: string): boolean {
  return memberIn(members, member)?.state === "in";
}

export function isTalk(state: string): boolean {
  return state === "talking" || state === "interrupted";
}

/** Rings at this person now. */
export function ringsAt(room: LineRoom, person: string): boolean {
  return room.ring_ends_in !== null && room.assigned_to === person;
}

/** Asked in by a colleague. */
export function isAskedIn(room: LineRoom, member: string): boolean {
  return isTalk(room.state) && memberIn(room.members, member)?.state === "invited";
}

/** Somebody who waits for whoever comes first. */
export function isFree(room: LineRoom): boolean {
  return room.state !== "talking" && room.state !== "ended";
}

/**
 * Who makes the next epoch, of those who read the one there is: whoever answers for the room, while they are connected;
 * else the first of the others. Several may think it is them for a moment: the server gives a number to one.
 */
export function hostOf(snapshot: RoomSnapshot, reads: (member: string) => boolean): string | undefined {
  const there = snapshot.members.filter(
    ({ member, state, role, is_connected }) =>
      state === "in" && is_connected && role !== "visitor" && role !== "interpreter" && reads(member),
  );
  return (there.find(({ member }) => member === snapshot.assigned_to) ?? there[0])?.member;
}
