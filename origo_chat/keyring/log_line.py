"""One line of keys.log. spec: 9 keys.log"""

import hashlib
import json
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
    body_bytes: bytes
    signatures: tuple[Signed, ...]

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
    body = _decoded(certificate["body"])
    return ReadLine(line, read_body(body), body, _signatures(certificate["signatures"]))


def body_of(line: bytes) -> CertificateBody:
    """The body of a line that stands in the log already."""
    return read_body(_decoded(json.loads(line)["certificate"]["body"]))


def _decoded(text: object) -> bytes:
    try:
        return base64url.decode(text) if isinstance(text, str) else b""
    except ValueError:
        return b""


def _signatures(signatures: object) -> tuple[Signed, ...]:
    if not isinstance(signatures, list) or not 1 <= len(signatures) <= 2:
        raise Malformed(field="signatures", problem="not_one_or_two")
    return tuple(_signature(each) for each in signatures)


def _signature(value: object) -> Signed:
    if not isinstance(value, dict) or tuple(value) != ("by", "sig"):
        raise Malformed(field="signatures", problem="not_the_fields_of_a_signature")
    signed = Signed(_decoded(value["by"]), _decoded(value["sig"]))
    if (len(signed.by), len(signed.signature)) != (16, limits.SIGNATURE_BYTES):
        raise Malformed(field="signatures", problem="bytes_length")
    return signed
