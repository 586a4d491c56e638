"""Work instead of refusal: above its free number a kind of call brings a few solved puzzles, whoever makes it.

A challenge is a sealed promise of ours and stored nowhere: bound to its purpose, good for five minutes and one call.
While Redis is away each process counts by itself, to a lower number, and remembers by itself what was used.
"""

import hashlib
import hmac
import struct
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Concatenate, Final, ParamSpec, TypeVar, cast

from django.http import HttpRequest

from origo_chat.abuse.limits import Effort, Pressure, effort_at
from origo_chat.abuse.once import use_once
from origo_chat.abuse.pressure import pressure_on
from origo_chat.abuse.shapes import WorkBody, WorkedBody
from origo_chat.core import base64url, clock, identifiers
from origo_chat.core.errors import WorkNeeded
from origo_chat.gateway.acting import HEADER, know_by
from origo_chat.gateway.server_keys import derived
from origo_chat.protocol.work import is_solved

# Time for a slow phone that was put away for a moment; short enough that nobody stocks up.
CHALLENGE_SECONDS: Final = 300
# Id, end, puzzles, bits; behind it the half of a mac.
_PROMISE: Final = struct.Struct(">16sQHB")
_MAC_BYTES: Final = 16

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True)
class _Challenge:
    id: bytes
    ends_at: int
    effort: Effort

    def text(self, purpose: str) -> str:
        promise = _PROMISE.pack(self.id, self.ends_at, self.effort.puzzles, self.effort.bits)
        return base64url.encode(promise + _mac(purpose, promise))


def worked(
    pressure: Pressure,
) -> Callable[[Callable[Concatenate[HttpRequest, P], R]], Callable[Concatenate[HttpRequest, P], R]]:
    """Mark a view whose calls bring work while too many come. Stands outside of `acting`: what brings none costs no
    transaction, and a repeated call may show the work it was carried out with."""

    def mark(view: Callable[Concatenate[HttpRequest, P], R]) -> Callable[Concatenate[HttpRequest, P], R]:
        @wraps(view)
        def gated(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> R:
            body = kwargs.get("body")
            if not isinstance(body, WorkedBody):
                raise TypeError("nothing can bring work here: give the view a `body` that is a WorkedBody")
            require_work(pressure, body.work, key=request.headers.get(HEADER, ""))
            # Whoever lost the answer may have to work once more, or not at all: it is the same call.
            know_by(request, body.model_copy(update={"work": None}).model_dump_json().encode())
            return view(request, *args, **kwargs)

        return cast(Callable[Concatenate[HttpRequest, P], R], gated)

    return mark


def require_work(pressure: Pressure, work: WorkBody | None, *, key: str = "") -> None:
    """Count one call; above the free number let it through only with work of its own, done now."""
    level = pressure_on(pressure)
    if level <= 1:
        return
    if work is None or not _serves(pressure, work, key):
        effort = effort_at(level)
        ends_at = int(clock.now().timestamp()) + CHALLENGE_SECONDS
        challenge = _Challenge(identifiers.random_bytes(16), ends_at, effort)
        raise WorkNeeded(challenge=challenge.text(pressure.name), puzzles=effort.puzzles, bits=effort.bits)


def _serves(pressure: Pressure, work: WorkBody, key: str) -> bool:
    challenge = _read(pressure.name, work.challenge)
    if challenge is None or len(work.nonces) != challenge.effort.puzzles:
        return False
    if not is_solved(work.challenge, work.nonces, challenge.effort.bits):
        return False
    return use_once("work", challenge.id.hex(), by=_name_of(key), seconds=CHALLENGE_SECONDS)


def _read(purpose: str, text: bytes) -> _Challenge | None:
    promise, mac = text[: _PROMISE.size], text[_PROMISE.size :]
    if not hmac.compare_digest(mac, _mac(purpose, promise)):
        return None
    name, ends_at, puzzles, bits = _PROMISE.unpack(promise)
    return None if clock.now().timestamp() >= ends_at else _Challenge(name, ends_at, Effort(puzzles, bits))


def _mac(purpose: str, promise: bytes) -> bytes:
    return hmac.new(derived("work"), purpose.encode() + b"/" + promise, hashlib.sha256).digest()[:_MAC_BYTES]


def _name_of(key: str) -> int:
    """A number for the call that uses work: the same for a repeated one, another for all that keep no answer."""
    name = key.encode() or identifiers.random_bytes(16)
    return int.from_bytes(hashlib.sha256(name).digest()[:6], "big")
