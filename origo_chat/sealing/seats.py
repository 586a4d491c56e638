"""A guest's seat in a samråd: keys from the guest's words, and the chair's statement who sits there and until when."""

from dataclasses import dataclass
from datetime import date

from origo_chat.sealing.framing import derive, lp
from origo_chat.sealing.hpke import KemKeyPair
from origo_chat.sealing.signing import SigningKeyPair, verify_signature


@dataclass(frozen=True)
class SeatKeys:
    """What is sealed to the seat, and what it signs with."""

    kem: KemKeyPair
    signing: SigningKeyPair


@dataclass(frozen=True)
class SamradSeat:
    """One seat of one samråd."""

    conversation: bytes
    n: int
    kem_pk: bytes
    sign_pk: bytes
    agency: str
    not_after: date


# spec: 12 release
def derive_seat(root: bytes) -> SeatKeys:
    """Both key pairs of a guest's words."""
    return SeatKeys(
        KemKeyPair.from_seed(derive(root, lp("origo/v1/seat-kem"), 32)),
        SigningKeyPair.from_seed(derive(root, lp("origo/v1/seat-sign"), 32)),
    )


# spec: 12 release
def state_seat(seat: SamradSeat, chair: SigningKeyPair) -> bytes:
    """The chair's statement, after the six words of both keys were compared aloud."""
    return chair.sign(_covered(seat))


# spec: 12 release
def check_seat(seat: SamradSeat, chair_pk: bytes, statement: bytes) -> None:
    """Returns only if that chair stated this seat, of this samråd, with these keys."""
    verify_signature(chair_pk, statement, _covered(seat))


def _covered(seat: SamradSeat) -> bytes:
    ends = seat.not_after.isoformat()
    return lp("origo/v1/seat", seat.conversation, seat.n, seat.kem_pk, seat.sign_pk, seat.agency, ends)
