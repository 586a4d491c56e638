"""What a verified certificate changes in the register, and whether it may: the last check of a line."""

from datetime import date

from origo_chat.sealing.certificates import UnverifiedCertificate
from origo_chat.sealing.refusals import Absent, Expired, Fork, Gap, WronglySigned
from origo_chat.sealing.register import AnyEntry, Entry, Register, public_keys
from origo_chat.sealing.statements import (
    AdministratorStatement,
    AuthorityStatement,
    EpochStatement,
    PersonStatement,
    RecoveryUseStatement,
    RevocationStatement,
    StaffStatement,
)

NO_PREVIOUS = bytes(32)
# So many epochs of a team may be certified before they begin: a holiday does not shut the service.
EPOCHS_AHEAD = 3


# spec: 9 keys.log
def enter(register: Register, n: int, certificate: UnverifiedCertificate) -> None:
    """Adds a certificate whose signatures were verified, or refuses it."""
    statement = certificate.statement
    if isinstance(statement, AdministratorStatement | StaffStatement):
        _enter_person(register, n, certificate.hash, statement)
    elif isinstance(statement, EpochStatement):
        _enter_epoch(register, n, certificate.hash, statement)
    elif isinstance(statement, AuthorityStatement):
        _enter_authority(register, n, certificate.hash, statement)
    elif isinstance(statement, RevocationStatement):
        _revoke(register, n, statement)
    elif isinstance(statement, RecoveryUseStatement):
        _note_recovery(register, statement)


def _enter_person(register: Register, n: int, certificate_hash: bytes, statement: PersonStatement) -> None:
    earlier = [each for each in register.people if each.statement.id == statement.id]
    others = [each for each in register.authorities if each.statement.id == statement.id]
    if others or any(each.statement.kind is not statement.kind for each in earlier):
        raise Fork("one id for two kinds of holder")
    register.check_keys(statement, statement.id)
    for each in earlier:
        if each.keys != public_keys(statement):
            each.end(statement.not_before, n)
    register.people.append(Entry(n, certificate_hash, statement))


def _enter_authority(register: Register, n: int, certificate_hash: bytes, statement: AuthorityStatement) -> None:
    if any(each.statement.id == statement.id for each in register.people):
        raise Fork("one id for two kinds of holder")
    register.check_keys(statement, statement.id)
    for each in register.authorities:
        if each.statement.id == statement.id and each.keys != public_keys(statement):
            each.end(statement.not_before, n)
    register.authorities.append(Entry(n, certificate_hash, statement))


def _enter_epoch(register: Register, n: int, certificate_hash: bytes, statement: EpochStatement) -> None:
    register.check_keys(statement, None)
    last = next(reversed(register.epochs_of(statement.team)), None)
    expected = 1 if last is None else last.statement.n + 1
    if statement.n > expected:
        raise Gap("an epoch before this one is missing")
    if statement.n < expected:
        raise Fork("this epoch stands in the log already")
    if statement.previous != (NO_PREVIOUS if last is None else last.hash):
        raise Fork("the epoch follows another one than the team's last")
    standing = [each.statement for each in register.epochs_of(statement.team) if not each.revoked]
    if standing and statement.not_before < standing[-1].not_before:
        raise Expired("the epoch begins before the one it follows")
    ahead = [each for each in (*standing, statement) if each.not_before > statement.on]
    if len(ahead) > EPOCHS_AHEAD:
        raise Expired("more epochs ahead than a holiday needs")
    register.epochs.append(Entry(n, certificate_hash, statement))


def _revoke(register: Register, n: int, statement: RevocationStatement) -> None:
    if statement.of == register.root_hash:
        raise WronglySigned("nobody can revoke the root")
    revoked = next((each for each in register.entries() if each.hash == statement.of), None)
    if revoked is None:
        raise Gap("what is revoked does not stand in the log")
    if revoked.revoked:
        raise Fork("revoked already")
    ended = [each for each in register.entries() if each is revoked or each.keys & revoked.keys]
    for entry in [*ended, *_seen_ahead(register, revoked, statement.on)]:
        entry.revoked = True
        entry.end(statement.on, n)


def _seen_ahead(register: Register, revoked: AnyEntry, day: date) -> list[Entry[EpochStatement]]:
    """Epochs that have not begun when a member goes: who goes knows their seeds, so the team begins anew."""
    teams = revoked.statement.teams if isinstance(revoked.statement, StaffStatement) else ()
    return [each for team in teams for each in register.epochs_of(team) if each.statement.not_before > day]


def _note_recovery(register: Register, statement: RecoveryUseStatement) -> None:
    if not register.root.recovery_kem_pk:
        raise Absent("this organisation has no recovery key")
    known = {each.statement.n for each in register.epochs_of(statement.team)}
    if not known.issuperset(statement.epochs):
        raise Gap("an epoch that is named does not stand in the log")
