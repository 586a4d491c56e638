"""How work comes with a call. spec: work"""

from typing import Annotated

from pydantic import Field

from origo_chat.gateway.encoded import Encoded
from origo_chat.gateway.shapes import Body

CHALLENGE_BYTES = 43
MOST_PUZZLES = 64


class WorkBody(Body):
    """A challenge and the number that solves each of its puzzles."""

    challenge: Annotated[bytes, Encoded(CHALLENGE_BYTES, CHALLENGE_BYTES)]
    nonces: Annotated[list[Annotated[int, Field(ge=0, lt=2**32)]], Field(min_length=1, max_length=MOST_PUZZLES)]


class WorkedBody(Body):
    """A body that brings work when the server asked for it."""

    work: WorkBody | None = None
