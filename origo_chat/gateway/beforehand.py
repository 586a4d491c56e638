"""Slow work of a call that acts, done before its transaction begins: nobody waits for a lock meanwhile."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, Generic, ParamSpec, TypeVar, cast

from django.http import HttpRequest

P = ParamSpec("P")
R = TypeVar("R")
Body = TypeVar("Body")
Done = TypeVar("Done")


class Beforehand(Generic[Body, Done]):
    """The work of one route. It runs for a repeated call too, which must have its stored answer: so it refuses nothing
    that acting itself would refuse."""

    def __init__(self, work: Callable[[HttpRequest, Body], Done]) -> None:
        self._work = work

    def first(self, view: Callable[Concatenate[HttpRequest, P], R]) -> Callable[Concatenate[HttpRequest, P], R]:
        """Mark the view. Stands outside of `acting`."""

        @wraps(view)
        def later(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> R:
            request._done_beforehand = self._work(request, cast(Body, kwargs["body"]))  # type: ignore[attr-defined]
            return view(request, *args, **kwargs)

        return cast(Callable[Concatenate[HttpRequest, P], R], later)

    def of(self, request: HttpRequest) -> Done:
        """What was done for this call."""
        return cast(Done, request._done_beforehand)  # type: ignore[attr-defined]
