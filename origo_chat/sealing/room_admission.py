"""Whom a host lets into the next epoch: who is there already, who was asked in, and whom its person lets in."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from origo_chat.sealing.refusals import SealingError
from origo_chat.sealing.room_invitations import Invitation, verify_invitation
from origo_chat.sealing.room_roster import RoomMember, Roster
from origo_chat.sealing.rooms import Room
from origo_chat.sealing.verified_log import VerifiedKeysLog


@dataclass(frozen=True)
class Comer:
    """Somebody of staff who is in by the server's word, with the keys they came with."""

    entry: RoomMember
    invitation: Invitation | None = None


@dataclass(frozen=True)
class Company:
    """Those of staff besides oneself who are in the next epoch, and those whom nobody has asked in."""

    members: tuple[RoomMember, ...]
    uninvited: tuple[bytes, ...]


class Admission:
    """What one browser knows of who may come into a room. An invitation lets somebody in once."""

    # spec: 11 rooms
    def __init__(self) -> None:
        self._let_in: set[bytes] = set()
        self._spent: set[bytes] = set()

    # spec: 11 rooms
    def let_in(self, member: bytes) -> None:
        """One's own word, for somebody whom nobody has asked in: for this once."""
        self._let_in.add(member)

    # spec: 11 rooms
    def invited(self, invitation: Invitation) -> None:
        """Asked in again by oneself."""
        self._spent.discard(invitation.sig)

    # spec: 11 rooms
    def company(self, room: Room, comers: Iterable[Comer], log: VerifiedKeysLog) -> Company:
        """Who is in the next epoch. Who is there already stays, with whatever time is left, also in another browser.
        For whom nobody vouches has not come, and one who was there is not in the next."""
        members, uninvited = list[RoomMember](), list[bytes]()
        for comer in comers:
            if not room.vouches(comer.entry, log):
                continue
            member = comer.entry.member
            known = room.present.find(member) if room.present else None
            left = room.left(known) if known else self._left(comer, room.present, log)
            if known is not None:
                self._entered(comer)
            if left is None:
                uninvited.append(member)
            elif known is None or not room.is_over(known):
                members.append(replace(comer.entry, left=left))
        return Company(tuple(members), tuple(uninvited))

    def _entered(self, comer: Comer) -> None:
        self._let_in.discard(comer.entry.member)
        if comer.invitation is not None:
            self._spent.add(comer.invitation.sig)

    def _left(self, comer: Comer, present: Roster | None, log: VerifiedKeysLog) -> int | None:
        """The seconds of a newcomer; nothing where one's person has to be asked."""
        invitation = comer.invitation
        if comer.entry.member in self._let_in:
            return 0
        if invitation is None or present is None or invitation.sig in self._spent:
            return None
        try:
            verify_invitation(replace(invitation, person=comer.entry.member), present, log)
        except SealingError:
            return None
        return invitation.left
