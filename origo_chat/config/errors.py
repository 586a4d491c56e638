"""The one table from what went wrong to what the caller is told."""

import json
import logging
from collections.abc import Awaitable, Callable

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.utils.decorators import async_only_middleware
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from origo_chat.config.door import refusal_body
from origo_chat.core.errors import Malformed, MethodNotAllowed, NotFound, OrigoError, TooLarge, Unexpected

logger = logging.getLogger(__name__)


def told(refusal: OrigoError) -> HttpResponse:
    """A refusal as an answer."""
    body = json.dumps(refusal_body(refusal))
    return HttpResponse(body, status=refusal.status, content_type="application/json")


def malformed(error: ValidationError) -> Malformed:
    """Names the first field that is wrong and the rule it broke, never the value."""
    first = error.errors[0]
    # Where a field takes several shapes, a part in brackets says which one was tried.
    names = [str(part) for part in first["loc"] if "[" not in str(part)]
    return Malformed(field=".".join(names[-2:]), problem=str(first["type"]))


TABLE: tuple[tuple[type[Exception], Callable[[Exception], OrigoError]], ...] = (
    (OrigoError, lambda error: error if isinstance(error, OrigoError) else Unexpected()),
    (ValidationError, lambda error: malformed(error) if isinstance(error, ValidationError) else Malformed()),
    (AuthenticationError, lambda _: NotFound()),
    (Http404, lambda _: NotFound()),
    (RequestDataTooBig, lambda _: TooLarge()),
    # More parameters than anybody needs, and their like.
    (SuspiciousOperation, lambda _: Malformed(problem="http")),
    # The framework wraps what reading a body refused.
    (HttpError, lambda error: error.__cause__ if isinstance(error.__cause__, OrigoError) else Malformed()),
    (Exception, lambda _: Unexpected()),
)


def translate(error: Exception) -> OrigoError:
    """What the caller is told about an error."""
    return next(make(error) for kind, make in TABLE if isinstance(error, kind))


def install(api: NinjaAPI) -> None:
    """Let every error of the API pass the table."""
    for kind, _ in TABLE:
        api.add_exception_handler(kind, _answer)


def _answer(request: HttpRequest, error: Exception | type[Exception]) -> HttpResponse:
    error = error if isinstance(error, Exception) else error()
    refusal = translate(error)
    if isinstance(refusal, Unexpected):
        logger.error("unhandled fault", exc_info=error)
    return told(refusal)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's own answer to an unknown address."""
    return told(NotFound())


def malformed_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's own answer to a request it cannot take."""
    return told(Malformed())


def unexpected(request: HttpRequest) -> HttpResponse:
    """Django's own answer to a fault outside the API."""
    return told(Unexpected())


@async_only_middleware
def one_shape(
    get_response: Callable[[HttpRequest], Awaitable[HttpResponse]],
) -> Callable[[HttpRequest], Awaitable[HttpResponse]]:
    """The router answers a wrong verb by itself, past the table: give that answer the shape of the others."""

    async def shaped(request: HttpRequest) -> HttpResponse:
        response = await get_response(request)
        if not isinstance(response, HttpResponseNotAllowed):
            return response
        refusal = told(MethodNotAllowed())
        refusal["Allow"] = response["Allow"]
        return refusal

    return shaped
