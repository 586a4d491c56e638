"""What a process counts by itself, and what becomes of it when there is too much."""

import time

import pytest

from origo_chat.abuse.memory import Memory


def test_it_counts_each_name_until_its_time_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    memory = Memory(10)
    assert [memory.add("a", 60).times, memory.add("a", 60).times, memory.add("b", 60).times] == [1, 2, 1]
    assert [memory.times("a"), memory.times("c")] == [2, 0]
    later = time.monotonic() + 61
    monkeypatch.setattr(time, "monotonic", lambda: later)
    assert [memory.times("a"), memory.add("a", 60).times] == [0, 1]


def test_the_time_begins_with_the_first() -> None:
    memory = Memory(10)
    first = memory.add("a", 60)
    assert memory.add("a", 600).seconds_left <= first.seconds_left <= 60


def test_a_full_one_refuses_nobody_and_forgets_what_ends_first() -> None:
    memory = Memory(10)
    memory.add("longer", 600)
    for count in range(50):
        assert memory.add(str(count), 60 + count).times == 1
    assert [memory.times("longer"), memory.times("0"), memory.times("49")] == [1, 0, 1]


def test_what_is_over_goes_before_anything_else(monkeypatch: pytest.MonkeyPatch) -> None:
    memory = Memory(10)
    for count in range(9):
        memory.add(str(count), 10)
    memory.add("kept", 60)
    later = time.monotonic() + 20
    monkeypatch.setattr(time, "monotonic", lambda: later)
    memory.add("new", 1)
    assert [memory.times("kept"), memory.times("new")] == [1, 1]
