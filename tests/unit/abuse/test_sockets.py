"""A process holds so many sockets of visitors, and lets in so many a second."""

from contextlib import ExitStack

import pytest

from origo_chat.abuse.sockets import SocketDoor
from origo_chat.core.errors import TooMany


def let_in(door: SocketDoor, held: ExitStack, tries: int) -> int:
    count = 0
    for _ in range(tries):
        try:
            held.enter_context(door.one())
        except TooMany:
            continue
        count += 1
    return count


def test_no_more_than_it_holds() -> None:
    door = SocketDoor(most=3, per_second=100)
    with ExitStack() as held:
        assert let_in(door, held, 5) == 3
    with ExitStack() as held:
        assert let_in(door, held, 5) == 3


def test_no_more_than_come_in_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr("time.monotonic", lambda: now[0])
    door = SocketDoor(most=100, per_second=4)
    with ExitStack() as held:
        assert let_in(door, held, 10) == 4
        now[0] += 0.5
        assert let_in(door, held, 10) == 2


def test_what_ends_badly_is_let_go_as_well() -> None:
    door = SocketDoor(most=1, per_second=100)
    for _ in range(2):
        with pytest.raises(KeyError), door.one():
            raise KeyError
