"""Reading JSON that came from outside: UTF-8, each field once, whole numbers in their one spelling."""

import json
from typing import Final, NoReturn

_MARK: Final = "\ufeff"


def read_json(data: bytes | str) -> object:
    """What a text says; ValueError for everything that two readers could understand differently."""
    text = data.decode("utf-8") if isinstance(data, bytes) else data
    if text.startswith(_MARK):
        raise ValueError("begins with a byte order mark")
    try:
        return _decode(text)
    except RecursionError:
        raise ValueError("nested too deeply") from None


def _each_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise ValueError("a field stands twice")
    return fields


def _whole(digits: str) -> int:
    if digits == "-0":
        raise ValueError("zero has no sign")
    return int(digits)


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")


_decode: Final = json.JSONDecoder(object_pairs_hook=_each_once, parse_int=_whole, parse_constant=_no_number).decode
