"""/api/keyring/log: the file every client checks, and adding what root signed offline."""

from typing import Annotated, Final

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from ninja import Router
from pydantic import Field

from origo_chat.accounts.admission import ADMINISTRATOR, CERTIFIED, caller_of
from origo_chat.gateway.acting import acting
from origo_chat.gateway.admission import ANYONE
from origo_chat.gateway.encoded import Encoded
from origo_chat.gateway.reading import asked_number
from origo_chat.gateway.shapes import Answer, Body
from origo_chat.keyring.log_blocks import log_part
from origo_chat.keyring.selectors import log_head
from origo_chat.keyring.services.log import append_of_root
from origo_chat.protocol import limits

router = Router()

PLAIN = {"responses": {200: {"content": {"text/plain": {"schema": {"type": "string"}}}}}}
# Spares whoever reads a last, empty call: on a slow network that is a fifth of a second before a question is sent.
LAST_PART: Final = "Last-Part"
From = Annotated[int, asked_number(ge=0, lt=2**31, alias="from")]


class LineBody(Body):
    """One line, byte for byte, without its line feed. `n` is the number it was made for."""

    n: Annotated[int, Field(ge=0, lt=2**31)]
    line: Annotated[bytes, Encoded(2, limits.LOG_LINE_BYTES)]


class LogHeadAnswer(Answer):
    """How many lines there are, and the SHA-256 of the last one: zeros when there is none."""

    lines: int
    last_hash: Annotated[bytes, Encoded(32, 32)]


@router.get("", auth=ANYONE, openapi_extra=PLAIN)
def read_log(request: HttpRequest, from_n: From = 0) -> HttpResponse:
    """Lines from a number on, about a megabyte of them. Ask again from the next number until an answer says that it is
    the last part (the header Last-Part: 1), or nothing comes."""
    part = log_part(from_n)
    is_packed = "gzip" in request.headers.get("Accept-Encoding", "")
    answer = HttpResponse(part.packed() if is_packed else part.plain(), content_type="text/plain; charset=utf-8")
    if is_packed:
        answer["Content-Encoding"] = "gzip"
    if part.is_last:
        answer[LAST_PART] = "1"
    patch_vary_headers(answer, ["Accept-Encoding"])
    return answer


@router.get("/head", auth=CERTIFIED, response=LogHeadAnswer)
def read_log_head(request: HttpRequest) -> LogHeadAnswer:
    """Where the log ends, for whoever makes the next line."""
    head = log_head()
    return LogHeadAnswer(lines=head.lines, last_hash=bytes.fromhex(head.last_hash))


@router.post("", auth=ADMINISTRATOR, response={204: None})
@acting
def append_line(request: HttpRequest, body: LineBody) -> None:
    """Add what root signed at a ceremony. What two administrators sign goes through a proposal."""
    append_of_root(by=caller_of(request).person, n=body.n, line=body.line)
