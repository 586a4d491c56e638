"""What the ceremony signs: the root, terms of administrators, revocations, and epochs opened by the recovery key."""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from asking import ask_agreement, say
from papers import read_file
from trouble import Trouble

from origo_chat.protocol.words import word_list
from origo_chat.sealing.certificates import certify
from origo_chat.sealing.epochs import open_epoch, seal_epoch
from origo_chat.sealing.fingerprints import fingerprint
from origo_chat.sealing.framing import to_text
from origo_chat.sealing.hpke import KemKeyPair
from origo_chat.sealing.invitations import Enrolment, check_enrolment
from origo_chat.sealing.keys_log import append
from origo_chat.sealing.refusals import SealingError
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.sealing.spelling import read_versioned
from origo_chat.sealing.statement_reading import LIFE_DAYS
from origo_chat.sealing.statements import AdministratorStatement, Kind, RootStatement
from origo_chat.sealing.verified_log import VerifiedKeysLog

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
    both = keys.sign_pk, keys.kem_pk
    words = " ".join(fingerprint(Kind.ADMINISTRATOR, newcomer.id, "", both, word_list("sv")))
    say(f"\n{newcomer.alias} reads six words from their own screen. Here they are:\n\n    {words}\n")
    ask_agreement("are they the same, every one, read aloud in this room? type yes:")
    for term in range(terms):
        begins = on + TERM * term
        statement = AdministratorStatement(
            on, newcomer.id, newcomer.alias, keys.sign_pk, keys.kem_pk, begins, begins + TERM - timedelta(days=1)
        )
        log = append(log, certify(statement, [root]))
    return log


def reseal_epoch(log: VerifiedKeysLog, recovery: KemKeyPair, team: str, n: int, slot: bytes) -> list[str]:
    """An epoch's seed, opened with the recovery key and sealed to every member of today: `member id, slot` a line."""
    found = [each.statement for each in log.epochs(team) if each.statement.n == n]
    if not found:
        raise Trouble(f"the log has no epoch {n} of team {team}")
    try:
        epoch = open_epoch(recovery, found[0], slot)
    except SealingError as refusal:
        raise Trouble(f"the slot does not open with the recovery key ({refusal})") from None
    members = [each.statement for each in log.members(team)]
    if not members:
        raise Trouble(f"team {team} has no members today: certify them first")
    return [f"{each.id.hex()} {to_text(seal_epoch(epoch, each.kem_pk))}" for each in members]
