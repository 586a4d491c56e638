"""Marks a route that changes something. Such a call needs an idempotency key and is carried out once."""

import re
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, Final, ParamSpec, cast

from django.http import HttpRequest, HttpResponse
from ninja.operation import Operation
from ninja.utils import contribute_operation_callback

from origo_chat.core.errors import KeyMissing
from origo_chat.gateway.admission import Caller
from origo_chat.gateway.services import PlainAnswer, answer_once
from origo_chat.gateway.shapes import Answer

HEADER: Final = "Idempotency-Key"
# 16 random bytes in base64url without padding, or more: nobody meets or guesses another's key.
KEY_SHAPE: Final = r"[A-Za-z0-9_-]{22,64}"
_WHAT_A_KEY_IS: Final = "16 random bytes or more as base64url: one for each thing a person does, the same on every try."

P = ParamSpec("P")


def acting(
    view: Callable[Concatenate[HttpRequest, P], Answer | None],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Wrap a view so that a repeated call is answered with the very bytes of the first answer."""

    @wraps(view)
    def once(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        answer = answer_once(
            key=_key_of(request),
            call=_identity_of(request),
            act=lambda: _plain(view(request, *args, **kwargs)),
        )
        return HttpResponse(answer.body, status=answer.status, content_type="application/json")

    contribute_operation_callback(once, _describe)
    return cast(Callable[Concatenate[HttpRequest, P], HttpResponse], once)


def _key_of(request: HttpRequest) -> str:
    key = request.headers.get(HEADER, "")
    if not re.fullmatch(KEY_SHAPE, key):
        raise KeyMissing
    return key


def know_by(request: HttpRequest, body: bytes) -> None:
    """Tell a repeated call by this instead of the whole body: where a part of it is no part of what is asked for."""
    request._known_by = body  # type: ignore[attr-defined]


def _identity_of(request: HttpRequest) -> tuple[bytes, ...]:
    caller: Caller = request.auth  # type: ignore[attr-defined]  # set by the admission of the route
    body: bytes = getattr(request, "_known_by", request.body)
    return (caller.name.encode(), (request.method or "").encode(), request.path.encode(), body)


def _plain(answer: Answer | None) -> PlainAnswer:
    if answer is None:
        return PlainAnswer(204, b"")
    return PlainAnswer(200, answer.model_dump_json().encode())


def _describe(operation: Operation) -> None:
    """Say in the OpenAPI file that the key is required, so that the client's types ask for it."""
    shape = {"type": "string", "pattern": f"^{KEY_SHAPE}$", "description": _WHAT_A_KEY_IS}
    parameter = {"name": HEADER, "in": "header", "required": True, "schema": shape}
    operation.openapi_extra = {**(operation.openapi_extra or {}), "parameters": [parameter], "x-acts": True}
