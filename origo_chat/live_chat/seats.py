"""What a staff member's browser brings into a room or makes for it: opaque here, checked by every client."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class NewKey:
    """An ephemeral key with the signature that says whose it is."""

    kem_pk: bytes
    by: str
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
