"""The one cookie of the service: a session's token, for staff only. Visitors get none."""

from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.cookie import parse_cookie

from origo_chat.accounts.own_tokens import is_ours, new_token

OVER_TLS: Final = "__Host-session"
PLAIN: Final = "session"
_PURPOSE: Final = "session"
_TOKEN_BYTES: Final = 32


def name() -> str:
    """A browser takes a __Host- cookie from this very host over TLS only, and sends it nowhere else."""
    return OVER_TLS if settings.SECURE_COOKIES else PLAIN


def read(request: HttpRequest) -> str:
    """The token a request brings, or nothing."""
    return request.COOKIES.get(name(), "")


def new_session_token() -> str:
    """Shown once, and stored only as its hash."""
    return new_token(_PURPOSE, _TOKEN_BYTES)


def is_brought(header: str) -> bool:
    """Whether the cookies of a handshake have one that we gave, whatever it is worth by now."""
    return is_ours(_PURPOSE, parse_cookie(header).get(name(), ""))


def write(response: HttpResponse, token: str) -> None:
    """Give a browser its token, until it is closed; when the session ends is the server's decision."""
    response.set_cookie(name(), token, httponly=True, secure=settings.SECURE_COOKIES, samesite="Strict", path="/")


def erase(response: HttpResponse) -> None:
    """Take the token back."""
    response.set_cookie(
        name(), "", max_age=0, httponly=True, secure=settings.SECURE_COOKIES, samesite="Strict", path="/"
    )
