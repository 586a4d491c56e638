"""A fault in service.toml as one plain line: file, key as TOML writes it, what was expected and found."""

import re
from dataclasses import dataclass
from pathlib import Path

from pydantic_core import ErrorDetails

from origo_chat.service.refusals import REFUSED, Place, Refusal, shown

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")

_EXPECTED = {
    "missing": "this key",
    "extra_forbidden": "no key of this name",
    "string_type": "text in quotes",
    "int_type": "a whole number",
    "bool_type": "true or false",
    "date_type": "a date without quotes such as 2026-12-24",
    "model_type": "a table",
    "dict_type": "a table",
    "tuple_type": "a list",
    "too_short": "at least {min_length} in the list",
    "enum": "one of {expected}",
    "greater_than_equal": "a number of at least {ge}",
    "less_than_equal": "a number of at most {le}",
}


@dataclass(frozen=True)
class Problem:
    """Lists count from 0: phones[2] is the third."""

    file: Path
    key: str
    expected: str
    found: str

    def __str__(self) -> str:
        where = f"{self.file}: {self.key}" if self.key else str(self.file)
        return f"{where}: expected {self.expected}, found {self.found}"


def problem_from(file: Path, details: ErrorDetails) -> Problem:
    """A complaint of pydantic's in our words."""
    context = details.get("ctx", {})
    key = key_at(details["loc"])
    if details["type"] == REFUSED:
        return Problem(file, key, context["expected"], context["found"])
    expected = _EXPECTED.get(details["type"], details["msg"]).format(**context)
    found = "nothing" if details["type"] == "missing" else shown(details["input"])
    return Problem(file, key, expected.replace("'", '"'), found)


def problem_of(file: Path, refused: Refusal) -> Problem:
    """A refusal of our own, with the file it stands in."""
    return Problem(file, key_at(refused.place), refused.expected, refused.found)


def key_at(place: Place) -> str:
    """A place as TOML writes it: phones[2].names.sr-Latn"""
    # pydantic marks a fault in the name of a key, rather than in its value, by one more step.
    steps = [step for step in place if step != "[key]"]
    written = "".join(f"[{step}]" if isinstance(step, int) else f".{_key(step)}" for step in steps)
    return written.removeprefix(".")


def _key(name: str) -> str:
    return name if _BARE_KEY.fullmatch(name) else shown(name)
