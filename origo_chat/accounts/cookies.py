"""The one cookie of the service: a session's token, for staff only. Visitors get none."""

from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.cookie import parse_cookie

OVER_TLS: Final = "__Host-session"
PLAIN: Final = "session"


def name() -> str:
    """A browser takes a __Host- cookie from this very host over TLS only, and sends it nowhere else."""
    return OVER_TLS if settings.SECURE_COOKIES else PLAIN


def read(request: HttpRequest) -> str:
    """The token a request brings, or nothing."""
    return request.COOKIES.get(name(), "")


def is_brought(header: str) -> bool:
    """Whether the cookies of a handshake have one, whatever it is worth."""
    return bool(parse_cookie(header).get(name()))


def write(response: HttpResponse, token: str) -> None:
    """Give a browser its token, until it is closed; when the session ends is the server's decision."""
    response.set_cookie(name(), token, httponly=True, secure=settings.SECURE_COOKIES, samesite="Strict", path="/")


def erase(response: HttpResponse) -> None:
    """Take the token back."""
    response.set_cookie(
        name(), "", max_age=0, httponly=True, secure=settings.SECURE_COOKIES, samesite="Strict", path="/"
    )
