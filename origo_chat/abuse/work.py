"""Work instead of refusal: above its free number a kind of call brings a few solved puzzles, whoever makes it.

A challenge is a sealed promise of ours and stored nowhere: bound to its purpose and to the very call it was asked for
(method, address, body without the work), good for five minutes and once. Whoever repeats a call may have to work again.
While Redis is away each process counts by itself, to a lower number, and remembers by itself what was used.
"""

import hashlib
import hmac
import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import Concatenate, Final, ParamSpec, TypeVar, cast

from django.http import HttpRequest

from origo_chat.abuse.limits import Demand, Effort, Pressure, effort_at
from origo_chat.abuse.once import use_once
from origo_chat.abuse.pressure import count, pressure_on
from origo_chat.abuse.shapes import WorkBody, WorkedBody
from origo_chat.core import base64url, clock, identifiers
from origo_chat.core.errors import WorkNeeded
from origo_chat.gateway.acting import know_by
from origo_chat.gateway.server_keys import derived
from origo_chat.protocol.work import is_solved

# Time for a slow phone that was put away for a moment; short enough that nobody stocks up.
CHALLENGE_SECONDS: Final = 300
# Id, end, puzzles, bits; behind it the half of a mac.
_PROMISE: Final = struct.Struct(">16sQHB")
_MAC_BYTES: Final = 16

P = ParamSpec("P")
R = TypeVar("R")
B = TypeVar("B", bound=WorkedBody)


@dataclass(frozen=True)
class _Challenge:
    id: bytes
    ends_at: int
    effort: Effort

    def text(self, bound_to: bytes) -> str:
        promise = _PROMISE.pack(self.id, self.ends_at, self.effort.puzzles, self.effort.bits)
        return base64url.encode(promise + _mac(bound_to, promise))


def worked(
    demand: Pressure | Callable[[B], Demand],
) -> Callable[[Callable[Concatenate[HttpRequest, P], R]], Callable[Concatenate[HttpRequest, P], R]]:
    """Mark a view whose calls bring work while too many come; a function looks at the body and says what is asked of
    it. Stands outside of `acting`: what brings no work costs no transaction, and a repeated call may bring other work
    than the one that was carried out."""

    def mark(view: Callable[Concatenate[HttpRequest, P], R]) -> Callable[Concatenate[HttpRequest, P], R]:
        @wraps(view)
        def gated(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> R:
            body = kwargs.get("body")
            if not isinstance(body, WorkedBody):
                raise TypeError("nothing can bring work here: give the view a `body` that is a WorkedBody")
            asked = body.model_copy(update={"work": None}).model_dump_json().encode()
            require_work(
                Demand(demand) if isinstance(demand, Pressure) else demand(cast(B, body)),
                body.work,
                call=((request.method or "").encode(), request.path.encode(), asked),
            )
            know_by(request, asked)
            return view(request, *args, **kwargs)

        return cast(Callable[Concatenate[HttpRequest, P], R], gated)

    return mark


def require_work(demand: Demand, work: WorkBody | None, *, call: Sequence[bytes]) -> None:
    """Above the free number let a call through only with work that was done for it. What is let through is counted."""
    level = max(pressure_on(demand.pressure), demand.at_least)
    bound_to = _bound_to(demand.pressure, call)
    if level > 1 and (work is None or not _serves(work, bound_to)):
        effort = effort_at(level)
        ends_at = int(clock.now().timestamp()) + CHALLENGE_SECONDS
        challenge = _Challenge(identifiers.random_bytes(16), ends_at, effort)
        raise WorkNeeded(challenge=challenge.text(bound_to), puzzles=effort.puzzles, bits=effort.bits)
    count(demand.pressure)


def _serves(work: WorkBody, bound_to: bytes) -> bool:
    challenge = _read(work.challenge, bound_to)
    if challenge is None or len(work.nonces) != challenge.effort.puzzles:
        return False
    if not is_solved(work.challenge, work.nonces, challenge.effort.bits):
        return False
    return use_once("work", challenge.id.hex(), seconds=CHALLENGE_SECONDS)


def _read(text: bytes, bound_to: bytes) -> _Challenge | None:
    promise, mac = text[: _PROMISE.size], text[_PROMISE.size :]
    if not hmac.compare_digest(mac, _mac(bound_to, promise)):
        return None
    name, ends_at, puzzles, bits = _PROMISE.unpack(promise)
    return None if clock.now().timestamp() >= ends_at else _Challenge(name, ends_at, Effort(puzzles, bits))


def _mac(bound_to: bytes, promise: bytes) -> bytes:
    return hmac.new(derived("work"), bound_to + promise, hashlib.sha256).digest()[:_MAC_BYTES]


def _bound_to(pressure: Pressure, call: Sequence[bytes]) -> bytes:
    """What a challenge is for, in 32 bytes: no two of them are the same, wherever one part ends and the next begins."""
    parts = (pressure.name.encode(), *call)
    return hashlib.sha256(b"".join(len(part).to_bytes(4, "big") + part for part in parts)).digest()
