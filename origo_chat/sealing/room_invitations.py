"""An invitation into a room: somebody who is in it says who may come, and for how long."""

from dataclasses import dataclass

from origo_chat.sealing.framing import lp
from origo_chat.sealing.refusals import WronglySigned
from origo_chat.sealing.room_roster import HOST_ROLES, Roster
from origo_chat.sealing.signing import SigningKeyPair, verify_signature
from origo_chat.sealing.statements import StaffStatement
from origo_chat.sealing.verified_log import VerifiedKeysLog


@dataclass(frozen=True)
class Invitation:
    """Who may come in, for so many seconds (0 is without an end), and who says so."""

    person: bytes
    left: int
    by: bytes
    sig: bytes


# spec: 11 rooms
def sign_invitation(room: bytes, person: bytes, left: int, by: bytes, signer: SigningKeyPair) -> Invitation:
    """One's own word for somebody. It names no key: whoever is asked has none yet."""
    return Invitation(person, left, by, signer.sign(_covered(room, person, left)))


# spec: 11 rooms
def verify_invitation(invitation: Invitation, present: Roster, log: VerifiedKeysLog) -> None:
    """Returns only if somebody of the team who is in this room now has signed it; else WronglySigned, or what the log
    says of a signer who has no certificate today (Absent, Revoked, Expired)."""
    inviter = present.find(invitation.by)
    statement = log.person(invitation.by).statement if inviter and inviter.role in HOST_ROLES else None
    if not isinstance(statement, StaffStatement):
        raise WronglySigned("invited by nobody who is here")
    covered = _covered(present.room, invitation.person, invitation.left)
    verify_signature(statement.sign_pk, invitation.sig, covered)


def _covered(room: bytes, person: bytes, left: int) -> bytes:
    return lp("origo/v1/room-invite", room, person, left)
