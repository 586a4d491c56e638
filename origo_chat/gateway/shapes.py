"""The base of every body and answer of the HTTP API."""

from typing import Any, Final

from ninja import Schema
from pydantic import ConfigDict, GetCoreSchemaHandler
from pydantic_core import CoreSchema

# A text that reads like a number is none: what sockets refuse, bodies refuse.
_EXACT: Final = ("int", "bool")


def _make_exact(part: Any) -> None:
    if isinstance(part, list | tuple):
        for each in part:
            _make_exact(each)
    elif isinstance(part, dict):
        if part.get("type") in _EXACT:
            part["strict"] = True
        for each in part.values():
            _make_exact(each)


class Body(Schema):
    """What a client sends. A field nobody asked for is refused: it is a fault or somebody trying doors."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Whole numbers and yes or no are taken as themselves only."""
        schema = handler(source)
        _make_exact(schema)
        return schema


class Answer(Schema):
    """What a client gets."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Refusal(Answer):
    """Every answer that is not the one asked for. The words for a code live in frontend/messages."""

    code: str
    params: dict[str, str | int]
    id: str
