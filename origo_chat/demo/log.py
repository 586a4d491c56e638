"""The demonstration's keys.log: what the ceremony and two administrators would have written."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from origo_chat.accounts.teams import TEAM, team_of
from origo_chat.audit.services import SYSTEM
from origo_chat.demo.accounts import MadeAccount
from origo_chat.demo.root import ROOT
from origo_chat.keyring.access import last_line
from origo_chat.keyring.services.log import append
from origo_chat.sealing.certificates import certify
from origo_chat.sealing.epochs import EpochKeys, sign_as_maker
from origo_chat.sealing.keys_log import FIRST_PREVIOUS, write_line
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.sealing.statements import (
    AdministratorStatement,
    EpochStatement,
    Role,
    RootStatement,
    StaffStatement,
    Statement,
)
from origo_chat.service.shape import Service

# The longest terms the protocol allows: a demonstration should last until somebody has looked at it.
_ADMINISTRATOR_DAYS = 90
_STAFF_DAYS = 366
_EPOCH_DAYS = 35


def add(statement: Statement, signers: Sequence[SigningKeyPair]) -> None:
    """Sign a statement and append it."""
    last = last_line()
    n, previous = (last.n + 1, bytes.fromhex(last.hash)) if last else (0, FIRST_PREVIOUS)
    line = write_line(n, previous, certify(statement, signers)).removesuffix(b"\n")
    append(by=SYSTEM, n=n, line=line)


def root(service: Service, on: date) -> Statement:
    """The organisation itself."""
    return RootStatement(on=on, service=service.id, name=service.names["sv"], sign_pk=ROOT.public, recovery_kem_pk=b"")


def administrator(made: MadeAccount, on: date) -> Iterator[Statement]:
    """Four terms that follow each other, as one ceremony may certify them."""
    for term in range(4):
        begins = on + timedelta(days=term * _ADMINISTRATOR_DAYS)
        yield AdministratorStatement(
            on=on,
            id=bytes.fromhex(made.id),
            alias=made.person.alias,
            sign_pk=made.keys.signing.public,
            kem_pk=made.keys.kem.public,
            not_before=begins,
            not_after=begins + timedelta(days=_ADMINISTRATOR_DAYS - 1),
        )


def staff(made: MadeAccount, on: date) -> Statement:
    """Somebody who works here."""
    team = team_of(made.person.role)
    return StaffStatement(
        on=on,
        id=bytes.fromhex(made.id),
        alias=made.person.alias,
        role=Role(made.person.role.value),
        teams=(team,) if team else (),
        sign_pk=made.keys.signing.public,
        kem_pk=made.keys.kem.public,
        not_before=on,
        not_after=on + timedelta(days=_STAFF_DAYS - 1),
    )


def epoch(keys: EpochKeys, maker: MadeAccount, on: date) -> Statement:
    """The team's first keys, made by one of its members."""
    unsigned = EpochStatement(
        on=on,
        team=TEAM,
        n=keys.n,
        kem_pk=keys.kem.public,
        not_before=on,
        not_after=on + timedelta(days=_EPOCH_DAYS - 1),
        previous=FIRST_PREVIOUS,
        made_by=bytes.fromhex(maker.id),
        made_sig=bytes(64),
    )
    return sign_as_maker(unsigned, maker.keys.signing)
