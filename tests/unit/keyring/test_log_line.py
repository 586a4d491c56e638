"""Reading lines and bodies: the right shape or one refusal, whatever comes."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis.strategies import binary, dictionaries, integers, lists, none, recursive, sampled_from, text

from origo_chat.core.base64url import encode as text_of
from origo_chat.core.errors import ChangedMeanwhile, Malformed
from origo_chat.keyring.certificate_body import FIELDS, read_body
from origo_chat.keyring.key_ids import key_id
from origo_chat.keyring.log_line import NOTHING_BEFORE, read_line
from origo_chat.sealing.refusals import SealingError
from origo_chat.sealing.statement_reading import read_body as read_by_clients
from tests.support import certificates

ROOT = certificates.line(0, None, certificates.root())
values = recursive(none() | integers() | text(max_size=5), lambda inner: lists(inner) | dictionaries(text(), inner))


def test_what_is_written_is_read() -> None:
    read = read_line(ROOT, n=0, previous=NOTHING_BEFORE)
    assert (read.line, read.body.kind, len(read.signatures)) == (ROOT, "root", 1)


@given(integers(0, len(ROOT) - 1), integers(1, 255))
def test_a_changed_byte_is_refused_or_only_in_what_clients_judge(place: int, flip: int) -> None:
    changed = ROOT[:place] + bytes([ROOT[place] ^ flip]) + ROOT[place + 1 :]
    try:
        assert read_line(changed, n=0, previous=NOTHING_BEFORE).line == changed
    except (Malformed, ChangedMeanwhile):
        return


@given(binary(max_size=300))
def test_noise_is_malformed(noise: bytes) -> None:
    for read in (read_body, lambda line: read_line(line, n=0, previous=NOTHING_BEFORE)):
        with pytest.raises(Malformed):
            read(noise)


@given(sampled_from(sorted(FIELDS)), values)
def test_a_body_with_anything_in_its_fields_is_read_or_malformed(kind: str, value: Any) -> None:
    fields = {"kind": kind, "v": 1, "on": "2026-03-01", **dict.fromkeys(FIELDS[kind], value)}
    try:
        assert read_body(json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode()).kind == kind
    except (Malformed, UnicodeEncodeError):
        return


@pytest.mark.parametrize(
    "change", [(b'"v":1', b'"v":true'), (b'"v":1', b'"v":2'), (b'"on":"2026', b'"on" :"2026'), (b"{", b"{ ")]
)
def test_a_body_in_another_spelling_is_malformed(change: tuple[bytes, bytes]) -> None:
    with pytest.raises(Malformed):
        read_body(certificates.revocation(b"").replace(*change, 1))


def test_a_deeply_nested_body_is_malformed() -> None:
    with pytest.raises(Malformed):
        read_body(b'{"kind":' + b"[" * 4000 + b"]" * 4000 + b"}")


def test_a_key_id_is_the_specs() -> None:
    # SHA-256 over lp("origo/v1/key-id", 32 zero bytes), the first 16 bytes.
    assert key_id(bytes(32)).hex() == "996bc90fde30cc6090c7635376f9ebde"


@pytest.mark.parametrize("day", ["0001-01-01", "1999-12-31", "2000-01-01", "2199-12-31", "2200-01-01", "9999-12-31"])
def test_a_day_is_one_for_the_server_if_it_is_for_clients(day: str) -> None:
    called = {"name": "x", "switchboard": "1", "after_hours": "", "kem_pk": "", "verified_how": "x", "verified_by": "x"}
    body = certificates.body("authority", id=text_of(bytes(16)), **called, verified_on=day, **certificates.DAYS)
    assert is_refused(read_body, Malformed, body) == is_refused(read_by_clients, SealingError, body)


def is_refused(read: Callable[[bytes], object], refusal: type[Exception], body: bytes) -> bool:
    try:
        read(body)
    except refusal:
        return True
    return False
