"""The two documents of the wire, and whether something has the shape that they say. Knows nothing of the server."""

import base64
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

Json = Any
_CLIENT: Final = Path(__file__).resolve().parents[3] / "frontend" / "src"
_FILES: Final = {"calls": _CLIENT / "api" / "openapi.json", "frames": _CLIENT / "socket" / "frames.json"}
_KINDS: Final = {
    "object": lambda it: isinstance(it, dict),
    "array": lambda it: isinstance(it, list),
    "string": lambda it: isinstance(it, str),
    "integer": lambda it: isinstance(it, int) and not isinstance(it, bool),
    "number": lambda it: isinstance(it, int | float) and not isinstance(it, bool),
    "boolean": lambda it: isinstance(it, bool),
    "null": lambda it: it is None,
}
# Told, and nothing to look at here.
_NOTES: Final = {
    "title",
    "description",
    "default",
    "discriminator",
    "type",
    "enum",
    "const",
    "$ref",
    "x-audience",
    "x-cost",
}


@cache
def document(name: str) -> Json:
    """`calls` or `frames`."""
    return json.loads(_FILES[name].read_text(encoding="utf-8"))


class Shapes:
    """The shapes of one document."""

    def __init__(self, name: str) -> None:
        self.document = document(name)

    def resolved(self, part: Json) -> Json:
        """What a reference stands for."""
        while "$ref" in part:
            found = self.document
            for name in part["$ref"].removeprefix("#/").split("/"):
                found = found[name]
            part = found
        return part

    def require(self, shape: Json, value: Json) -> None:
        """Fail with everything that does not fit."""
        faults = list(self.faults(shape, value, ""))
        assert not faults, "; ".join(faults)

    def faults(self, shape: Json, value: Json, at: str) -> Iterator[str]:
        """Where something differs from a shape. What a shape says and this does not know is a fault too."""
        shape = self.resolved(shape)
        for one_of in ("oneOf", "anyOf"):
            if one_of in shape and not any(not list(self.faults(each, value, at)) for each in shape[one_of]):
                yield f"{at}: fits none of the shapes"
        kind = shape.get("type")
        if kind is not None and not _KINDS[kind](value):
            yield f"{at}: no {kind}"
            return
        if value not in shape.get("enum", [value]) or value != shape.get("const", value):
            yield f"{at}: another value"
        yield from self._within(shape, value, at)

    def _within(self, shape: Json, value: Json, at: str) -> Iterator[str]:
        known = _NOTES | {"oneOf", "anyOf"}
        if isinstance(value, dict):
            known |= {"properties", "required", "additionalProperties"}
            yield from self._fields(shape, value, at)
        elif isinstance(value, list):
            known |= {"items", "minItems", "maxItems"}
            if not shape.get("minItems", 0) <= len(value) <= shape.get("maxItems", len(value)):
                yield f"{at}: so many there are not"
            for place, each in enumerate(value):
                yield from self.faults(shape.get("items", {}), each, f"{at}[{place}]")
        elif isinstance(value, str):
            known |= {"minLength", "maxLength", "pattern", "format"}
            yield from _text_faults(shape, value, at)
        elif value is not None:
            known |= {"minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"}
            yield from _number_faults(shape, value, at)
        if value is not None and set(shape) - known:
            yield f"{at}: the document says {sorted(set(shape) - known)}, which nobody here understands"

    def _fields(self, shape: Json, value: dict[str, Json], at: str) -> Iterator[str]:
        fields, more = shape.get("properties", {}), shape.get("additionalProperties", True)
        yield from (f"{at}.{name}: missing" for name in shape.get("required", []) if name not in value)
        for name, each in value.items():
            if name in fields:
                yield from self.faults(fields[name], each, f"{at}.{name}")
            elif more is False:
                yield f"{at}.{name}: not in the document"
            elif isinstance(more, dict):
                yield from self.faults(more, each, f"{at}.{name}")


def _text_faults(shape: Json, value: str, at: str) -> Iterator[str]:
    if not shape.get("minLength", 0) <= len(value) <= shape.get("maxLength", len(value)):
        yield f"{at}: another length"
    # As in JSON Schema: found anywhere, by code points.
    if "pattern" in shape and not re.search(shape["pattern"], value):
        yield f"{at}: not of the pattern"
    if shape.get("format") == "base64url" and encoded(decoded(value)) != value:
        yield f"{at}: not base64url in its one spelling"


def _number_faults(shape: Json, value: float, at: str) -> Iterator[str]:
    is_within = (
        shape.get("minimum", value) <= value <= shape.get("maximum", value)
        and shape.get("exclusiveMinimum", value - 1) < value < shape.get("exclusiveMaximum", value + 1)
    )  # fmt: skip
    if not is_within:
        yield f"{at}: too small or too large"


def encoded(data: bytes) -> str:
    """Bytes as they stand in JSON. spec: 1 conventions"""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def decoded(text: str) -> bytes:
    """The bytes of such a text."""
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def texts(**values: bytes) -> dict[str, str]:
    """Several at once."""
    return {name: encoded(data) for name, data in values.items()}
