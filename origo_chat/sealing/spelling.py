"""JSON that has one spelling: what is read, and written again, gives the same bytes."""

import json
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum

from origo_chat.sealing.framing import from_text, read_day, to_text
from origo_chat.sealing.refusals import Malformed, UnknownVersion

VERSION = 1
_LARGEST = 0xFFFF_FFFF
# No shape of the protocol is deeper than five; a reader must not fall over what is.
_DEEPEST = 64


def _refuse_number(_text: str) -> object:
    raise Malformed("a number that is not a plain whole number")


# spec: 1 conventions
def write_json(value: object) -> bytes:
    """The one spelling of a value made of objects, lists, strings, whole numbers, bytes, days and records."""
    try:
        return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":")).encode()
    except UnicodeEncodeError:
        raise Malformed("text with half a character: a lone surrogate") from None


def _plain(value: object) -> object:
    if type(value) is int:
        return whole_number(value, "a number", 0, _LARGEST)
    if isinstance(value, bytes):
        return to_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
    return value


# spec: 1 conventions
def read_json(data: bytes, limit: int) -> object:
    """The value, if the bytes are its one spelling and no more than `limit` of them."""
    if len(data) > limit:
        raise Malformed(f"longer than {limit} bytes")
    try:
        value: object = json.loads(data.decode(), parse_float=_refuse_number, parse_constant=_refuse_number)
        _refuse_depth(value, _DEEPEST)
        spelled = write_json(value)
    except (ValueError, RecursionError):
        raise Malformed("not JSON") from None
    if spelled != data:
        raise Malformed("not JSON in its one spelling")
    return value


def _refuse_depth(value: object, left: int) -> None:
    if left == 0:
        raise Malformed("JSON nested deeper than anything of the protocol")
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for each in inner:
        _refuse_depth(each, left - 1)


# spec: 1 conventions
def read_versioned(data: bytes, limit: int, names: Sequence[str], version: int = VERSION) -> "Record":
    """The record of an object whose field `v` says so; another number there is UnknownVersion before all else."""
    value = read_json(data, limit)
    if isinstance(value, dict) and type(value.get("v")) is int and value["v"] != version:
        raise UnknownVersion("of a version this client does not know")
    record = Record(value, names)
    record.number("v", version, version)
    return record


class Record:
    """A JSON object with exactly these fields in this order. Each reader below refuses what has another type."""

    # spec: 1 conventions
    def __init__(self, value: object, names: Sequence[str]) -> None:
        if not isinstance(value, dict) or list(value) != list(names):
            raise Malformed(f"the fields are not: {', '.join(names)}")
        self._values: dict[str, object] = value

    def anything(self, name: str) -> object:
        """The value as it came; the caller checks it."""
        return self._values[name]

    def text(self, name: str, least: int = 0, most: int | None = None) -> str:
        """A string; lengths are counted in code points."""
        value = self._values[name]
        if not isinstance(value, str) or len(value) < least or (most is not None and len(value) > most):
            raise Malformed(f"{name} is not text of {least} to {most} characters")
        return value

    def number(self, name: str, least: int = 0, most: int = _LARGEST) -> int:
        """A whole number within the limits."""
        return whole_number(self._values[name], name, least, most)

    def data(self, name: str, *lengths: int) -> bytes:
        """Bytes of one of these lengths."""
        value = from_text(self.text(name))
        if len(value) not in lengths:
            raise Malformed(f"{name} has another length")
        return value

    def day(self, name: str) -> date:
        """A day."""
        return read_day(self.text(name))

    def items(self, name: str, most: int) -> list[object]:
        """A list of at most so many values."""
        value = self._values[name]
        if not isinstance(value, list) or len(value) > most:
            raise Malformed(f"{name} is not a list of at most {most}")
        return value


# spec: 1 conventions
def whole_number(value: object, name: str, least: int, most: int) -> int:
    """A whole number within the limits; true and false are none."""
    if type(value) is not int or not least <= value <= most:
        raise Malformed(f"{name} is not a number from {least} to {most}")
    return value
