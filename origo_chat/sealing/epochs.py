"""A team's epoch: the seed its members share, and what comes from it."""

from dataclasses import dataclass, field, replace

from origo_chat.core.identifiers import random_bytes
from origo_chat.sealing.framing import derive, digest, lp
from origo_chat.sealing.hpke import KemKeyPair, open_secret, seal_secret
from origo_chat.sealing.refusals import WrongKey
from origo_chat.sealing.signing import SigningKeyPair, verify_signature
from origo_chat.sealing.slots import SealedSlot
from origo_chat.sealing.statements import EpochStatement


@dataclass(frozen=True)
class EpochKeys:
    """What every member of a team has while an epoch lasts."""

    team: str
    n: int
    seed: bytes = field(repr=False)
    kem: KemKeyPair

    # spec: 10 epochs and rotation
    @classmethod
    def from_seed(cls, team: str, n: int, seed: bytes) -> "EpochKeys":
        """The key pair of an epoch's seed."""
        return cls(team, n, seed, KemKeyPair.from_seed(derive(seed, lp("origo/v1/epoch-kem", team, n), 32)))

    @classmethod
    def generate(cls, team: str, n: int) -> "EpochKeys":
        """A new epoch nobody can guess."""
        return cls.from_seed(team, n, random_bytes(32))


# spec: 10 epochs and rotation
def seal_epoch(epoch: EpochKeys, member_kem_pk: bytes) -> SealedSlot:
    """The seed for one member. The recovery key's slot has randomness of its own: only a browser makes it."""
    return SealedSlot(seal_secret(member_kem_pk, _info(epoch.team, epoch.n, member_kem_pk), epoch.seed))


# spec: 10 epochs and rotation
def open_epoch(keys: KemKeyPair, certified: EpochStatement, slot: bytes) -> EpochKeys:
    """The epoch's keys, if the seed gives exactly the keys that were certified; else WrongKey."""
    seed = open_secret(keys, _info(certified.team, certified.n, keys.public), slot)
    epoch = EpochKeys.from_seed(certified.team, certified.n, seed)
    if epoch.kem.public != certified.kem_pk:
        raise WrongKey("the seed is not that of the certified epoch")
    return epoch


# spec: 10 epochs and rotation
def sign_as_maker(statement: EpochStatement, maker: SigningKeyPair) -> EpochStatement:
    """The same statement, signed by the member whose browser made its key."""
    return replace(statement, made_sig=maker.sign(_made(statement)))


# spec: 10 epochs and rotation
def verify_maker(statement: EpochStatement, sign_pk: bytes) -> None:
    """Returns only if that key signed exactly this epoch: its day, key, number, life and predecessor."""
    verify_signature(sign_pk, statement.made_sig, _made(statement))


def _made(of: EpochStatement) -> bytes:
    days = of.not_before.isoformat(), of.not_after.isoformat()
    return lp("origo/v1/epoch-made", of.on.isoformat(), of.team, of.n, of.kem_pk, *days, of.previous)


def _info(team: str, n: int, kem_pk: bytes) -> bytes:
    return lp("origo/v1/epoch-slot", team, n, digest(kem_pk))
