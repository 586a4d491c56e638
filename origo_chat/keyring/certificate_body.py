"""Reading the body of a certificate as far as the server looks: kind, what it files things by, and what it checks
before it opens a door of its own. Everything else is for clients to judge."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from origo_chat.core import base64url
from origo_chat.core.errors import Malformed
from origo_chat.keyring.certificate_shape import check_fields, check_life
from origo_chat.keyring.key_ids import key_id
from origo_chat.protocol import limits

PERSONAL: Final = ("administrator", "staff")
# The years that clients read. spec: 1 conventions
_YEARS: Final = range(2000, 2200)
# spec: 8 certificates
FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "root": ("service", "name", "sign_pk", "recovery_kem_pk"),
    "administrator": ("id", "alias", "sign_pk", "kem_pk", "not_before", "not_after"),
    "staff": ("id", "alias", "role", "teams", "sign_pk", "kem_pk", "not_before", "not_after"),
    "epoch": ("team", "n", "kem_pk", "not_before", "not_after", "previous", "made_by", "made_sig"),
    "authority": (
        "id",
        "name",
        "switchboard",
        "after_hours",
        "kem_pk",
        "verified_how",
        "verified_by",
        "verified_on",
        "not_before",
        "not_after",
    ),
    "revocation": ("of", "reason"),
    "recovery-use": ("team", "epochs", "why"),
}


@dataclass(frozen=True)
class CertificateBody:
    """What the server files a certificate by."""

    kind: str
    hash: str
    subject: str = ""
    refers_to: str = ""
    team: str = ""
    epoch: int | None = None
    sign_pk: bytes = b""
    kem_pk: bytes = b""
    teams: tuple[str, ...] = ()
    on: date = date.min
    not_before: date = date.max
    not_after: date = date.min
    made_by: str = ""
    made_sig: bytes = b""
    previous: bytes = b""
    recovery_kem_pk: bytes = b""
    epochs: tuple[int, ...] = ()
    service: str = ""

    @property
    def kem_key_id(self) -> str:
        """The name of its KEM key."""
        return key_id(self.kem_pk).hex()

    @property
    def keys(self) -> frozenset[bytes]:
        """The public keys it certifies."""
        return frozenset({self.sign_pk, self.kem_pk, self.recovery_kem_pk} - {b""})

    def holds(self, day: date) -> bool:
        """Within its life, ended or not."""
        return self.not_before <= day <= self.not_after

    def is_replaced(self, later: Iterable["CertificateBody"], day: date) -> bool:
        """Whether one of these later ones has begun that gives the same holder other keys."""
        return any(each.subject == self.subject and each.keys != self.keys and each.not_before <= day for each in later)


def read_body(body: bytes) -> CertificateBody:
    """The body, or Malformed with the field that is wrong."""
    value = one_spelling(body, limits.CERTIFICATE_BODY_BYTES, "body")
    kind = value.get("kind")
    fields = FIELDS.get(kind) if isinstance(kind, str) else None
    if fields is None or tuple(value) != ("kind", "v", "on", *fields) or type(value["v"]) is not int or value["v"] != 1:
        raise Malformed(field="body", problem="not_a_certificate_of_a_known_kind")
    check_fields(str(kind), value)
    read = CertificateBody(
        kind=str(kind),
        hash=hashlib.sha256(body).hexdigest(),
        subject=_bytes(value, "id", 16).hex() if "id" in fields else "",
        refers_to=_bytes(value, "of", 32).hex() if kind == "revocation" else "",
        team=_text(value, "team") if "team" in fields else "",
        epoch=_number(value, "n") if kind == "epoch" else None,
        sign_pk=_bytes(value, "sign_pk", limits.SIGN_PK_BYTES) if "sign_pk" in fields else b"",
        kem_pk=_kem_pk(value, "kem_pk", kind == "authority") if "kem_pk" in fields else b"",
        teams=_items(value, "teams") if kind == "staff" else (),
        on=_day(value, "on"),
        not_before=_day(value, "not_before") if "not_before" in fields else date.max,
        not_after=_day(value, "not_after") if "not_after" in fields else date.min,
        made_by=_bytes(value, "made_by", 16).hex() if kind == "epoch" else "",
        made_sig=_bytes(value, "made_sig", limits.SIGNATURE_BYTES) if kind == "epoch" else b"",
        previous=_bytes(value, "previous", 32) if kind == "epoch" else b"",
        recovery_kem_pk=_kem_pk(value, "recovery_kem_pk", True) if kind == "root" else b"",
        epochs=_items(value, "epochs") if kind == "recovery-use" else (),
        service=_text(value, "service") if kind == "root" else "",
    )
    if kind == "authority":
        _day(value, "verified_on")
    check_life(read.kind, read.on, read.not_before, read.not_after)
    return read


def one_spelling(data: bytes, most: int, name: str) -> dict[str, object]:
    """A JSON object in the one spelling of the protocol. spec: 1 conventions"""
    value: object = None
    try:
        value = json.loads(data) if len(data) <= most else None
        same = isinstance(value, dict) and _is_plain(value) and written(value) == data
    except (ValueError, RecursionError):
        same = False
    if not same or not isinstance(value, dict):
        raise Malformed(field=name, problem="not_json_in_its_one_spelling")
    return value


def _is_plain(value: object) -> bool:
    """Text, whole numbers, lists and objects of these: nothing else has one spelling."""
    if isinstance(value, dict):
        return all(_is_plain(each) for each in value.values())
    if isinstance(value, list):
        return all(_is_plain(each) for each in value)
    return isinstance(value, str) or (type(value) is int and 0 <= value < 2**32)


def written(value: Mapping[str, object]) -> bytes:
    """JSON without white space, escaping only what has to be."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _bytes(value: Mapping[str, object], name: str, length: int) -> bytes:
    try:
        data = base64url.decode(_text(value, name))
    except ValueError:
        data = b""
    if len(data) != length:
        raise Malformed(field=name, problem="bytes_length")
    return data


def _kem_pk(value: Mapping[str, object], name: str, may_be_empty: bool) -> bytes:
    """An authority may have no key: then it is called. Nor need an organisation have one on paper."""
    return b"" if may_be_empty and value[name] == "" else _bytes(value, name, limits.KEM_PK_BYTES)


def _items(value: Mapping[str, object], name: str) -> tuple[Any, ...]:
    found = value[name]
    return tuple(found) if isinstance(found, list) else ()


def _day(value: Mapping[str, object], name: str) -> date:
    text = _text(value, name)
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = date.min
    if day.isoformat() != text or day.year not in _YEARS:
        raise Malformed(field=name, problem="not_a_day")
    return day


def _text(value: Mapping[str, object], name: str) -> str:
    found = value.get(name)
    if not isinstance(found, str) or not found:
        raise Malformed(field=name, problem="not_text")
    return found


def _number(value: Mapping[str, object], name: str) -> int:
    found = value.get(name)
    if not isinstance(found, int) or isinstance(found, bool) or not 1 <= found < 2**31:
        raise Malformed(field=name, problem="not_a_number")
    return found
