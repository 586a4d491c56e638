"""How a rule refuses a value: where, what it expected, and what it found as the file would write it."""

import json
import re
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from pydantic import AfterValidator, ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

Place = tuple[str | int, ...]
Item = TypeVar("Item")

REFUSED = "refused"
_LONGEST_SHOWN = 60


@dataclass(frozen=True)
class Refusal:
    """One value that cannot stand, and the place of it below what was looked at."""

    place: Place
    expected: str
    found: str


def refusal(expected: str, found: str) -> PydanticCustomError:
    """What a validator raises about the very value it was given."""
    context = {"expected": expected, "found": found}
    return PydanticCustomError(REFUSED, "expected {expected}, found {found}", context)


def refuse_all(refusals: Iterable[Refusal]) -> None:
    """Raise everything that was found at once, each with its own place; nothing when there is nothing."""
    lines = [InitErrorDetails(type=refusal(each.expected, each.found), loc=each.place, input=None) for each in refusals]
    if lines:
        raise ValidationError.from_exception_data("service", lines)


def shown(value: object) -> str:
    """A value as service.toml would write it; tables and long lists by their size alone."""
    match value:
        case bool() | str():
            text = json.dumps(value, ensure_ascii=False)
            return text if len(text) <= _LONGEST_SHOWN else f'{text[:_LONGEST_SHOWN]}..."'
        case date():
            return value.isoformat()
        case Mapping():
            return "a table"
        case list() | tuple():
            return f"a list of {len(value)}"
    return str(value)[:_LONGEST_SHOWN]


def matching(pattern: str, expected: str) -> AfterValidator:
    """Text that matches from its first to its last character."""
    compiled = re.compile(pattern)

    def check(text: str) -> str:
        if not compiled.fullmatch(text):
            raise refusal(expected, shown(text))
        return text

    return AfterValidator(check)


def once(what: str, name: Callable[[Item], Hashable]) -> AfterValidator:
    """A list in which no two entries share a name."""

    def check(items: tuple[Item, ...]) -> tuple[Item, ...]:
        names = [name(item) for item in items]
        repeated = [each for each in dict.fromkeys(names) if names.count(each) > 1]
        if repeated:
            raise refusal(f"every {what} once", ", ".join(shown(each) for each in repeated) + " repeated")
        return items

    return AfterValidator(check)
