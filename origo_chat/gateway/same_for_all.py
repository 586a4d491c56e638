"""An answer that is the same for everybody: made once a second at most, however many ask for it.

Only for what anybody may read, and only for questions of which there are few: each is remembered.
"""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.http import HttpRequest, HttpResponse
from pydantic import BaseModel

from origo_chat.gateway.briefly import Briefly

P = ParamSpec("P")

_all: list[dict[str, Briefly[bytes]]] = []


def same_for_all(
    view: Callable[Concatenate[HttpRequest, P], BaseModel],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Mark a view whose answer depends on its parameters and on nothing about the caller."""
    kept: dict[str, Briefly[bytes]] = {}
    _all.append(kept)

    @wraps(view)
    def shared(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        def make() -> bytes:
            return view(request, *args, **kwargs).model_dump_json().encode()

        body = kept.setdefault(repr((args, sorted(kwargs.items()))), Briefly(make))()
        return HttpResponse(body, content_type="application/json")

    return cast(Callable[Concatenate[HttpRequest, P], HttpResponse], shared)


def forget_for_testing() -> None:
    """Begin anew: what one test was answered is not the next one's."""
    for kept in _all:
        kept.clear()
