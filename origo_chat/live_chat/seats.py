"""What a staff member's browser brings into a room or makes for it: opaque here, checked by every client."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class NewKey:
    """Ephemeral keys with the signature that says whose they are."""

    kem_pk: bytes
    sign_pk: bytes
    by: str
    sig: bytes


@dataclass(frozen=True)
class NewInvitation:
    """Who is asked in, for how many seconds, and the signature of whoever asks."""

    person: str
    left: int
    sig: bytes


@dataclass(frozen=True)
class NewEpoch:
    """The next epoch of a room: a share for each member, and what the host keeps of it for themselves."""

    n: int
    roster: bytes
    sig: bytes
    commitment: bytes
    shares: Mapping[str, bytes]
    memory: bytes
