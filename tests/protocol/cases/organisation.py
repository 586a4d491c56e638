"""The organisation of the vectors: a root, three administrators, some staff, an authority. Everybody knows its keys."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from origo_chat.sealing.accounts import AccountKeys
from origo_chat.sealing.certificates import certify
from origo_chat.sealing.epochs import EpochKeys, sign_as_maker
from origo_chat.sealing.framing import digest
from origo_chat.sealing.hpke import KemKeyPair
from origo_chat.sealing.keys_log import append
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.sealing.statement_reading import write_body
from origo_chat.sealing.statements import (
    AdministratorStatement,
    AuthorityStatement,
    EpochStatement,
    Reason,
    RecoveryUseStatement,
    RevocationStatement,
    Role,
    RootStatement,
    StaffStatement,
    Statement,
)
from tests.protocol.making import SERVICE, seed

DAY = date(2026, 11, 2)
TODAY = date(2026, 11, 21)


def later(days: int) -> date:
    return DAY + timedelta(days)


@dataclass(frozen=True)
class Person:
    """Somebody with keys."""

    name: str

    @property
    def id(self) -> bytes:
        return seed(f"{self.name} id", 16)

    @property
    def keys(self) -> AccountKeys:
        kem, sign = seed(f"{self.name} kem"), seed(f"{self.name} sign")
        return AccountKeys(KemKeyPair.from_seed(kem), SigningKeyPair.from_seed(sign))

    @property
    def signing(self) -> SigningKeyPair:
        return self.keys.signing


ROOT = SigningKeyPair.from_seed(seed("root"))
RECOVERY = KemKeyPair.from_seed(seed("recovery"))
ADA, BO, CAI = Person("Ada"), Person("Bo"), Person("Cai")
SAM, MIRA, IVAN, RUT = Person("Sam"), Person("Mira"), Person("Ivan"), Person("Rut")
BOTH = (ADA.signing, BO.signing)


def root() -> RootStatement:
    return RootStatement(DAY, SERVICE, "Origo Exempelstad", ROOT.public, RECOVERY.public)


def administrator(person: Person, on: date = DAY, days: int = 90) -> AdministratorStatement:
    keys = person.keys
    ends = on + timedelta(days - 1)
    return AdministratorStatement(on, person.id, person.name, keys.signing.public, keys.kem.public, on, ends)


def staff(person: Person, role: Role, on: date = DAY, days: int = 366) -> StaffStatement:
    keys = person.keys
    teams = ("origo",) if role is not Role.INTERPRETER else ()
    ends = on + timedelta(days - 1)
    return StaffStatement(on, person.id, person.name, role, teams, keys.signing.public, keys.kem.public, on, ends)


def epoch_keys(n: int) -> EpochKeys:
    return EpochKeys.from_seed("origo", n, seed(f"origo epoch {n}"))


def epoch(
    n: int, previous: Statement | None, on: date, days: int = 35, begins: date | None = None, maker: Person = SAM
) -> EpochStatement:
    before = bytes(32) if previous is None else hash_of(previous)
    begins = begins or on
    ends = begins + timedelta(days - 1)
    unsigned = EpochStatement(on, "origo", n, epoch_keys(n).kem.public, begins, ends, before, maker.id, bytes(64))
    return sign_as_maker(unsigned, maker.signing)


def by_sam(changed: EpochStatement) -> EpochStatement:
    """As Sam's browser signs it."""
    return sign_as_maker(changed, SAM.signing)


def authority(on: date) -> AuthorityStatement:
    how = "called back on the number of the municipality's exchange, six words read both ways"
    kem_pk = RUT.keys.kem.public
    ends = on + timedelta(365)
    called = "Socialtjänsten Exempelstad", "0105 55 00 00", "0105 55 00 01"
    return AuthorityStatement(on, RUT.id, *called, kem_pk, how, "Ada and Bo", on, on, ends)


def authority_without_key(on: date) -> AuthorityStatement:
    return replace(authority(on), kem_pk=b"")


def revocation(of: Statement, on: date, reason: Reason = Reason.LEFT) -> RevocationStatement:
    return RevocationStatement(on, hash_of(of), reason)


def recovery_use(on: date) -> RecoveryUseStatement:
    return RecoveryUseStatement(on, "origo", (1, 2), "the whole team lost its keys in a fire")


def hash_of(statement: Statement) -> bytes:
    return digest(write_body(statement))


@dataclass(frozen=True)
class Log:
    """A log in the making: each step gives a new one."""

    data: bytes = b""

    def then(self, statement: Statement, signers: Sequence[SigningKeyPair] = BOTH) -> "Log":
        return self.with_certificate(certify(statement, signers))

    def with_certificate(self, certificate: bytes) -> "Log":
        return Log(append(self.data, certificate))

    @property
    def lines(self) -> list[bytes]:
        return self.data.split(b"\n")[:-1]


FIRST_EPOCH = epoch(1, None, DAY)
SECOND_EPOCH = epoch(2, FIRST_EPOCH, later(14))


def beginning() -> Log:
    """Root and two administrators: what the ceremony makes."""
    return Log().then(root(), [ROOT]).then(administrator(ADA), [ROOT]).then(administrator(BO), [ROOT])


def working() -> Log:
    """Two members and the first epoch."""
    log = beginning().then(staff(SAM, Role.KURATOR)).then(staff(MIRA, Role.MIDWIFE)).then(FIRST_EPOCH)
    return log.then(staff(IVAN, Role.INTERPRETER, later(1))).then(authority(later(2)))


def ahead(count: int) -> Log:
    """The first epoch, and so many certified before they begin."""
    log, last = working(), FIRST_EPOCH
    for each in range(count):
        last = epoch(2 + each, last, later(3), begins=later(30 + 30 * each))
        log = log.then(last)
    return log


def left_with_epochs_ahead() -> Log:
    """Mira goes while two epochs wait that she has seeds of."""
    return ahead(2).then(revocation(staff(MIRA, Role.MIDWIFE), later(4)))


def begun_anew() -> Log:
    """And the team begins anew, the same day, with the next number."""
    waiting = epoch(2, FIRST_EPOCH, later(3), begins=later(30))
    last = epoch(3, waiting, later(3), begins=later(60))
    return left_with_epochs_ahead().then(epoch(4, last, later(4)))


def whole() -> Log:
    """A log with everything a good one may hold: Mira leaves, Sam loses his passphrase, the team rotates."""
    log = working().then(administrator(CAI, later(7)), [ROOT])
    log = log.then(revocation(staff(MIRA, Role.MIDWIFE), later(14))).then(SECOND_EPOCH)
    log = log.then(renewed_sam()).then(revocation(administrator(BO), later(16), Reason.LOST), [ROOT])
    return log.then(recovery_use(later(17)), (ADA.signing, CAI.signing))


def renewed_sam() -> StaffStatement:
    """Sam again, with new keys."""
    keys = Person("Sam with new keys").keys
    again = staff(SAM, Role.KURATOR, later(15))
    return replace(again, sign_pk=keys.signing.public, kem_pk=keys.kem.public)
