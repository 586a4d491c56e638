"""From the bytes of a certificate's body to the statement, or a refusal; and back."""

import re
from collections.abc import Callable
from dataclasses import fields
from enum import StrEnum
from typing import TypeVar

from origo_chat.sealing.hpke import KEM_PK_BYTES
from origo_chat.sealing.refusals import Expired, Malformed, UnknownVersion
from origo_chat.sealing.signing import SIGN_PK_BYTES, SIGNATURE_BYTES
from origo_chat.sealing.spelling import VERSION, Record, read_json, whole_number, write_json
from origo_chat.sealing.statements import (
    READING_ROLES,
    AdministratorStatement,
    AuthorityStatement,
    Dated,
    EpochStatement,
    Kind,
    Reason,
    RecoveryUseStatement,
    RevocationStatement,
    Role,
    RootStatement,
    StaffStatement,
    Statement,
)

BODY_LIMIT = 8192
_ALIAS, _NAME, _LONG_TEXT, _SERVICE, _NUMBER = 64, 200, 500, 253, 40
_TEAMS, _EPOCHS = 8, 64
_TEAM = re.compile(r"[a-z0-9-]{1,32}\Z")
_LARGEST = 0xFFFF_FFFF
# How many days a certificate of each kind may hold, both ends counted.
LIFE_DAYS: dict[Kind, int] = {Kind.ADMINISTRATOR: 90, Kind.STAFF: 366, Kind.EPOCH: 35, Kind.AUTHORITY: 366}

Choice = TypeVar("Choice", bound=StrEnum)


# spec: 8 certificates
def write_body(statement: Statement) -> bytes:
    """The body in its one spelling: what is signed."""
    shown = {each.name: getattr(statement, each.name) for each in fields(statement)}
    return write_json({"kind": statement.kind, "v": VERSION, **shown})


# spec: 8 certificates
def read_body(body: bytes) -> Statement:
    """The statement of a body. Refuses unknown kinds, wrong fields, and days that do not fit each other."""
    value = read_json(body, BODY_LIMIT)
    if not isinstance(value, dict) or list(value)[:2] != ["kind", "v"]:
        raise Malformed("a certificate's body begins with its kind and version")
    kind, version = value["kind"], value["v"]
    if not isinstance(kind, str):
        raise Malformed("kind is not text")
    if whole_number(version, "v", 0, _LARGEST) != VERSION or kind not in set(Kind):
        raise UnknownVersion("a certificate of a kind or version this client does not know")
    shape, read = _SHAPES[Kind(kind)]
    record = Record(value, ["kind", "v", *(each.name for each in fields(shape))])
    statement = read(record)
    if isinstance(statement, Dated):
        _check_days(statement)
    return statement


def _check_days(statement: Dated) -> None:
    begins, ends = statement.not_before, statement.not_after
    if begins < statement.on or not 0 <= (ends - begins).days < LIFE_DAYS[statement.kind]:
        raise Expired("its days do not fit: begins before it was signed, or lasts longer than its kind may")


def _root(record: Record) -> RootStatement:
    return RootStatement(
        on=record.day("on"),
        service=record.text("service", 1, _SERVICE),
        name=record.text("name", 1, _NAME),
        sign_pk=record.data("sign_pk", SIGN_PK_BYTES),
        recovery_kem_pk=record.data("recovery_kem_pk", 0, KEM_PK_BYTES),
    )


def _administrator(record: Record) -> AdministratorStatement:
    return AdministratorStatement(
        on=record.day("on"),
        id=record.data("id", 16),
        alias=record.text("alias", 1, _ALIAS),
        sign_pk=record.data("sign_pk", SIGN_PK_BYTES),
        kem_pk=record.data("kem_pk", KEM_PK_BYTES),
        not_before=record.day("not_before"),
        not_after=record.day("not_after"),
    )


def _staff(record: Record) -> StaffStatement:
    statement = StaffStatement(
        on=record.day("on"),
        id=record.data("id", 16),
        alias=record.text("alias", 1, _ALIAS),
        role=_choice(record, "role", Role),
        teams=tuple(_team(each) for each in record.items("teams", _TEAMS)),
        sign_pk=record.data("sign_pk", SIGN_PK_BYTES),
        kem_pk=record.data("kem_pk", KEM_PK_BYTES),
        not_before=record.day("not_before"),
        not_after=record.day("not_after"),
    )
    if list(statement.teams) != sorted(set(statement.teams)):
        raise Malformed("teams are not in order, or one stands twice")
    if statement.teams and statement.role not in READING_ROLES:
        raise Malformed("this role belongs to no team")
    return statement


def _epoch(record: Record) -> EpochStatement:
    return EpochStatement(
        on=record.day("on"),
        team=_team(record.anything("team")),
        n=record.number("n", 1),
        kem_pk=record.data("kem_pk", KEM_PK_BYTES),
        not_before=record.day("not_before"),
        not_after=record.day("not_after"),
        previous=record.data("previous", 32),
        made_by=record.data("made_by", 16),
        made_sig=record.data("made_sig", SIGNATURE_BYTES),
    )


def _authority(record: Record) -> AuthorityStatement:
    statement = AuthorityStatement(
        on=record.day("on"),
        id=record.data("id", 16),
        name=record.text("name", 1, _NAME),
        switchboard=record.text("switchboard", 0, _NUMBER),
        after_hours=record.text("after_hours", 0, _NUMBER),
        kem_pk=record.data("kem_pk", 0, KEM_PK_BYTES),
        verified_how=record.text("verified_how", 1, _LONG_TEXT),
        verified_by=record.text("verified_by", 1, _NAME),
        verified_on=record.day("verified_on"),
        not_before=record.day("not_before"),
        not_after=record.day("not_after"),
    )
    if not (statement.kem_pk or statement.switchboard):
        raise Malformed("an authority without a key and without a switchboard cannot be reached")
    return statement


def _revocation(record: Record) -> RevocationStatement:
    return RevocationStatement(record.day("on"), record.data("of", 32), _choice(record, "reason", Reason))


def _recovery_use(record: Record) -> RecoveryUseStatement:
    epochs = tuple(whole_number(each, "epochs", 1, _LARGEST) for each in record.items("epochs", _EPOCHS))
    if not epochs or list(epochs) != sorted(set(epochs)):
        raise Malformed("epochs are missing, not in order, or one stands twice")
    return RecoveryUseStatement(
        record.day("on"), _team(record.anything("team")), epochs, record.text("why", 1, _LONG_TEXT)
    )


_SHAPES: dict[Kind, tuple[type[Statement], Callable[[Record], Statement]]] = {
    Kind.ROOT: (RootStatement, _root),
    Kind.ADMINISTRATOR: (AdministratorStatement, _administrator),
    Kind.STAFF: (StaffStatement, _staff),
    Kind.EPOCH: (EpochStatement, _epoch),
    Kind.AUTHORITY: (AuthorityStatement, _authority),
    Kind.REVOCATION: (RevocationStatement, _revocation),
    Kind.RECOVERY_USE: (RecoveryUseStatement, _recovery_use),
}


def _choice(record: Record, name: str, choices: type[Choice]) -> Choice:
    value = record.text(name)
    if value not in set(choices):
        raise Malformed(f"{name} is none of: {', '.join(choices)}")
    return choices(value)


def _team(value: object) -> str:
    if not isinstance(value, str) or not _TEAM.match(value):
        raise Malformed("a team has 1 to 32 of a-z, 0-9 and hyphen")
    return value
