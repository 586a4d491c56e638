"""keys.log as the ceremony reads and shows it: always as a whole, always verified."""

from collections.abc import Iterator
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
from origo_chat.sealing.statements import RootStatement
from origo_chat.sealing.verified_log import VerifiedKeysLog


def read_log(path: Path, on: date) -> VerifiedKeysLog:
    """The log of a file, verified from the root it begins with: who has the shares decides whether that is the root."""
    log = read_file(path)
    try:
        first = next(certificates_of(log)).statement
    except SealingError:
        raise Trouble(f"{path} is no keys.log") from None
    if not isinstance(first, RootStatement):
        raise Trouble(f"{path} does not begin with a root")
    return verified(log, first.sign_pk, on)


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


def show(log: VerifiedKeysLog) -> None:
    """What people write down, and what a client pins."""
    root = log.root
    recovery = f"mark {key_id(root.recovery_kem_pk).hex()[:8]}" if root.recovery_kem_pk else "none"
    say(f"organisation     {root.name} ({root.service})")
    say(f"root key         {to_text(root.sign_pk)} (mark {key_id(root.sign_pk).hex()[:8]})")
    say(f"recovery key     {recovery}")
    say(f"root in words    {' '.join(fingerprint_of(root, word_list('sv')))}")
    say(f"last line        {log.n} {to_text(log.hash)}")
    say(f"administrators   {', '.join(each.statement.alias for each in log.administrators()) or 'none'}")
