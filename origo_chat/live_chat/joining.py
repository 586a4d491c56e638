"""The work that is asked of whoever joins the line, more of it for a while after staff were threatened."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

from django.http import HttpRequest

from origo_chat.abuse.limits import JOINING, JOINING_AFTER_A_REPORT
from origo_chat.abuse.shapes import WorkedBody
from origo_chat.abuse.work import require_work
from origo_chat.core import clock
from origo_chat.gateway.acting import HEADER
from origo_chat.live_chat.selectors import was_reported_lately

P = ParamSpec("P")
R = TypeVar("R")


def worked_for(
    view: Callable[Concatenate[HttpRequest, P], R],
) -> Callable[Concatenate[HttpRequest, P], R]:
    """Mark the view that lets people into the line. Stands outside of `acting`, as abuse/work.py says."""

    @wraps(view)
    def gated(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> R:
        body = kwargs.get("body")
        if not isinstance(body, WorkedBody):
            raise TypeError("nothing can bring work here: give the view a `body` that is a WorkedBody")
        pressure = JOINING_AFTER_A_REPORT if was_reported_lately(clock.now()) else JOINING
        require_work(pressure, body.work, key=request.headers.get(HEADER, ""))
        return view(request, *args, **kwargs)

    return cast(Callable[Concatenate[HttpRequest, P], R], gated)
