"""Asking the database for many at once: whatever is asked while one answer is on its way is in the next question, and
what is asked twice is asked once."""

import asyncio
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from origo_chat.core.errors import TooMany
from origo_chat.gateway.database_threads import in_reading_thread
from origo_chat.live_chat.delivery.work import Drain

Q = TypeVar("Q", bound=Hashable)
A = TypeVar("A")


class Gathering(Generic[Q, A]):
    """A storm of questions is a few. `most` wait; of these `together` are one question."""

    def __init__(
        self, answer: Callable[[Sequence[Q]], Sequence[A]], *, most: int, together: int, is_patient: bool
    ) -> None:
        self._answer, self._most, self._together = answer, most, together
        # Whether the same is asked again while the database is away, or whoever asks is told.
        self._is_patient = is_patient
        self._waiting: dict[Q, list[asyncio.Future[A]]] = {}
        self._drain = Drain(self._ask_some)

    async def ask(self, question: Q) -> A:
        """The answer, of a moment after this was asked. Whoever is cancelled asks no more."""
        answer: asyncio.Future[A] = asyncio.get_running_loop().create_future()
        if question not in self._waiting and len(self._waiting) >= self._most:
            raise TooMany(seconds=2)
        self._waiting.setdefault(question, []).append(answer)
        self._drain.wake()
        try:
            return await answer
        except asyncio.CancelledError:
            self._forget(question, answer)
            raise

    def _forget(self, question: Q, answer: "asyncio.Future[A]") -> None:
        asking = self._waiting.get(question, [])
        if answer in asking:
            asking.remove(answer)
        if question in self._waiting and not asking:
            del self._waiting[question]

    async def _ask_some(self) -> bool:
        asked = {question: self._waiting.pop(question) for question in list(self._waiting)[: self._together]}
        try:
            answers = await in_reading_thread(self._answer, list(asked)) if asked else []
        except Exception as error:
            if self._is_patient:
                self._ask_again(asked)
                raise
            for each in _open(asked.values()):
                each.set_exception(error)
            return bool(self._waiting)
        for asking, found in zip(asked.values(), answers, strict=True):
            for each in _open([asking]):
                each.set_result(found)
        return bool(self._waiting)

    def _ask_again(self, asked: "dict[Q, list[asyncio.Future[A]]]") -> None:
        for question, asking in asked.items():
            still = list(_open([asking]))
            if still:
                self._waiting.setdefault(question, []).extend(still)


def _open(asked: "Iterable[list[asyncio.Future[A]]]") -> "Iterator[asyncio.Future[A]]":
    """Whoever waits still."""
    return (each for asking in asked for each in asking if not each.done())
