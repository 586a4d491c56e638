"""Which refusals a route may answer with, read from its code: every error of ours that its view names, or anything of
ours that the view leads to. For the API's document alone; no call asks for it. It may say one too many; that it says
none too few is held by every answer that tests get (tests/support/documented.py)."""

import inspect
from collections.abc import Callable, Iterator
from types import CodeType, FunctionType, ModuleType
from typing import Any

from ninja.operation import Operation

from origo_chat.config.door import Door
from origo_chat.core.errors import OrigoError
from origo_chat.gateway.reading import StrictParser

_OURS = "origo_chat."
# What may be said before any view is asked, whatever the route.
_BEFORE = (Door._http, StrictParser.parse_querydict)


def refusals_of(operation: Operation) -> list[type[OrigoError]]:
    """In the order of their statuses and codes."""
    found = _named_by(operation.view_func, *_BEFORE)
    return sorted(found - {OrigoError}, key=lambda kind: (kind.status, kind.code))


def _named_by(*views: Callable[..., Any]) -> frozenset[type[OrigoError]]:
    seen: set[int] = set()
    found: set[type[OrigoError]] = set()
    waiting: list[object] = [*views]
    while waiting:
        thing = waiting.pop()
        if id(thing) in seen:
            continue
        seen.add(id(thing))
        if isinstance(thing, type) and issubclass(thing, OrigoError):
            # The family itself is named where all of it is caught.
            found |= {thing} - {OrigoError}
        elif isinstance(thing, FunctionType):
            waiting.extend(_led_to(thing))
    return frozenset(found)


def _led_to(function: FunctionType) -> Iterator[object]:
    """What a function of ours names: other functions, errors, and methods of objects it knows."""
    if not (function.__module__ or "").startswith(_OURS):
        return
    names = set(_names(function.__code__))
    cells = [cell.cell_contents for cell in function.__closure__ or () if _is_filled(cell)]
    known = [function.__globals__[name] for name in names if name in function.__globals__] + cells
    for thing in known:
        yield thing
        yield from _parts(thing, names)
        if isinstance(thing, FunctionType):
            yield from _parts(inspect.signature(thing, eval_str=True).return_annotation, names)
    # A method calls others of its own class.
    yield from _parts(_owner_of(function), names)


def _parts(thing: object, names: set[str]) -> Iterator[object]:
    """What these names are in a module, in a class, or in an object and its class."""
    place = thing if isinstance(thing, ModuleType | type) else type(thing)
    module = place.__name__ if isinstance(place, ModuleType) else place.__module__
    if module.startswith(_OURS):
        for name in names & set(vars(place)):
            part = vars(place)[name]
            yield part.__func__ if isinstance(part, classmethod | staticmethod) else part
        if not isinstance(thing, ModuleType | type):
            # A function that an object was given, as gateway/beforehand.py is.
            yield from (part for name, part in getattr(thing, "__dict__", {}).items() if name in names)
        if isinstance(place, type) and isinstance(thing, type):
            yield vars(place).get("__init__")


def _owner_of(function: FunctionType) -> object:
    owner: object = inspect.getmodule(function)
    for name in function.__qualname__.split(".")[:-1]:
        owner = getattr(owner, name, None)
    return owner


def _names(code: CodeType) -> Iterator[str]:
    yield from code.co_names
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from _names(inner)


def _is_filled(cell: Any) -> bool:
    try:
        return cell.cell_contents is not None
    except ValueError:
        return False
