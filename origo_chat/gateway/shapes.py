"""The base of every body and answer of the HTTP API."""

from ninja import Schema
from pydantic import ConfigDict


class Body(Schema):
    """What a client sends. A field nobody asked for is refused: it is a fault or somebody trying doors."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Answer(Schema):
    """What a client gets."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Refusal(Answer):
    """Every answer that is not the one asked for. The words for a code live in frontend/messages."""

    code: str
    params: dict[str, str | int]
    id: str
