"""One line of keys.log. spec: 9 keys.log"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from origo_chat.core import base64url
from origo_chat.core.errors import ChangedMeanwhile, Malformed
from origo_chat.keyring.certificate_body import CertificateBody, one_spelling, read_body, written
from origo_chat.protocol import limits

NOTHING_BEFORE: Final = bytes(32).hex()


@dataclass(frozen=True)
class Signed:
    """A signature and the name of the key it was made with."""

    by: bytes
    signature: bytes


@dataclass(frozen=True)
class ReadLine:
    """A line that has the right shape and the right place."""

    line: bytes
    body: CertificateBody
    signatures: int

    @property
    def hash(self) -> str:
        """What the next line calls its previous."""
        return hashlib.sha256(self.line).hexdigest()


def write_line(*, n: int, previous: str, body: bytes, signatures: Sequence[Signed]) -> bytes:
    """The line of a certificate."""
    signed = [{"by": base64url.encode(s.by), "sig": base64url.encode(s.signature)} for s in signatures]
    certificate = {"body": base64url.encode(body), "signatures": signed}
    return written({"n": n, "previous": base64url.encode(bytes.fromhex(previous)), "certificate": certificate})


def read_line(line: bytes, *, n: int, previous: str) -> ReadLine:
    """A line that may stand at this place; another place is ChangedMeanwhile, another shape Malformed."""
    value = one_spelling(line, limits.LOG_LINE_BYTES, "line")
    if tuple(value) != ("n", "previous", "certificate"):
        raise Malformed(field="line", problem="not_the_fields_of_a_line")
    if type(value["n"]) is not int or value["n"] != n or value["previous"] != base64url.encode(bytes.fromhex(previous)):
        raise ChangedMeanwhile
    certificate = value["certificate"]
    if not isinstance(certificate, dict) or tuple(certificate) != ("body", "signatures"):
        raise Malformed(field="certificate", problem="not_the_fields_of_a_certificate")
    return ReadLine(line, read_body(_decoded(certificate["body"])), _count(certificate["signatures"]))


def _decoded(text: object) -> bytes:
    try:
        return base64url.decode(text) if isinstance(text, str) else b""
    except ValueError:
        return b""


def _count(signatures: object) -> int:
    if not isinstance(signatures, list) or not 1 <= len(signatures) <= 2:
        raise Malformed(field="signatures", problem="not_one_or_two")
    for each in signatures:
        if not isinstance(each, dict) or tuple(each) != ("by", "sig"):
            raise Malformed(field="signatures", problem="not_the_fields_of_a_signature")
        if (len(_decoded(each["by"])), len(_decoded(each["sig"]))) != (16, limits.SIGNATURE_BYTES):
            raise Malformed(field="signatures", problem="bytes_length")
    return len(signatures)
