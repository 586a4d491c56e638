"""Sizes a server could freeze a client with are refused before anything is read."""

from datetime import date

import pytest

from origo_chat.sealing.framing import derive, lp
from origo_chat.sealing.keys_log import FILE_LIMIT, LINE_LIMIT, verify_keys_log
from origo_chat.sealing.refusals import Malformed
from origo_chat.sealing.spelling import read_json


def test_a_log_beyond_its_limit_is_not_read() -> None:
    with pytest.raises(Malformed, match="8 MiB"):
        verify_keys_log(b"\n" * (FILE_LIMIT + 1), bytes(32), date(2026, 11, 21))


def test_json_beyond_its_limit_is_not_read() -> None:
    with pytest.raises(Malformed, match="longer than 16384"):
        read_json(b"[" * (LINE_LIMIT + 1), LINE_LIMIT)


def test_json_that_is_too_deep_is_a_refusal_and_no_crash() -> None:
    with pytest.raises(Malformed, match="not JSON"):
        read_json(b"[" * 100_000, 100_000)


def test_what_does_not_fit_is_not_framed() -> None:
    with pytest.raises(Malformed, match="65,535"):
        lp(bytes(65_536))
    with pytest.raises(Malformed, match="32 bits"):
        lp(-1)


def test_only_whole_keys_are_derived_from() -> None:
    with pytest.raises(Malformed, match="32 bytes"):
        derive(b"short", b"", 32)
