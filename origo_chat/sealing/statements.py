"""What a certificate says, one shape per kind. Who may say it stands in certificates.py."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar


class Kind(StrEnum):
    """The kinds of certificates."""

    ROOT = "root"
    ADMINISTRATOR = "administrator"
    STAFF = "staff"
    EPOCH = "epoch"
    AUTHORITY = "authority"
    REVOCATION = "revocation"
    RECOVERY_USE = "recovery-use"


class Role(StrEnum):
    """What a staff member does. The first five may belong to teams, and so read."""

    KURATOR = "kurator"
    MIDWIFE = "midwife"
    POLICE = "police"
    LEAD = "lead"
    COORDINATOR = "coordinator"
    INTERPRETER = "interpreter"
    OPERATOR = "operator"


READING_ROLES = frozenset({Role.KURATOR, Role.MIDWIFE, Role.POLICE, Role.LEAD, Role.COORDINATOR})


class Reason(StrEnum):
    """Why something is revoked."""

    LEFT = "left"
    LOST = "lost"
    COMPROMISED = "compromised"
    REPLACED = "replaced"
    MISTAKE = "mistake"


@dataclass(frozen=True)
class Statement:
    """A certificate's body. Fields stand in the order they are written."""

    kind: ClassVar[Kind]
    on: date


@dataclass(frozen=True)
class RootStatement(Statement):
    """The organisation itself."""

    kind = Kind.ROOT
    service: str
    name: str
    sign_pk: bytes
    recovery_kem_pk: bytes


@dataclass(frozen=True)
class AdministratorStatement(Statement):
    """Somebody who certifies others and reads nothing."""

    kind = Kind.ADMINISTRATOR
    id: bytes
    alias: str
    sign_pk: bytes
    kem_pk: bytes
    not_before: date
    not_after: date


@dataclass(frozen=True)
class StaffStatement(Statement):
    """Somebody who works here."""

    kind = Kind.STAFF
    id: bytes
    alias: str
    role: Role
    teams: tuple[str, ...]
    sign_pk: bytes
    kem_pk: bytes
    not_before: date
    not_after: date


@dataclass(frozen=True)
class EpochStatement(Statement):
    """The keys of a team for some weeks."""

    kind = Kind.EPOCH
    team: str
    n: int
    kem_pk: bytes
    not_before: date
    not_after: date
    previous: bytes
    # The member whose browser made the key, and that member's signature over everything above.
    made_by: bytes
    made_sig: bytes


@dataclass(frozen=True)
class AuthorityStatement(Statement):
    """A receiver of what a person releases: who it is and how it is called, with a key of its own or without."""

    kind = Kind.AUTHORITY
    id: bytes
    name: str
    switchboard: str
    after_hours: str
    kem_pk: bytes
    verified_how: str
    verified_by: str
    verified_on: date
    not_before: date
    not_after: date


@dataclass(frozen=True)
class RevocationStatement(Statement):
    """Ends another certificate from its day on."""

    kind = Kind.REVOCATION
    of: bytes
    reason: Reason


@dataclass(frozen=True)
class RecoveryUseStatement(Statement):
    """The recovery key was used: for everybody to see."""

    kind = Kind.RECOVERY_USE
    team: str
    epochs: tuple[int, ...]
    why: str


PersonStatement = AdministratorStatement | StaffStatement
Dated = AdministratorStatement | StaffStatement | EpochStatement | AuthorityStatement
