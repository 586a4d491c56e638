"""What is the same for everybody is made once a second."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

from django.http import HttpRequest
from pydantic import BaseModel

from origo_chat.core import clock
from origo_chat.gateway.same_for_all import same_for_all

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


class Told(BaseModel):
    """An answer."""

    count: int


class Counting:
    """A view that says how often it was asked, and takes its time."""

    def __init__(self) -> None:
        self.made = 0
        self.may_go_on = threading.Event()
        self.may_go_on.set()
        self.view = same_for_all(self._count)

    def ask(self, **parameters: str) -> bytes:
        return bytes(self.view(HttpRequest(), **parameters).content)

    def _count(self, request: HttpRequest, /, **parameters: str) -> Told:
        self.made += 1
        assert self.may_go_on.wait(timeout=30)
        return Told(count=self.made)


def test_within_a_second_it_is_made_once_and_after_it_anew() -> None:
    counting = Counting()
    for later, count in ((0, 1), (0.9, 1), (1, 2), (1.5, 2), (0, 3)):
        with clock.stopped_for_testing(NOON + timedelta(seconds=later)):
            assert counting.ask() == b'{"count":%d}' % count


def test_another_question_has_another_answer() -> None:
    counting = Counting()
    with clock.stopped_for_testing(NOON):
        asked = [counting.ask(language=each) for each in ("sv", "ar", "sv")]
    assert asked == [b'{"count":1}', b'{"count":2}', b'{"count":1}']


def test_many_at_once_wait_for_the_one_that_is_being_made() -> None:
    counting = Counting()
    counting.may_go_on.clear()
    with clock.stopped_for_testing(NOON), ThreadPoolExecutor(8) as threads:
        asked = [threads.submit(counting.ask) for _ in range(8)]
        counting.may_go_on.set()
        assert {each.result(timeout=30) for each in asked} == {b'{"count":1}'}
