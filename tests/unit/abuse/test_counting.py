"""Counts inside the process: lower, apart by subject, and closed when there are too many of them."""

import time

import pytest

from origo_chat.abuse import counting
from origo_chat.abuse.counting import _here
from origo_chat.abuse.limits import INVITATION_ALL, SIGN_IN_CLOSED, SIGN_IN_SLOW
from origo_chat.abuse.whole_numbers import WholeNumbers
from origo_chat.core.errors import TooMany


def spent(subject: str, tries: int) -> int:
    for count in range(tries):
        try:
            _here.spend(SIGN_IN_SLOW, subject)
        except TooMany:
            return count
    return tries


def test_a_process_alone_allows_fewer() -> None:
    assert [spent("a", 10), spent("b", 10)] == [SIGN_IN_SLOW.away] * 2
    assert all(limit.away < limit.tries for limit in (SIGN_IN_SLOW, SIGN_IN_CLOSED, INVITATION_ALL))


def test_it_says_how_long_to_wait() -> None:
    spent("a", SIGN_IN_SLOW.away)
    with pytest.raises(TooMany) as refused:
        _here.spend(SIGN_IN_SLOW, "a")
    assert 1 <= int(refused.value.params["seconds"]) <= SIGN_IN_SLOW.seconds


def test_a_pardon_begins_anew() -> None:
    spent("a", 10)
    _here.pardon(SIGN_IN_SLOW, "a")
    assert spent("a", 10) == SIGN_IN_SLOW.away


def test_a_window_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    spent("a", 10)
    later = time.monotonic() + SIGN_IN_SLOW.seconds + 1
    monkeypatch.setattr(time, "monotonic", lambda: later)
    assert spent("a", 10) == SIGN_IN_SLOW.away


def test_when_it_holds_all_it_can_newcomers_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting, "COUNTED_HERE", 3)
    assert [spent(subject, 1) for subject in "abcde"] == [1, 1, 1, 0, 0]
    assert spent("a", 1) == 1


@pytest.mark.parametrize("stored", [b"\x80\x04N.", b"", b"1.5", b"x"])
def test_only_whole_numbers_are_believed(stored: bytes) -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        WholeNumbers().loads(stored)
    assert WholeNumbers().loads(str(WholeNumbers().dumps(7)).encode()) == 7
