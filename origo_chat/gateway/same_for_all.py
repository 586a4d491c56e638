"""An answer that is the same for everybody: made once a second at most, however many ask for it.

Only for what anybody may read, and only for questions of which there are few: each is remembered.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import wraps
from typing import Concatenate, Final, ParamSpec, cast

from django.http import HttpRequest, HttpResponse
from pydantic import BaseModel

from origo_chat.core import clock

# Nobody notices a second. A thousand who ask in it cost as much as one.
KEPT: Final = timedelta(seconds=1)

P = ParamSpec("P")


@dataclass(frozen=True)
class _Made:
    body: bytes
    at: datetime


class _Kept:
    """The answers of one view. Whoever comes while one is being made waits for it, and makes none beside it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._made: dict[str, _Made] = {}

    def answer(self, question: str, make: Callable[[], bytes]) -> bytes:
        found = self._fresh(question)
        if found is None:
            with self._lock:
                found = self._fresh(question)
                if found is None:
                    found = self._made[question] = _Made(make(), clock.now())
        return found.body

    def forget(self) -> None:
        self._made.clear()

    def _fresh(self, question: str) -> _Made | None:
        found = self._made.get(question)
        return found if found and timedelta() <= clock.now() - found.at < KEPT else None


_all: list[_Kept] = []


def same_for_all(
    view: Callable[Concatenate[HttpRequest, P], BaseModel],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Mark a view whose answer depends on its parameters and on nothing about the caller."""
    kept = _Kept()
    _all.append(kept)

    @wraps(view)
    def shared(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        def make() -> bytes:
            return view(request, *args, **kwargs).model_dump_json().encode()

        body = kept.answer(repr((args, sorted(kwargs.items()))), make)
        return HttpResponse(body, content_type="application/json")

    return cast(Callable[Concatenate[HttpRequest, P], HttpResponse], shared)


def forget_for_testing() -> None:
    """Begin anew: what one test was answered is not the next one's."""
    for kept in _all:
        kept.forget()
