"""What the ceremony signs: the root and terms of administrators."""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from asking import ask_agreement, say
from log_book import words_of
from papers import read_file
from trouble import Trouble

from origo_chat.sealing.certificates import certify
from origo_chat.sealing.hpke import KemKeyPair
from origo_chat.sealing.invitations import Enrolment, check_enrolment
from origo_chat.sealing.keys_log import append
from origo_chat.sealing.refusals import SealingError
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.sealing.spelling import read_versioned
from origo_chat.sealing.statement_reading import LIFE_DAYS
from origo_chat.sealing.statements import AdministratorStatement, Kind, RootStatement

TERM = timedelta(days=LIFE_DAYS[Kind.ADMINISTRATOR])
_REQUEST_LIMIT = 8192


@dataclass(frozen=True)
class Newcomer:
    """An administrator-to-be: the file the newcomer's browser saved, its signature checked."""

    id: bytes
    alias: str
    enrolment: Enrolment


def read_newcomer(path: Path) -> Newcomer:
    """The newcomer of a file, or what is wrong with it."""
    try:
        record = read_versioned(read_file(path).strip(), _REQUEST_LIMIT, ("v", "id", "alias", "enrolment"))
        enrolment = check_enrolment(record.text("enrolment").encode())
        return Newcomer(record.data("id", 16), record.text("alias", 1, 64), enrolment)
    except SealingError as refusal:
        raise Trouble(f"{path.name} is no request of an administrator ({refusal}): save it again") from None


def begin_log(root: SigningKeyPair, recovery: KemKeyPair | None, service: str, name: str, on: date) -> bytes:
    """A log of one line: the root."""
    statement = RootStatement(on, service, name, root.public, recovery.public if recovery else b"")
    return append(b"", certify(statement, [root]))


def certify_terms(log: bytes, root: SigningKeyPair, newcomer: Newcomer, on: date, terms: int) -> bytes:
    """The log with so many terms of 90 days that follow each other, after the words were compared in the room."""
    keys = newcomer.enrolment
    statements = [
        AdministratorStatement(
            on, newcomer.id, newcomer.alias, keys.sign_pk, keys.kem_pk, begins, begins + TERM - timedelta(days=1)
        )
        for begins in (on + TERM * term for term in range(terms))
    ]
    say(f"\n{newcomer.alias} reads six words from their own screen. Here they are:\n\n    {words_of(statements[0])}\n")
    ask_agreement("are they the same, every one, read aloud in this room? type yes:")
    for statement in statements:
        log = append(log, certify(statement, [root]))
    return log
