"""Who may call a route. A route without an admission is closed to everybody."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from django.http import HttpRequest

from origo_chat.gateway.database_threads import in_reading_thread
from origo_chat.protocol.audiences import Audience


@dataclass(frozen=True)
class Caller:
    """Who is calling: the audience, and a name that is the same for the same caller and secret to others."""

    audience: Audience
    name: str


@dataclass(frozen=True)
class Admission:
    """The audience of one route. Calling it answers who the caller is, or None for nobody this route is for."""

    audience: Audience
    recognise: Callable[[HttpRequest], Caller | None]
    # For routes that wait in the event loop: asked in a reading thread, and no thread is held meanwhile.
    is_async: bool = False

    def __call__(self, request: HttpRequest) -> Caller | Awaitable[Caller | None] | None:
        return in_reading_thread(self.recognise, request) if self.is_async else self.recognise(request)


def nobody(request: HttpRequest) -> None:
    """The admission of a route that forgot to state one."""


ANYONE = Admission(Audience.ANYONE, lambda _: Caller(Audience.ANYONE, ""))
