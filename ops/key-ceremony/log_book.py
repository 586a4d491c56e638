"""keys.log as the ceremony reads and shows it: always as a whole, always verified."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from asking import say
from papers import read_file
from trouble import Trouble

from origo_chat.protocol.words import word_list
from origo_chat.sealing.certificates import UnverifiedCertificate, certificate_of
from origo_chat.sealing.fingerprints import fingerprint_of
from origo_chat.sealing.framing import key_id, to_text
from origo_chat.sealing.keys_log import LINE_LIMIT, verify_keys_log
from origo_chat.sealing.refusals import SealingError
from origo_chat.sealing.spelling import Record, read_json
from origo_chat.sealing.statements import AdministratorStatement, RootStatement, StaffStatement, Statement
from origo_chat.sealing.verified_log import VerifiedKeysLog


@dataclass(frozen=True)
class Book:
    """A verified log with the very bytes it was verified from."""

    data: bytes
    log: VerifiedKeysLog

    def statements(self) -> Iterator[Statement]:
        """What its lines say, in their order. Their signatures were checked when the log was."""
        return (each.statement for each in certificates_of(self.data))


def read_book(path: Path, on: date) -> Book:
    """The log of a file, verified from the root it begins with. Whether that root is ours, only shares can say."""
    data = read_file(path)
    try:
        first = next(certificates_of(data)).statement
    except SealingError:
        raise Trouble(f"{path} is no keys.log") from None
    if not isinstance(first, RootStatement):
        raise Trouble(f"{path} does not begin with a root")
    return Book(data, verified(data, first.sign_pk, on))


def verified(log: bytes, root_pk: bytes, on: date) -> VerifiedKeysLog:
    """The log as every client will read it. Nothing leaves the room that a client would refuse."""
    try:
        return verify_keys_log(log, root_pk, on)
    except SealingError as refusal:
        raise Trouble(f"the log is refused ({refusal.failure}: {refusal}): do not use this file") from None


def certificates_of(log: bytes) -> Iterator[UnverifiedCertificate]:
    """The certificates of a log, line by line."""
    for line in log.removesuffix(b"\n").split(b"\n"):
        yield certificate_of(
            Record(read_json(line, LINE_LIMIT), ("n", "previous", "certificate")).anything("certificate")
        )


def words_of(statement: RootStatement | AdministratorStatement | StaffStatement) -> str:
    """The six words that are compared aloud before anything is done for these keys."""
    return " ".join(fingerprint_of(statement, word_list("sv")))


def mark_of(public: bytes) -> str:
    """A public key as papers name it: its whole key id, since a short one can be met by trying keys."""
    text = key_id(public).hex()
    return " ".join(text[start : start + 4] for start in range(0, len(text), 4))


def show(book: Book) -> None:
    """What people write down, and what a client is built with."""
    log = book.log
    root = log.root
    say(f"organisation     {root.name} ({root.service})")
    say(f"root key         {to_text(root.sign_pk)} (mark {mark_of(root.sign_pk)})")
    say(f"recovery key     {f'mark {mark_of(root.recovery_kem_pk)}' if root.recovery_kem_pk else 'none'}")
    say(f"root in words    {words_of(root)}")
    say(f"administrators   {', '.join(each.statement.alias for each in log.administrators()) or 'none'}")
    *_, last = book.statements()
    say(f'for service.toml\n\n[pin]\nn = {log.n}\nhash = "{to_text(log.hash)}"\non = {last.on}\n')
