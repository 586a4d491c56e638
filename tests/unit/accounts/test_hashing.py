"""The slow hash: right, wrong, absent, and never too many at once."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from argon2 import PasswordHasher
from django.db import OperationalError, connection

from origo_chat.accounts import hashing
from origo_chat.core.errors import TooMany
from tests.support.waiting import until_blocking

SECRET = b"s" * 32


def test_only_the_right_secret_is_right() -> None:
    stored = hashing.hash_secret(SECRET)
    assert [hashing.verify_secret(stored, each) for each in (SECRET, b"t" * 32, b"")] == [True, False, False]
    assert SECRET.hex() not in stored


def test_nobodys_secret_is_never_right() -> None:
    assert not hashing.verify_secret(None, SECRET)
    assert not hashing.verify_secret("not a hash", SECRET)


def test_a_flood_waits_in_a_short_line_and_the_rest_is_sent_away(monkeypatch: pytest.MonkeyPatch) -> None:
    running, most, lock, release = [0], [0], threading.Lock(), threading.Event()

    def slow(self: PasswordHasher, stored: str, secret: str) -> bool:
        with lock:
            running[0] += 1
            most[0] = max(most[0], running[0])
        release.wait(5)
        with lock:
            running[0] -= 1
        return True

    monkeypatch.setattr(PasswordHasher, "verify", slow)
    with ThreadPoolExecutor(20) as threads:
        tries = [threads.submit(hashing.verify_secret, "stored", SECRET) for _ in range(20)]
        most_done = 20 - hashing.AT_ONCE - hashing.WAITING
        until_blocking("the others to be sent away", lambda: sum(t.done() for t in tries) >= most_done, within=30)
        release.set()
        sent_away = [each for each in tries if isinstance(each.exception(), TooMany)]
    assert (most[0], len(sent_away)) == (hashing.AT_ONCE, 20 - hashing.AT_ONCE - hashing.WAITING)


def test_whatever_threads_ask_two_of_its_own_hash(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each thread that hashes keeps as much memory as a hash takes, for as long as the process lives."""
    hashed_in: set[int] = set()

    def seen(self: PasswordHasher, stored: str, secret: str) -> bool:
        hashed_in.add(threading.get_ident())
        return True

    monkeypatch.setattr(PasswordHasher, "verify", seen)
    for _ in range(8):
        asking = threading.Thread(target=hashing.verify_secret, args=("stored", SECRET))
        asking.start()
        asking.join(30)
        assert asking.ident not in hashed_in
    assert 1 <= len(hashed_in) <= hashing.AT_ONCE


def test_a_connection_that_cannot_be_given_back_costs_nobody_a_place(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise OperationalError

    with monkeypatch.context() as patch:
        patch.setattr(connection, "close", broken)
        for _ in range(hashing.AT_ONCE + hashing.WAITING):
            with pytest.raises(OperationalError):
                hashing.hash_secret(SECRET)
    assert hashing.verify_secret(hashing.hash_secret(SECRET), SECRET)


def test_of_a_thousand_at_once_nearly_all_are_sent_away_before_anybody_hashed(monkeypatch: pytest.MonkeyPatch) -> None:
    release = threading.Event()
    monkeypatch.setattr(PasswordHasher, "verify", lambda *_: release.wait(30))
    with ThreadPoolExecutor(hashing.AT_ONCE + hashing.WAITING + 1) as threads:
        tries = [threads.submit(hashing.verify_secret, "stored", SECRET) for _ in range(1000)]
        sent_away = 1000 - hashing.AT_ONCE - hashing.WAITING
        until_blocking("the others to be sent away", lambda: sum(t.done() for t in tries) == sent_away, within=30)
        release.set()
    assert sum(isinstance(each.exception(), TooMany) for each in tries) == sent_away
